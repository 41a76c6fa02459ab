package org.caredesk.desktop.doctor.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Appointments;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.DoctorQueueResponse;
import org.caredesk.dto.scheduling.DoctorQueueResponse.QueueEntry;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.jspecify.annotations.Nullable;

/** Today's patients: who is in, who waits, who is still to come, and what is done about them. */
final class QueueViewModel {
  private final ReadOnlyObjectWrapper<DayQueue> queue = new ReadOnlyObjectWrapper<>(DayQueue.NONE);
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyObjectWrapper<Instant> now;
  private final ReadOnlyObjectWrapper<@Nullable UUID> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

  private final WorkplaceContext context;
  private final Appointments appointments;
  private final UUID doctor;
  private final ServerTime time;
  private final Acting acting;
  private final Refresh<DoctorQueueResponse> refresh;
  private final List<Subscription> open = new ArrayList<>();

  QueueViewModel(WorkplaceContext context, UUID doctor, ServerTime time, Acting acting) {
    this.context = context;
    this.appointments = context.session().api().appointments();
    this.doctor = doctor;
    this.time = time;
    this.acting = acting;
    this.now = new ReadOnlyObjectWrapper<>(time.now());
    this.refresh =
        new Refresh<>(
            context.work(),
            () -> context.session().api().doctorDays().queue(doctor),
            this::loaded,
            this::failed);
  }

  /** Begins to load, to listen and to tick. */
  void activate() {
    open.add(context.session().live().follow(this::concerns, refresh::soon));
    open.add(context.work().timers().every(Duration.ofSeconds(1), this::tick));
    refresh.now();
  }

  private void tick() {
    Instant before = now.get();
    now.set(time.now());
    // How late the doctor runs, and what may be done, changes with the time alone.
    boolean minute = before.getEpochSecond() / 60 != now.get().getEpochSecond() / 60;
    if (minute && !(context.session().live().state().getValue() instanceof LiveState.Offline)) {
      refresh.soon();
    }
  }

  /** Stops all of that. */
  void deactivate() {
    Subscription.all(open).close();
    open.clear();
    refresh.close();
  }

  ReadOnlyObjectProperty<DayQueue> queueProperty() {
    return queue.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** Moves on every second. */
  ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /** The appointment of the line that is chosen; null for none. */
  ReadOnlyObjectProperty<@Nullable UUID> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Whether an answer of the server is waited for. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  void select(@Nullable UUID appointment) {
    selected.set(appointment);
  }

  // --- what is done ------------------------------------------------------------------------------

  /** Calls in whoever is next. While somebody is in, says whom to complete first. */
  void callNext() {
    QueueEntry inside = queue.get().inside();
    if (inside != null) {
      say("fth-activity", context.texts().get("doctor.queue.complete-first", name(inside)));
      return;
    }
    if (queue.get().waiting().isEmpty()) {
      say("fth-coffee", context.texts().get("doctor.queue.nobody-waits"));
      return;
    }
    run(() -> context.session().api().doctorDays().callNext(doctor), "doctor.queue.called");
  }

  /** Begins the visit of one who is not the next in turn. */
  void start(UUID id) {
    QueueEntry entry = allowed(id, AppointmentAction.START_CONSULTATION);
    if (entry != null) {
      IfMatch version = version(entry);
      run(() -> appointments.startConsultation(id, version), "doctor.queue.called");
    }
  }

  /** Completes the visit that runs. */
  void complete() {
    QueueEntry inside = queue.get().inside();
    if (inside == null) {
      say("fth-info", context.texts().get("doctor.queue.nobody-in"));
      return;
    }
    IfMatch version = version(inside);
    UUID id = inside.appointment().id();
    run(() -> appointments.complete(id, version), "doctor.queue.completed");
  }

  /** Notes that somebody did not come. */
  void noShow(UUID id) {
    QueueEntry entry = allowed(id, AppointmentAction.MARK_NO_SHOW);
    if (entry != null) {
      IfMatch version = version(entry);
      run(() -> appointments.markNoShow(id, version), "doctor.queue.no-show-noted");
    }
  }

  /** The entry, where the server lets {@code action} happen to it now. */
  @Nullable QueueEntry allowed(UUID id, AppointmentAction action) {
    QueueEntry entry = queue.get().find(id);
    return entry != null && entry.appointment().allowedActions().contains(action) ? entry : null;
  }

  private void run(Callable<AppointmentResponse> call, String words) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    acting.run(
        call,
        done -> {
          busy.set(false);
          return context.texts().get(words, Acting.name(done));
        },
        problem -> {
          busy.set(false);
          acting.say(problem);
          refresh.soon();
        });
  }

  private static IfMatch version(QueueEntry entry) {
    return new IfMatch(entry.appointment().version());
  }

  private static String name(QueueEntry entry) {
    DayAppointment appointment = entry.appointment();
    return appointment.patientName() == null ? appointment.number() : appointment.patientName();
  }

  private void say(String icon, String text) {
    context.desk().toasts().show(icon, text, null);
  }

  /** Takes over what was decided here; the server is asked for the order that follows. */
  void apply(AppointmentResponse changed) {
    queue.set(queue.get().with(changed));
    if (!open.isEmpty()) {
      refresh.soon();
    }
  }

  // --- what comes from outside -------------------------------------------------------------------

  private void loaded(DoctorQueueResponse answer) {
    time.heard(answer.asOf());
    now.set(time.now());
    if (answer.seq() >= queue.get().seq()) {
      queue.set(DayQueue.of(answer));
    }
    look.set(new Look.Ready());
  }

  private void failed(ApiProblem problem) {
    if (look.get() instanceof Look.Ready) {
      return;
    }
    look.set(
        ProblemTexts.failed(
            context.texts(), context.texts().get("doctor.queue.failed"), problem, refresh::now));
  }

  private boolean concerns(LiveFrame frame) {
    return doctor.equals(frame.doctorId())
        && (frame.type().equals(LiveFrame.APPOINTMENT_CHANGED)
            || frame.type().equals(LiveFrame.QUEUE_CHANGED));
  }
}
