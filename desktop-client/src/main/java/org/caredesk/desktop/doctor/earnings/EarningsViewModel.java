package org.caredesk.desktop.doctor.earnings;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import okhttp3.ResponseBody;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Reports;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Gathering;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Money;
import org.caredesk.dto.insights.DoctorDashboard;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the doctor who is signed in earned: each currency by itself, over time and by hospital, with
 * what it was before. Sums in several currencies are never added up.
 */
final class EarningsViewModel {

  /** How long news are gathered before the figures are read anew. */
  static final Duration GATHER = Duration.ofSeconds(2);

  /** For how many months there are statements to choose from. */
  private static final int STATEMENTS = 12;

  /** The figures of a period, and of the one that it is held against. */
  record Figures(EarningsPeriod.Days days, DoctorDashboard now, DoctorDashboard before) {}

  /**
   * One column of the chart: a day, or a month.
   *
   * @param from its first day
   */
  record Bar(LocalDate from, BigDecimal earned, long consultations) {}

  private final WorkplaceContext context;
  private final Latest lane;
  private final ObjectProperty<EarningsPeriod> period =
      new SimpleObjectProperty<>(EarningsPeriod.YEAR);
  private final ObjectProperty<@Nullable String> currency = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable UUID> hospital = new SimpleObjectProperty<>();
  private final ObjectProperty<YearMonth> month;
  private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final Gathering gathering;
  private @Nullable Subscription live;

  EarningsViewModel(WorkplaceContext context) {
    this.context = context;
    this.lane = new Latest(context.work());
    this.gathering = new Gathering(context.work(), GATHER, this::reload);
    this.month = new SimpleObjectProperty<>(YearMonth.from(today()).minusMonths(1));
    period.subscribe((_, _) -> another());
    // A hospital pays in one currency: another currency, no hospital.
    currency.subscribe((_, _) -> hospital.set(null));
  }

  private LocalDate today() {
    return LocalDate.now(context.clock().withZone(context.desk().hospital().zone()));
  }

  void activate() {
    live = context.session().live().listen(this::heard);
    reload();
  }

  void deactivate() {
    lane.close();
    if (live != null) {
      live.close();
      live = null;
    }
    gathering.close();
  }

  private void heard(LiveBatch batch) {
    UUID doctor = context.session().me().doctorId();
    boolean own =
        batch.resync()
            || batch.frames().stream()
                .anyMatch(
                    frame ->
                        frame.type().equals(LiveFrame.APPOINTMENT_CHANGED)
                            && Objects.equals(doctor, frame.doctorId()));
    if (own) {
      gathering.begin();
    }
  }

  private void another() {
    figures.set(null);
    look.set(new Look.Loading());
    reload();
  }

  private void reload() {
    UUID doctor = context.session().me().doctorId();
    if (live == null || doctor == null) {
      return;
    }
    Reports reports = context.session().api().reports();
    EarningsPeriod.Days now = period.get().days(today());
    EarningsPeriod.Days before = period.get().before(today());
    lane.start(
        () ->
            new Figures(
                now,
                reports.doctorDashboard(doctor, now.from(), now.to()),
                reports.doctorDashboard(doctor, before.from(), before.to())),
        this::show,
        this::failed);
  }

  private void show(Figures read) {
    List<Money> sums = read.now().earningsByCurrency();
    String chosen = currency.get();
    if (sums.stream().noneMatch(sum -> sum.currency().equals(chosen))) {
      currency.set(sums.isEmpty() ? null : sums.getFirst().currency());
    }
    figures.set(read);
    boolean nothing =
        read.now().consultationsBooked() == 0
            && sums.stream().allMatch(sum -> amount(sum).signum() == 0);
    look.set(
        nothing
            ? new Look.Empty(
                "fth-trending-up",
                context.texts().get("earnings.none"),
                context.texts().get("earnings.none-words"),
                null)
            : new Look.Ready());
  }

