package org.caredesk.server.scheduling.appointments;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the audit trail and the clients what happened to an appointment. */
@Component
public class AppointmentNews {
  private final ApplicationEventPublisher events;

  AppointmentNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  public void changed(Actor actor, String action, Appointment appointment) {
    var a = appointment.agreement();
    var detail =
        new HashMap<String, Object>(
            Map.of("number", a.number(), "status", appointment.status().name()));
    var patient = appointment.patient();
    if (patient != null) {
      detail.put("patient", patient.value().toString());
    }
    detail.put("payment", appointment.paymentState().name());
    var token = appointment.place().token();
    if (token != null) {
      detail.put("token", token);
      detail.put("priority", appointment.place().priority().name());
    }
    events.publishEvent(
        new Audited(actor, action, "appointment", a.id().value(), a.terms().hospital(), detail));
    events.publishEvent(
        new Changed(
            LiveFrame.APPOINTMENT_CHANGED,
            a.id().value(),
            a.terms().hospital(),
            a.terms().doctor(),
            patient,
            a.localStart().toLocalDate(),
            appointment.status().name(),
            appointment.version()));
  }

  /** Tells doctor and booker in the application (SPEC N4), and the queue of those at work. */
  public void told(
      Actor actor, Transition transition, Appointment appointment, @Nullable String reason) {
    var a = appointment.agreement();
    var doctor = new Notice.OfDoctor(a.terms().doctor());
    switch (transition) {
      case REQUEST_PAID, REQUEST_UNPAID ->
          tell("request-received", actor, appointment, reason, doctor);
      case ACCEPT -> tellBooker("request-accepted", actor, appointment, reason);
      case REJECT -> tellBooker("request-rejected", actor, appointment, reason);
      case PROPOSE -> tellBooker("time-proposed", actor, appointment, reason);
      case ACCEPT_PROPOSAL -> tell("proposal-accepted", actor, appointment, reason, doctor);
      case DECLINE_PROPOSAL -> tell("proposal-declined", actor, appointment, reason, doctor);
      case EXPIRE_REQUEST -> {
        tellBooker("request-expired", actor, appointment, reason);
        tell("request-expired", actor, appointment, reason, doctor);
      }
      case RESCHEDULE, RESCHEDULE_REQUEST, PLACE -> {
        tellBooker("appointment-moved", actor, appointment, reason, Notice.Timing.AFTER_UNDO);
        tell("appointment-moved", actor, appointment, reason, doctor);
      }
      case UNDO_RESCHEDULING -> {
        tellBooker("appointment-moved", actor, appointment, reason, Notice.Timing.TAKEN_BACK);
        tell("appointment-moved", actor, appointment, reason, doctor);
      }
      // The patient is told once there is a new time.
      case PARK -> tell("appointment-parked", actor, appointment, reason, doctor);
      case UNDO_PARKING -> tell("appointment-moved", actor, appointment, reason, doctor);
      case UNDO_PLACING -> {
        tellBooker("appointment-parked", actor, appointment, reason, Notice.Timing.TAKEN_BACK);
        tell("appointment-parked", actor, appointment, reason, doctor);
      }
      case UNDO_ACCEPTANCE -> tellBooker("acceptance-taken-back", actor, appointment, reason);
      case CANCEL, WITHDRAW -> {
        tellBooker("appointment-cancelled", actor, appointment, reason, Notice.Timing.AFTER_UNDO);
        tell("appointment-cancelled", actor, appointment, reason, doctor);
      }
      case CHECK_IN,
          WALK_IN,
          START,
          COMPLETE,
          MARK_NO_SHOW,
          UNDO_CHECK_IN,
          UNDO_START,
          UNDO_COMPLETION,
          UNDO_NO_SHOW,
          PRIORITIZE ->
          queueChanged(appointment);
      case CONFIRM_PAID, CONFIRM_UNPAID, EXPIRE -> {}
    }
  }

  private void tellBooker(
      String kind, Actor actor, Appointment appointment, @Nullable String reason) {
    tellBooker(kind, actor, appointment, reason, Notice.Timing.AT_ONCE);
  }

  private void tellBooker(
      String kind,
      Actor actor,
      Appointment appointment,
      @Nullable String reason,
      Notice.Timing timing) {
    var patient = appointment.patient();
    if (patient != null) { // else a hold that nobody stands behind yet
      var booker = new Notice.OfAccount(appointment.agreement().bookedBy());
      tell(kind, actor, appointment, reason, Set.of(booker, new Notice.OfPatient(patient)), timing);
    }
  }

  private void tell(
      String kind,
      Actor actor,
      Appointment appointment,
      @Nullable String reason,
      Notice.Audience to) {
    tell(kind, actor, appointment, reason, Set.of(to), Notice.Timing.AT_ONCE);
  }

  private void tell(
      String kind,
      Actor actor,
      Appointment appointment,
      @Nullable String reason,
      Set<Notice.Audience> to,
      Notice.Timing timing) {
    var a = appointment.agreement();
    if (appointment.patient() == null) {
      return; // a hold that nobody stands behind yet
    }
    var facts =
        new HashMap<>(
            Map.of(
                "number", a.number(),
                "startsAt", a.slot().startsAt().toString(),
                "timeZone", a.terms().zone().getId(),
                "hospitalId", a.terms().hospital().value().toString(),
                "doctorId", a.terms().doctor().value().toString(),
                "patientId", appointment.patient().value().toString()));
    var offer = appointment.offer();
    if (offer != null) {
      facts.put("proposedStart", offer.slot().startsAt().toString());
    }
    if (reason != null) {
      facts.put("reason", reason);
    }
    events.publishEvent(
        new Notice(
            kind, actor, to, "appointment", a.id().value(), a.terms().hospital(), facts, timing));
  }

  private void queueChanged(Appointment appointment) {
    dayChanged(LiveFrame.QUEUE_CHANGED, appointment);
  }

  /** The free slots of a doctor's day are others than before. */
  public void slotsChanged(Appointment appointment) {
    dayChanged(LiveFrame.SLOTS_CHANGED, appointment);
  }

  private void dayChanged(String type, Appointment appointment) {
    var a = appointment.agreement();
    events.publishEvent(
        new Changed(
            type,
            a.terms().affiliation().value(),
            a.terms().hospital(),
            a.terms().doctor(),
            null,
            a.localStart().toLocalDate(),
            null,
            null));
  }
}
