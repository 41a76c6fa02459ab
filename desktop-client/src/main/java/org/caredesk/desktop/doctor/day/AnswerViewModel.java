package org.caredesk.desktop.doctor.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Appointments;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.Formats;
import org.caredesk.dto.scheduling.AcceptanceRequest;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.ReasonRequest;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** The answer to the open request: accept, offer another time, or reject with a reason. */
final class AnswerViewModel {
  /** Over how many days other times are looked for, from the day of the request or today on. */
  private static final int LOOK_AHEAD_DAYS = 13;

  private static final int OFFERS = 24;

  /** What is asked about the open request. */
  sealed interface Asking {
    /** Nothing: accept, propose and reject stand side by side. */
    record Nothing() implements Asking {}

    /** Why it is rejected. */
    record Reason() implements Asking {}

    /**
     * Which other time is offered.
     *
     * @param slots what is free; null while it is loaded
     */
    record OtherTime(@Nullable List<Slot> slots) implements Asking {}
  }

  private final ReadOnlyObjectWrapper<Asking> asking =
      new ReadOnlyObjectWrapper<>(new Asking.Nothing());
  private final ReadOnlyObjectWrapper<String> reasonError = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<String> overtaken = new ReadOnlyObjectWrapper<>("");

  private final WorkplaceContext context;
  private final Appointments appointments;
  private final ServerTime time;
  private final InboxViewModel inbox;
  private final Acting acting;
  private final Latest slotLane;

  AnswerViewModel(WorkplaceContext context, ServerTime time, InboxViewModel inbox, Acting acting) {
    this.context = context;
    this.appointments = context.session().api().appointments();
    this.time = time;
    this.inbox = inbox;
    this.acting = acting;
    this.slotLane = new Latest(context.work());
    // What was asked about one request must never answer another.
    inbox.focusedProperty().subscribe((_, _) -> stopAsking());
    // Nor may it go while somebody types: the letters would be commands to the next.
    asking.subscribe(this::keepOrLetGo);
    busy.subscribe(this::keepOrLetGo);
    inbox.overtakenProperty().subscribe(this::tellOvertaken);
  }

  private void keepOrLetGo() {
    if (asking.get() instanceof Asking.Nothing || busy.get()) {
      inbox.letGo();
    } else {
      inbox.keepOpen();
    }
  }

  private void tellOvertaken(@Nullable UUID gone) {
    if (gone == null) {
      overtaken.set("");
      return;
    }
    overtaken.set(context.texts().get("doctor.inbox.overtaken"));
    context
        .work()
        .start(
            () -> appointments.get(gone),
            (AppointmentResponse truth) -> {
              if (gone.equals(inbox.overtakenProperty().get()) && !truth.history().isEmpty()) {
                overtaken.set(context.texts().get("doctor.inbox.overtaken-by", whoWasFirst(truth)));
              }
            },
            _ -> {});
  }