  private void failed(ApiProblem problem) {
    if (figures.get() == null) {
      look.set(
          ProblemTexts.failed(
              context.texts(), context.texts().get("earnings.load-failed"), problem, this::reload));
    } else if (!problem.outOfReach()) {
      look.set(
          new Look.Stale(
              context.formats().time(context.clock().instant(), context.desk().hospital().zone()),
              new Action(
                  "earnings.retry",
                  context.texts().get("earnings.retry"),
                  "fth-refresh-cw",
                  null,
                  this::reload)));
    }
  }

  /** What was earned in the chosen currency, by day or month, at the chosen hospital or at all. */
  List<Bar> bars() {
    Figures all = figures.get();
    if (all == null) {
      return List.of();
    }
    boolean monthly = period.get() == EarningsPeriod.YEAR;
    Map<LocalDate, Bar> bars = new LinkedHashMap<>();
    for (LocalDate day = all.days().from();
        !day.isAfter(all.days().to());
        day = monthly ? day.plusMonths(1) : day.plusDays(1)) {
      bars.put(day, new Bar(day, BigDecimal.ZERO, 0));
    }
    for (DoctorDashboard.OfDay each : all.now().byDay()) {
      boolean isAsked = hospital.get() == null || each.hospitalId().equals(hospital.get());
      if (isAsked && each.earnings().currency().equals(currency.get())) {
        bars.computeIfPresent(
            monthly ? each.day().withDayOfMonth(1) : each.day(),
            (from, bar) ->
                new Bar(
                    from,
                    bar.earned().add(amount(each.earnings())),
                    bar.consultations() + each.consultations()));
      }
    }
    return new ArrayList<>(bars.values());
  }

  /** The hospitals that pay in the chosen currency. */
  List<DoctorDashboard.OfHospital> hospitals() {
    Figures all = figures.get();
    return all == null
        ? List.of()
        : all.now().byHospital().stream()
            .filter(each -> each.currency().equals(currency.get()))
            .toList();
  }

  /** What a sum was in the period before; zero where nothing was earned. */
  BigDecimal before(String of) {
    Figures all = figures.get();
    return all == null
        ? BigDecimal.ZERO
        : all.before().earningsByCurrency().stream()
            .filter(sum -> sum.currency().equals(of))
            .map(EarningsViewModel::amount)
            .findFirst()
            .orElse(BigDecimal.ZERO);
  }

  static BigDecimal amount(Money money) {
    return new BigDecimal(money.amount());
  }

  /** Looks at one hospital's part of the chart; at the same one again, at all. */
  void look(UUID at) {
    hospital.set(at.equals(hospital.get()) ? null : at);
  }

  /** A column is asked for: in a year it is a month, whose statement is at hand then. */
  void open(LocalDate from) {
    if (period.get() == EarningsPeriod.YEAR) {
      month.set(YearMonth.from(from));
    }
  }

  /** The months to choose from, the newest first. */
  List<YearMonth> months() {
    return Stream.iterate(YearMonth.from(today()), each -> each.minusMonths(1))
        .limit(STATEMENTS)
        .toList();
  }

  /** The statement of a month as a PDF; blocks, for the background. */
  byte[] statement(YearMonth of) {
    UUID doctor = Objects.requireNonNull(context.session().me().doctorId());
    try (ResponseBody body = context.session().api().reports().statement(doctor, of.toString())) {
      return body.bytes();
    } catch (IOException broken) {
      throw new ApiException(new ApiProblem.Offline(), broken);
    }
  }

  ObjectProperty<EarningsPeriod> period() {
    return period;
  }

  /** In which the chart is drawn; null for none. */
  ObjectProperty<@Nullable String> currency() {
    return currency;
  }

  /** Whose part the chart shows; null for all. */
  ObjectProperty<@Nullable UUID> hospital() {
    return hospital;
  }

  /** Of which a statement is at hand. */
  ObjectProperty<YearMonth> month() {
    return month;
  }

  ReadOnlyObjectProperty<@Nullable Figures> figures() {
    return figures.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }
}
