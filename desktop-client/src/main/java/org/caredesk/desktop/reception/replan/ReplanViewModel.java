package org.caredesk.desktop.reception.replan;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.reception.replan.PeriodFields.Period;
import org.caredesk.desktop.reception.replan.ReplanChoices.Keep;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Debounce;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.ReplanChoice;
import org.caredesk.dto.scheduling.ReplanPreviewRequest;
import org.caredesk.dto.scheduling.ReplanPreviewResponse;
import org.caredesk.dto.scheduling.ReplanRequest;
import org.caredesk.dto.scheduling.ReplanResponse;
import org.jspecify.annotations.Nullable;

/**
 * The plan for a doctor who is away: asks the server what would become of each visit, lets a person
 * choose otherwise, and carries it out as a whole. Longer than others because plan and period hang
 * together; how choices are made is {@link ReplanChoices}.
 */
final class ReplanViewModel {
  private static final Duration TYPING = Duration.ofMillis(350);

  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<ReplanRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper verb = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper holds = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

  private final WorkplaceContext context;
  private final Texts texts;
  private final Absence absence;
  private final PeriodFields period;
  private final ZoneId zone;
  private final Consumer<ReplanResponse> onDone;
  private final Latest lane;
  private final Debounce typing;
  private final Subscription following;
  private @Nullable Period planned;
  private boolean asking;
  private Keep askedToKeep = Keep.BY_HAND;
  private Map<UUID, String> askedFor = Map.of();
  private @Nullable ReplanRequest sent;
  private IdempotencyKey key = IdempotencyKey.create();

  /**
   * @param onDone hears of the plan once it is carried out
   */
  ReplanViewModel(
      WorkplaceContext context, Absence absence, ZoneId zone, Consumer<ReplanResponse> onDone) {
    this.context = context;
    this.texts = context.texts();
    this.absence = absence;
    this.zone = zone;
    this.onDone = onDone;
    this.lane = new Latest(context.work());
    this.typing = new Debounce(context.work().timers(), TYPING);
    this.period = new PeriodFields(texts, absence);
    period.onChange(this::periodChanged);
    Subscription news = context.session().live().follow(this::concerns, this::changedElsewhere);
    Subscription line =
        context.session().live().state().subscribe((_, _) -> showState())::unsubscribe;
    following = Subscription.all(List.of(news, line, typing, lane));
    load(Keep.BY_HAND, Map.of());
  }

  // --- what shows --------------------------------------------------------------------------------

  Absence absence() {
    return absence;
  }

  ZoneId zone() {
    return zone;
  }

