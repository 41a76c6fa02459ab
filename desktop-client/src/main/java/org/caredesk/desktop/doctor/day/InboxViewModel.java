package org.caredesk.desktop.doctor.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.schedule.moves.OwnChanges;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * The requests that wait for an answer. One of them is open, so that a key always means one
 * request. Lives as long as the workplace: the badge counts and the sound rings on every screen.
 */
final class InboxViewModel {
  private final ReadOnlyObjectWrapper<List<AppointmentResponse>> requests =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable UUID> focused = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyObjectWrapper<Instant> now;

  private final WorkplaceContext context;
  private final UUID doctor;
  private final ServerTime time;
  private final Runnable arrival;
  private final Refresh<List<AppointmentResponse>> refresh;
  private final List<Subscription> open = new ArrayList<>();
  private final OwnChanges own = new OwnChanges();
  private final ReadOnlyObjectWrapper<@Nullable UUID> overtaken = new ReadOnlyObjectWrapper<>();
  private @Nullable UUID kept;
  private boolean first = true;

  /**
   * @param arrival runs when a request has come that was not there before
   */
  InboxViewModel(WorkplaceContext context, UUID doctor, ServerTime time, Runnable arrival) {
    this.context = context;
    this.doctor = doctor;
    this.time = time;
    this.arrival = arrival;
    this.now = new ReadOnlyObjectWrapper<>(time.now());
    this.refresh =
        new Refresh<>(
            context.work(),
            () -> context.session().api().doctorDays().requests(doctor),
            this::loaded,
            this::failed);
  }

  /** Begins to load, to listen and to tick. */
  void activate() {
    open.add(context.session().live().follow(this::concerns, refresh::soon));
    open.add(context.work().timers().every(Duration.ofSeconds(1), () -> now.set(time.now())));
    refresh.now();
  }

  /** The workplace is left for good. */
  void close() {
    Subscription.all(open).close();
    open.clear();
    refresh.close();
  }

  /** The oldest first; those with another time on offer last, since they wait for the booker. */
  ReadOnlyObjectProperty<List<AppointmentResponse>> requestsProperty() {
    return requests.getReadOnlyProperty();
  }

  /** The open request; null where there is none. */
  ReadOnlyObjectProperty<@Nullable UUID> focusedProperty() {
    return focused.getReadOnlyProperty();
  }

  /** How many wait for the doctor. */
  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** Moves on every second. */
  ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  @Nullable AppointmentResponse request(@Nullable UUID id) {
    return requests.get().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
  }

  /** The request that is kept though somebody else has answered it; null for none. */
  ReadOnlyObjectProperty<@Nullable UUID> overtakenProperty() {
    return overtaken.getReadOnlyProperty();
  }

  /** The open request stays, whatever becomes of it elsewhere: something is typed about it. */
  void keepOpen() {
    kept = focused.get();
  }

  /** What was kept may go: it does where it is answered. */
  void letGo() {
    kept = null;
    UUID gone = overtaken.get();
    if (gone != null) {
      overtaken.set(null);
      show(requests.get().stream().filter(each -> !each.id().equals(gone)).toList());
    }
  }

  // --- which one is open
  // ------------------------------------------------------------------------------

  /** Opens a request. */
  void focus(UUID id) {
    if (request(id) != null && !id.equals(focused.get())) {
      focused.set(id);
    }
  }

  /** Opens the oldest request that waits for the doctor, where one does. */
  void focusNextWaiting() {
    requests.get().stream()
        .filter(each -> each.proposal() == null)
        .findFirst()
        .ifPresent(each -> focus(each.id()));
  }

  /** The request after, or before with -1, the open one. */
  void step(int by) {
    List<AppointmentResponse> all = requests.get();
    AppointmentResponse at = request(focused.get());
    if (!all.isEmpty()) {
      int index = at == null ? 0 : Math.clamp(all.indexOf(at) + (long) by, 0, all.size() - 1);
      focus(all.get(index).id());
    }
  }

  /** Takes over an appointment that has changed: what no longer waits leaves the list at once. */
  void apply(AppointmentResponse changed) {
    own.add(changed, context.clock().instant());
    take(changed);
    reload();
  }

