package org.caredesk.server.scheduling.appointments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentStatus;
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
    changed(actor, action, appointment, Map.of());
  }

  /**
   * That a time was booked though it was taken or closed; why is in the report, not in the trail.
   */
  public void bookedAnyway(Actor actor, Appointment appointment) {
    var lane = String.valueOf(appointment.agreement().lane());
    changed(actor, "book-anyway", appointment, Map.of("lane", lane));
  }

  /**
   * That a visit is with another doctor now: both have other slots and another queue, and both are
   * told, as is the booker.
   *
   * @param former what the visit was by
   */
  public void transferred(
      Actor actor,
      Transition transition,
      Agreement former,
      Appointment appointment,
      @Nullable String reason) {
    var isBack = transition.leadsToTheDoctorBefore();
    var timing = isBack ? Notice.Timing.TAKEN_BACK : Notice.Timing.AFTER_UNDO;
    var from = former.terms().doctor();
    var to = appointment.agreement().terms().doctor();
    changed(
        actor,
        isBack ? "undo" : "transfer",
        appointment,
        Map.of("fromDoctor", from.value().toString(), "toDoctor", to.value().toString()));
    // The former doctor's day is another one too, and the frame above is for the new one.
    appeared(LiveFrame.APPOINTMENT_CHANGED, former, appointment);
    for (var agreement : List.of(former, appointment.agreement())) {
      dayChanged(LiveFrame.SLOTS_CHANGED, agreement);
      if (appointment.status() == AppointmentStatus.CHECKED_IN) {
        dayChanged(LiveFrame.QUEUE_CHANGED, agreement);
      }
    }
    var facts = Map.of("fromDoctorId", from.value().toString());
    tellBooker("appointment-transferred", actor, appointment, reason, facts, timing);
    tell(
        "appointment-transferred",
        actor,
        appointment,
        reason,
        facts,
        Set.of(new Notice.OfDoctor(from), new Notice.OfDoctor(to)),
        Notice.Timing.AT_ONCE);
  }

  private void changed(
      Actor actor, String action, Appointment appointment, Map<String, String> more) {
    var a = appointment.agreement();
    var detail =
        new HashMap<String, Object>(
            Map.of("number", a.number(), "status", appointment.status().name()));
    detail.putAll(more);
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
    appeared(LiveFrame.APPOINTMENT_CHANGED, a, appointment);
  }

  private void appeared(String type, Agreement a, Appointment appointment) {
    events.publishEvent(
        new Changed(
            type,
            a.id().value(),
            a.terms().hospital(),
            a.terms().doctor(),
            appointment.patient(),
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
      case PARK -> {
        tell("appointment-parked", actor, appointment, reason, doctor);
        tellPatient("appointment-parked", actor, appointment, Notice.Timing.PAUSED);
      }
      case UNDO_PARKING -> {
        tell("appointment-moved", actor, appointment, reason, doctor);
        tellPatient("appointment-moved", actor, appointment, Notice.Timing.RESUMED);
      }
      case UNDO_PLACING -> {
        tellBooker("appointment-parked", actor, appointment, reason, Notice.Timing.TAKEN_BACK);
        tellPatient("appointment-parked", actor, appointment, Notice.Timing.PAUSED);
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
      case TRANSFER, PLACE_ELSEWHERE, UNDO_TRANSFER, UNDO_PLACING_ELSEWHERE ->
          throw new IllegalArgumentException("Two doctors are concerned: " + transition);
    }
  }

  private void tellPatient(
      String kind, Actor actor, Appointment appointment, Notice.Timing timing) {
    var patient = appointment.patient();
    if (patient != null) {
      var them = Set.<Notice.Audience>of(new Notice.OfPatient(patient));
      tell(kind, actor, appointment, null, Map.of(), them, timing);
    }
  }

  private void tellBooker(
      String kind, Actor actor, Appointment appointment, @Nullable String reason) {
    tellBooker(kind, actor, appointment, reason, Map.of(), Notice.Timing.AT_ONCE);
  }

  private void tellBooker(
      String kind,
      Actor actor,
      Appointment appointment,
      @Nullable String reason,
      Notice.Timing timing) {
    tellBooker(kind, actor, appointment, reason, Map.of(), timing);
  }

  private void tellBooker(
      String kind,
      Actor actor,
      Appointment appointment,
      @Nullable String reason,
      Map<String, String> more,
      Notice.Timing timing) {
    var patient = appointment.patient();
    if (patient != null) { // else a hold that nobody stands behind yet
      var booker = new Notice.OfAccount(appointment.agreement().bookedBy());
      tell(
          kind,
          actor,
          appointment,
          reason,
          more,
          Set.of(booker, new Notice.OfPatient(patient)),
          timing);
    }
  }

  private void tell(
      String kind,
      Actor actor,
      Appointment appointment,
      @Nullable String reason,
      Notice.Audience to) {
    tell(kind, actor, appointment, reason, Map.of(), Set.of(to), Notice.Timing.AT_ONCE);
  }

  private void tell(
      String kind,
      Actor actor,
      Appointment appointment,
      @Nullable String reason,
      Map<String, String> more,
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
    facts.putAll(more);
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
    dayChanged(LiveFrame.QUEUE_CHANGED, appointment.agreement());
  }

  /** The free slots of a doctor's day are others than before. */
  public void slotsChanged(Appointment appointment) {
    dayChanged(LiveFrame.SLOTS_CHANGED, appointment.agreement());
  }

  private void dayChanged(String type, Agreement a) {
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