  PeriodFields period() {
    return period;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  /** By start. */
  ReadOnlyObjectProperty<List<ReplanRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> lookProperty() {
    return look.getReadOnlyProperty();
  }

  /** Whether the plan is for more than one day. */
  boolean isOverDays() {
    Period now = planned;
    return now != null && !now.from().toLocalDate().equals(now.to().minusNanos(1).toLocalDate());
  }

  /** How many go where. */
  ReadOnlyStringProperty totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  /** What the button says. */
  ReadOnlyStringProperty verbProperty() {
    return verb.getReadOnlyProperty();
  }

  /** What is being booked just now in that time; empty for nothing. */
  ReadOnlyStringProperty holdsProperty() {
    return holds.getReadOnlyProperty();
  }

  /** Why it could not be carried out; empty where it was not tried. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether what shows is the plan for what is typed, and can be carried out. */
  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  // --- choosing ----------------------------------------------------------------------------------

  /** Goes on to the next way of a row, or back. */
  void walk(int index, int step) {
    choose(index, ReplanChoices.walk(rows.get(), index, step));
  }

  /** Puts a row on the pinboard; a request, or who waits, stays as it is. */
  void pin(int index) {
    choose(index, ReplanChoices.unplaced(rows.get(), index));
  }

  private void choose(int index, List<ReplanRow> changed) {
    if (!busy.get() && index < changed.size()) {
      show(changed);
    }
  }

  private void show(List<ReplanRow> shown) {
    rows.set(List.copyOf(shown));
    long moved = shown.size() - count(ReplanChoice.LEAVE);
    totals.set(
        Arrays.stream(ReplanChoice.values())
            .filter(choice -> count(choice) > 0)
            .map(choice -> texts.get("replan.total." + choice, count(choice)))
            .collect(Collectors.joining(", ")));
    verb.set(
        moved == 0
            ? texts.get("replan.take-off", absence.doctorName())
            : texts.get("replan.move", moved));
  }

  private long count(ReplanChoice choice) {
    return rows.get().stream().filter(row -> row.chosen().choice() == choice).count();
  }

  // --- the period --------------------------------------------------------------------------------

  private void periodChanged() {
    Period now = period.read();
    ready.set(ready.get() && now != null && now.equals(planned));
    if (now != null && !now.equals(planned)) {
      typing.call(() -> load(Keep.BY_HAND, Map.of()));
    } else {
      typing.close();
      showState();
    }
  }

  // --- asking the server -------------------------------------------------------------------------

  private void changedElsewhere() {
    if (!busy.get()) {
      load(asking ? askedToKeep : Keep.OFFERED, asking ? askedFor : Map.of());
    }
  }

  private boolean concerns(LiveFrame frame) {
    return absence.doctor().equals(frame.doctorId());
  }

  /** Asks again; what shows stays until the answer is there. */
  private void load(Keep keep, Map<UUID, String> refused) {
    Period asked = period.read();
    if (asked == null) {
      return;
    }
    ready.set(false);
    asking = true;
    askedToKeep = keep;
    askedFor = refused;
    lane.start(
        () ->
            context
                .session()
                .api()
                .replans()
                .preview(
                    absence.doctor(),
                    new ReplanPreviewRequest(absence.hospital(), asked.from(), asked.to())),
        (ReplanPreviewResponse answer) -> {
          asking = false;
          planned = asked;
          show(ReplanChoices.merge(rows.get(), answer, keep, refused));
          holds.set(held(answer));
          showState();
          Period meanwhile = period.read();
          if (meanwhile != null && !meanwhile.equals(asked)) {
            load(Keep.BY_HAND, Map.of());
          }
        },
        failure -> failedToLoad(failure, keep, refused));
  }

  private void failedToLoad(ApiProblem failure, Keep keep, Map<UUID, String> refused) {
    asking = false;
    planned = null;
    look.set(
        ProblemTexts.failed(
            texts, texts.get("replan.load-failed"), failure, () -> retry(keep, refused)));
  }

  private void retry(Keep keep, Map<UUID, String> refused) {
    look.set(new Look.Loading());
    load(keep, refused);
  }

  private void showState() {
    boolean isFresh = planned != null && planned.equals(period.read());
    if (planned != null) {
      look.set(
          context.session().live().state().getValue() instanceof LiveState.Offline offline
              ? new Look.Stale(context.formats().time(offline.since(), zone), tryNow())
              : rows.get().isEmpty() ? nobody() : new Look.Ready());
    }
    ready.set(isFresh && !busy.get() && !(look.get() instanceof Look.Stale));
  }

  private Action tryNow() {
    return new Action(
        "replan.try-now",
        texts.get("replan.try-now"),
        "fth-refresh-cw",
        null,
        context.session().live()::tryNow);
  }

  private Look nobody() {
    return new Look.Empty(
        "fth-coffee",
        texts.get("replan.nobody-title"),
        texts.get("replan.nobody-text", absence.doctorName()),
        null);
  }

  private String held(ReplanPreviewResponse answer) {
    return answer.holds().isEmpty()
        ? ""
        : texts.get(
            "replan.holds",
            answer.holds().size(),
            String.join(
                ", ",
                answer.holds().stream()
                    .map(each -> context.formats().time(each.startsAt(), zone))
                    .toList()));
  }

  // --- carrying out ------------------------------------------------------------------------------

  void carryOut() {
    Period now = planned;
    if (!ready.get() || busy.get() || now == null) {
      return;
    }
    busy.set(true);
    ready.set(false);
    problem.set("");
    String why = reason.get().strip();
    ReplanRequest request =
        new ReplanRequest(
            absence.hospital(),
            now.from(),
            now.to(),
            why.isEmpty() ? null : why,
            rows.get().stream().map(ReplanViewModel::item).toList());
    if (!request.equals(sent)) {
      sent = request;
      key = IdempotencyKey.create();
    }
    IdempotencyKey intent = key;
    // A change of the day must not overtake the plan that is under way.
    lane.close();
    context
        .work()
        .start(
            () -> context.session().api().replans().carryOut(absence.doctor(), request, intent),
            (ReplanResponse made) -> {
              busy.set(false);
              onDone.accept(made);
            },
            this::refused);
  }

  private static ReplanRequest.Item item(ReplanRow row) {
    return new ReplanRequest.Item(
        row.id(),
        row.item().version(),
        row.chosen().choice(),
        row.chosen().affiliationId(),
        row.chosen().startsAt());
  }

  private void refused(ApiProblem failure) {
    busy.set(false);
    var details = failure.details();
    List<ReplanResponse.Conflict> items = details == null ? null : details.items();
    if (!failure.outOfReach()) {
      sent = null;
    }
    if (items == null || items.isEmpty()) {
      problem.set(ProblemTexts.sentence(texts, failure));
      showState();
      return;
    }
    Map<UUID, String> why = new HashMap<>();
    items.forEach(each -> why.putIfAbsent(each.appointmentId(), words(each)));
    problem.set(texts.get("replan.conflict", why.size()));
    load(Keep.ALL, why);
  }

  private String words(ReplanResponse.Conflict conflict) {
    String known = texts.find("replan.why." + conflict.code());
    return known == null ? conflict.detail() : known;
  }

  void close() {
    following.close();
  }
}