  /** Asks the server anew. */
  void reload() {
    if (!open.isEmpty()) {
      refresh.soon();
    }
  }

  void take(AppointmentResponse changed) {
    List<AppointmentResponse> left = with(requests.get(), changed);
    if (!left.equals(requests.get())) {
      show(left);
    }
  }

  /** {@code list} with {@code changed} as it is, unless the list knows a newer one. */
  private List<AppointmentResponse> with(
      List<AppointmentResponse> list, AppointmentResponse changed) {
    AppointmentResponse known =
        list.stream().filter(each -> each.id().equals(changed.id())).findFirst().orElse(null);
    if (known != null && known.version() > changed.version()) {
      return list;
    }
    List<AppointmentResponse> result = new ArrayList<>(list);
    result.remove(known);
    if (changed.status() == AppointmentStatus.REQUESTED && changed.doctorId().equals(doctor)) {
      result.add(changed);
    }
    return result;
  }

  /** {@code list} with a request of it as it is now; one that it lacks stays away. */
  private List<AppointmentResponse> known(
      List<AppointmentResponse> list, AppointmentResponse changed) {
    return has(list, changed.id()) ? with(list, changed) : list;
  }

  // --- what comes from outside -------------------------------------------------------------------

  private void loaded(List<AppointmentResponse> asAnswered) {
    // An answer from before a decision made here would bring the request back, with its sound.
    List<AppointmentResponse> answer = own.over(asAnswered, context.clock().instant(), this::known);
    Set<UUID> known =
        requests.get().stream().map(AppointmentResponse::id).collect(Collectors.toSet());
    Set<UUID> fresh = new HashSet<>();
    answer.forEach(each -> fresh.add(each.id()));
    fresh.removeAll(known);
    boolean arrived = !first && !fresh.isEmpty();
    first = false;
    show(answer);
    look.set(requests.get().isEmpty() ? nothing() : new Look.Ready());
    if (arrived) {
      arrival.run();
    }
  }

  private void show(List<AppointmentResponse> waiting) {
    List<AppointmentResponse> answer = new ArrayList<>(waiting);
    AppointmentResponse edited = kept == null ? null : request(kept);
    boolean isGone = edited != null && !has(waiting, edited.id());
    if (edited != null && isGone) {
      answer.add(edited);
    }
    List<AppointmentResponse> ordered =
        answer.stream()
            .sorted(
                Comparator.comparing((AppointmentResponse each) -> each.proposal() != null)
                    .thenComparing(InboxViewModel::askedAt)
                    .thenComparing(AppointmentResponse::id))
            .toList();
    AppointmentResponse open = request(focused.get());
    int before = open == null ? 0 : requests.get().indexOf(open);
    count.set((int) waiting.stream().filter(each -> each.proposal() == null).count());
    requests.set(ordered);
    if (request(focused.get()) == null) {
      int next = Math.clamp(before, 0, Math.max(0, ordered.size() - 1));
      focused.set(ordered.isEmpty() ? null : ordered.get(next).id());
    }
    overtaken.set(isGone ? kept : null);
    if (ordered.isEmpty() && look.get() instanceof Look.Ready) {
      look.set(nothing());
    }
  }

  private static boolean has(List<AppointmentResponse> list, UUID id) {
    return list.stream().anyMatch(each -> each.id().equals(id));
  }

  private Look nothing() {
    return new Look.Empty(
        "fth-inbox",
        context.texts().get("doctor.inbox.empty-title"),
        context.texts().get("doctor.inbox.empty-text"),
        null);
  }

  /** When it was asked for. */
  static Instant askedAt(AppointmentResponse request) {
    Instant at = request.progress().requestedAt();
    return at == null ? request.startsAt() : at;
  }

  private void failed(ApiProblem problem) {
    if (look.get() instanceof Look.Loading) {
      look.set(
          ProblemTexts.failed(
              context.texts(), context.texts().get("doctor.inbox.failed"), problem, refresh::now));
    }
  }

  private boolean concerns(LiveFrame frame) {
    return frame.type().equals(LiveFrame.APPOINTMENT_CHANGED)
        && doctor.equals(frame.doctorId())
        && (AppointmentStatus.REQUESTED.name().equals(frame.status())
            || request(frame.id()) != null);
  }
}
