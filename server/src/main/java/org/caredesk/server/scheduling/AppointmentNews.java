package org.caredesk.server.scheduling;

import java.util.HashMap;
import java.util.Map;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Changed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the audit trail and the clients what happened to an appointment. */
@Component
class AppointmentNews {
  private final ApplicationEventPublisher events;

  AppointmentNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  void changed(Actor actor, String action, Appointment appointment) {
    var a = appointment.agreement();
    var detail =
        new HashMap<String, Object>(
            Map.of("number", a.number(), "status", appointment.status().name()));
    var patient = appointment.patient();
    if (patient != null) {
      detail.put("patient", patient.value().toString());
    }
    detail.put("payment", appointment.paymentState().name());
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

  /** The free slots of a doctor's day are others than before. */
  void slotsChanged(Appointment appointment) {
    var a = appointment.agreement();
    events.publishEvent(
        new Changed(
            LiveFrame.SLOTS_CHANGED,
            a.terms().affiliation().value(),
            a.terms().hospital(),
            a.terms().doctor(),
            null,
            a.localStart().toLocalDate(),
            null,
            null));
  }
}
