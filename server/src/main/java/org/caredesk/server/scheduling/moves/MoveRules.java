package org.caredesk.server.scheduling.moves;

import java.time.Instant;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.Appointment;

/** What a move needs beside its state; each answers with a refusal of its own. */
final class MoveRules {
  private MoveRules() {}

  static void requireCheckInTime(Appointment appointment, Actor actor, Instant now) {
    if (appointment.status() != AppointmentStatus.CONFIRMED) {
      return;
    }
    if (!appointment.isDayReached(now)) {
      throw Refusal.conflict("check-in-too-early", "Check-in is on the day of the visit.")
          .with("allowedActions", appointment.allowedActions(actor, now));
    }
    if (appointment.paymentState() == PaymentState.DUE_AT_DESK) {
      throw Refusal.conflict("payment-due", "Take the payment first: it is due at check-in.")
          .with("allowedActions", appointment.allowedActions(actor, now));
    }
  }

  static void requirePayAtDesk(Appointment appointment) {
    requirePatient(appointment);
    if (!appointment.agreement().terms().payAtDesk()) {
      throw Refusal.broken(
          "pay-at-desk-not-offered", "This hospital takes the payment before it confirms.");
    }
  }

  static void requirePatient(Appointment appointment) {
    if (appointment.patient() == null) {
      throw Refusal.broken(
          "patient-missing", "patientId", "patient-missing", "Choose the patient first.");
    }
  }
}
