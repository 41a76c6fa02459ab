package org.caredesk.desktop.revenue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Reports;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.revenue.Bar.Grain;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.insights.HospitalDashboard;
import org.caredesk.dto.insights.RevenueReport;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/** The revenue of the hospital in view: period, comparison, figures, and which one is looked at. */
final class RevenueViewModel {

  /** How long news are gathered before the figures are read anew. */
  static final Duration GATHER = Duration.ofSeconds(2);

  /** Beyond so many days a bar is a week at first, and beyond so many a month. */
  private static final int MOST_DAYS = 62;

  private static final int MOST_WEEKS = 200;

  /** The figures of a period. */
  record Figures(Span period, Span against, HospitalDashboard dashboard, RevenueReport report) {}

  private final WorkplaceContext context;
  private final Latest lane;
  private final PeriodViewModel days;
  private final ObjectProperty<Grain> grain = new SimpleObjectProperty<>(Grain.DAY);
  private final BooleanProperty doctors = new SimpleBooleanProperty(true);
  private final BooleanProperty hospital = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final EntriesViewModel entries;
  private final List<Subscription> open = new ArrayList<>();
  private @Nullable Subscription gathering;

  RevenueViewModel(WorkplaceContext context) {
    this.context = context;
    this.lane = new Latest(context.work());
    this.entries = new EntriesViewModel(context, this::expected);
    this.days = new PeriodViewModel(context);
    days.days()
        .subscribe(
            (before, now) -> {
              if (before.period().equals(now.period())) {
                reload();
              } else {
                another();
              }
            });
    // A chart of nothing says nothing: one share is always shown.
    doctors.subscribe((_, on) -> hospital.set(hospital.get() || !on));
    hospital.subscribe((_, on) -> doctors.set(doctors.get() || !on));
  }

  void activate() {
    open.add(context.desk().hospital().property().subscribe((_, _) -> another())::unsubscribe);
    open.add(context.session().live().listen(this::news));
    Figures last = figures.get();
    if (last != null
        && !last.dashboard().hospitalId().equals(context.desk().hospital().get().id())) {
      another();
    } else {
      reload();
      entries.reload();
    }
  }

  void deactivate() {
    Subscription.all(open).close();
    open.clear();
    lane.close();
    entries.close();
    if (gathering != null) {
      gathering.close();
      gathering = null;
    }
  }

  private void news(LiveBatch batch) {
    UUID here = context.desk().hospital().get().id();
    boolean ours =
        batch.resync()
            || batch.frames().stream()
                .anyMatch(
                    frame ->
                        frame.type().equals(LiveFrame.DASHBOARD_CHANGED)
                            && here.equals(frame.hospitalId()));
    if (ours && gathering == null) {
      gathering =
          context
              .work()
              .timers()
              .after(
                  GATHER,
                  () -> {
                    gathering = null;
                    reload();
                    entries.reload();
                  });
    }
  }

  /** Other days or another hospital: what was shown says nothing about them. */
  private void another() {
    figures.set(null);
    entries.show(null);
    look.set(new Look.Loading());
    Span period = days.days().get().period();
    long length = ChronoUnit.DAYS.between(period.from(), period.to());
    grain.set(length <= MOST_DAYS ? Grain.DAY : length <= MOST_WEEKS ? Grain.WEEK : Grain.MONTH);
    reload();
  }

  private void reload() {
    if (open.isEmpty()) {
      return;
    }
    Reports reports = context.session().api().reports();
    UUID here = context.desk().hospital().get().id();
    days.refresh();
    Span period = days.days().get().period();
    Span other = days.days().get().against();
    lane.start(
        () ->
            new Figures(
                period,
                other,
                reports.hospitalDashboard(here, period.from(), period.to(), other.wire()),
                reports.revenueReport(here, period.from(), period.to(), other.wire())),
        this::show,
        this::failed);
  }

  private void show(Figures now) {
    figures.set(now);
    boolean nothing =
        now.dashboard().figures().payments() == 0
            && now.dashboard().figures().refunds() == 0
            && !now.report().total().costKnown();
    look.set(
        nothing
            ? new Look.Empty(
                "fth-bar-chart-2",
                context.texts().get("revenue.none"),
                context.texts().get("revenue.none-words"),
                null)
            : new Look.Ready());
    entries.judge();
  }

  private void failed(ApiProblem problem) {
    Figures last = figures.get();
    look.set(
        last == null
            ? ProblemTexts.failed(
                context.texts(), context.texts().get("revenue.load-failed"), problem, this::reload)
            : new Look.Stale(
                context.formats().time(last.dashboard().asOf(), context.desk().hospital().zone()),
                new Action(
                    "revenue.retry",
                    context.texts().get("revenue.retry"),
                    "fth-refresh-cw",
                    null,
                    this::reload)));
  }

  /** The bars as they are grouped now. */
  List<Bar> bars() {
    Figures now = figures.get();
    return now == null ? List.of() : Bar.of(now.period(), grain.get(), now.dashboard().byDay());
  }

  /** What the chart says of a figure; null where it is not in sight any more. */
  @Nullable BigDecimal expected(Focus focus) {
    Figures now = figures.get();
    if (now == null) {
      return null;
    }
    HospitalDashboard all = now.dashboard();
    if (focus.method() != null) {
      return all.byMethod().stream()
          .filter(each -> each.method() == focus.method())
          .map(each -> Bar.amount(each.figures().revenue()))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    if (focus.doctor() != null) {
      return all.byDoctor().stream()
          .filter(each -> each.doctorId().equals(focus.doctor()))
          .filter(each -> Objects.equals(each.departmentId(), focus.department()))
          .map(each -> Bar.amount(each.figures().revenue()))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    if (focus.department() != null) {
      return all.byDepartment().stream()
          .filter(each -> each.departmentId().equals(focus.department()))
          .map(each -> Bar.amount(each.figures().revenue()))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    return all.byDay().stream()
        .filter(each -> focus.span().has(each.day()))
        .map(each -> Bar.amount(each.figures().revenue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** For which days, and against which. */
  PeriodViewModel days() {
    return days;
  }

  ObjectProperty<Grain> grain() {
    return grain;
  }

  /** Whether the doctors' share is drawn. */
  BooleanProperty doctors() {
    return doctors;
  }

  /** Whether the hospital's share is drawn. */
  BooleanProperty hospital() {
    return hospital;
  }

  ReadOnlyObjectProperty<@Nullable Figures> figures() {
    return figures.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** What lies behind the figure that is looked at. */
  EntriesViewModel entries() {
    return entries;
  }
}
