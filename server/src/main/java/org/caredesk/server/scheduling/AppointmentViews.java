package org.caredesk.server.scheduling;

import java.time.Clock;
import java.time.Duration;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.server.kernel.Actor;
import org.springframework.stereotype.Component;

/** What an appointment looks like to the one who looks. */
@Component
public class AppointmentViews {
  private final Appointments appointments;
  private final Clock clock;

  AppointmentViews(Appointments appointments, Clock clock) {
    this.appointments = appointments;
    this.clock = clock;
  }

  public AppointmentResponse of(Actor actor, Appointment appointment) {
    var a = appointment.agreement();
    var terms = a.terms();
    var story = appointments.story(a.id());
    var readsReasons = Access.readsReasons(actor, appointment);
    var patient = appointment.patient();
    return new AppointmentResponse(
        a.id().value(),
        a.number(),
        appointment.status(),
        terms.affiliation().value(),
        terms.hospital().value(),
        terms.hospitalName(),
        terms.zone().getId(),
        terms.department().value(),
        terms.doctor().value(),
        terms.doctorName(),
        patient == null ? null : patient.value(),
        story.patientName(),
        a.slot().startsAt(),
        a.slot().endsAt(),
        (int) Duration.between(a.slot().startsAt(), a.slot().endsAt()).toMinutes(),
        appointment.visitMode(),
        readsReasons ? appointment.texts().reason() : null,
        readsReasons ? appointment.texts().symptoms() : null,
        readsReasons ? appointment.texts().notes() : null,
        a.fee().toMoney(),
        appointment.paymentState(),
        appointment.holdExpiresAt(),
        appointment.heldBy(),
        a.lane(),
        appointment.version(),
        appointment.allowedActions(actor, clock.instant()),
        story.moves());
  }
}