  /** That somebody else has answered what is asked about; empty while nobody has. */
  ReadOnlyObjectProperty<String> overtakenProperty() {
    return overtaken.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Asking> askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /** The sentence under the reason; empty for none. */
  ReadOnlyObjectProperty<String> reasonErrorProperty() {
    return reasonError.getReadOnlyProperty();
  }

  /** Whether an answer of the server is waited for. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  void accept() {
    AppointmentResponse request = open(AppointmentAction.ACCEPT);
    if (request != null) {
      decide(
          request,
          () -> appointments.accept(request.id(), new AcceptanceRequest(null), version(request)),
          "doctor.inbox.accepted");
    }
  }

  /** Asks for the reason. */
  void beginReject() {
    if (open(AppointmentAction.REJECT) != null) {
      reasonError.set("");
      asking.set(new Asking.Reason());
    }
  }

  void reject(String reason) {
    AppointmentResponse request = open(AppointmentAction.REJECT);
    if (request == null) {
      return;
    }
    if (reason.isBlank()) {
      reasonError.set(context.texts().get("doctor.inbox.reason-missing"));
      return;
    }
    int length = reason.strip().length();
    if (length > Formats.TEXT_LENGTH) {
      reasonError.set(context.texts().get("doctor.inbox.reason-long", Formats.TEXT_LENGTH, length));
      return;
    }
    decide(
        request,
        () ->
            appointments.reject(request.id(), new ReasonRequest(reason.strip()), version(request)),
        "doctor.inbox.rejected");
  }

  /** Asks for another time, and loads what is free. */
  void beginPropose() {
    AppointmentResponse request = open(AppointmentAction.PROPOSE);
    if (request == null) {
      return;
    }
    asking.set(new Asking.OtherTime(null));
    ZoneId zone = ZoneId.of(request.timeZone());
    LocalDate today = LocalDate.ofInstant(time.now(), zone);
    LocalDate asked = LocalDate.ofInstant(request.startsAt(), zone);
    LocalDate from = asked.minusDays(1).isBefore(today) ? today : asked.minusDays(1);
    slotLane.start(
        () ->
            appointments
                .freeSlots(
                    request.affiliationId(),
                    from,
                    from.plusDays(LOOK_AHEAD_DAYS),
                    request.minutes())
                .slots(),
        (List<Slot> slots) -> {
          if (asking.get() instanceof Asking.OtherTime) {
            asking.set(new Asking.OtherTime(nearest(slots, request.startsAt())));
          }
        },
        problem -> {
          asking.set(new Asking.Nothing());
          acting.say(problem);
        });
  }

  /** The free times nearest to what was asked for, in order. */
  private static List<Slot> nearest(List<Slot> slots, Instant asked) {
    return slots.stream()
        .filter(slot -> !slot.startsAt().equals(asked))
        .sorted(Comparator.comparing(slot -> Duration.between(slot.startsAt(), asked).abs()))
        .limit(OFFERS)
        .sorted(Comparator.comparing(Slot::startsAt))
        .toList();
  }

  void propose(Instant start) {
    AppointmentResponse request = open(AppointmentAction.PROPOSE);
    if (request != null) {
      decide(
          request,
          () -> appointments.accept(request.id(), new AcceptanceRequest(start), version(request)),
          "doctor.inbox.proposed");
    }
  }

  /** Whether a free time that is chosen anywhere is the answer. */
  ObservableValue<Boolean> choosing() {
    return asking.map(Asking.OtherTime.class::isInstance);
  }

  /** A free time was chosen in the calendar: it is offered, where one is asked for. */
  void chosen(UUID affiliation, Instant start) {
    AppointmentResponse request = open(AppointmentAction.PROPOSE);
    if (request == null || !choosing().getValue()) {
      return;
    }
    if (request.affiliationId().equals(affiliation)) {
      propose(start);
    } else {
      context
          .desk()
          .toasts()
          .show(
              "fth-slash",
              context
                  .texts()
                  .get("doctor.inbox.other-hospital", Acting.name(request), request.hospitalName()),
              null);
    }
  }

  /** The reason is being typed: what was wrong with it no longer counts. */
  void reasonTyped() {
    reasonError.set("");
  }

  /** Closes the question; the request stays open. */
  void stopAsking() {
    slotLane.close();
    asking.set(new Asking.Nothing());
  }

  private @Nullable AppointmentResponse open(AppointmentAction action) {
    AppointmentResponse request = inbox.request(inbox.focusedProperty().get());
    return request != null
            && !request.id().equals(inbox.overtakenProperty().get())
            && request.allowedActions().contains(action)
            && !busy.get()
        ? request
        : null;
  }

  private static IfMatch version(AppointmentResponse request) {
    return new IfMatch(request.version());
  }

  private void decide(
      AppointmentResponse request, Callable<AppointmentResponse> call, String words) {
    busy.set(true);
    acting.run(
        call,
        done -> {
          busy.set(false);
          asking.set(new Asking.Nothing());
          if (done.proposal() != null) {
            inbox.focusNextWaiting();
          }
          return said(words, done);
        },
        problem -> {
          busy.set(false);
          lost(request, problem);
        });
  }

  private String said(String words, AppointmentResponse done) {
    ZoneId zone = ZoneId.of(done.timeZone());
    Instant start = done.proposal() == null ? done.startsAt() : done.proposal().startsAt();
    ZoneId here = context.desk().hospital().zone();
    return context
        .texts()
        .get(words, Acting.name(done), context.formats().dayAndTime(start, zone, here));
  }

  /** Somebody else may have answered first: then who and how is told, and the list put right. */
  private void lost(AppointmentResponse request, ApiProblem problem) {
    boolean answered =
        problem instanceof ApiProblem.Stale || problem.code().equals("transition-not-allowed");
    if (!answered) {
      acting.say(problem);
      inbox.reload();
      return;
    }
    context
        .work()
        .start(
            () -> appointments.get(request.id()),
            (AppointmentResponse truth) -> {
              tellWhoWasFirst(truth, problem);
              inbox.take(truth);
              inbox.reload();
            },
            unknown -> {
              acting.say(problem);
              inbox.reload();
            });
  }

  private void tellWhoWasFirst(AppointmentResponse truth, ApiProblem problem) {
    if (truth.status() == AppointmentStatus.REQUESTED || truth.history().isEmpty()) {
      acting.say(problem);
      return;
    }
    context.desk().toasts().show("fth-alert-circle", whoWasFirst(truth), null);
  }

  private String whoWasFirst(AppointmentResponse truth) {
    AppointmentMove last = truth.history().getLast();
    return context
        .texts()
        .get(
            "doctor.inbox.answered-already",
            Acting.name(truth),
            context.texts().word(truth.status()),
            last.actor(),
            context.formats().time(last.at(), ZoneId.of(truth.timeZone())));
  }
}
