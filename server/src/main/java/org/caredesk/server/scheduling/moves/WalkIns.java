package org.caredesk.server.scheduling.moves;

import org.caredesk.dto.scheduling.WalkInRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.PaymentTaken;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.appointments.QueueTokens;
import org.caredesk.server.scheduling.appointments.Transition;
import org.caredesk.server.scheduling.booking.Booking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in those who come without an appointment: booked, paid and checked in at once (SPEC B8).
 */
@Service
public class WalkIns {
  private final Booking booking;
  private final AppointmentMoves moves;
  private final Appointments appointments;
  private final QueueTokens tokens;
  private final ApplicationEventPublisher events;

  WalkIns(
      Booking booking,
      AppointmentMoves moves,
      Appointments appointments,
      QueueTokens tokens,
      ApplicationEventPublisher events) {
    this.booking = booking;
    this.moves = moves;
    this.appointments = appointments;
    this.tokens = tokens;
    this.events = events;
  }

  /**
   * @throws Refusal affiliation-not-found, patient-not-found; forbidden; no-free-slot (409) with
   *     the next ones; payment-due (422) where the hospital takes the payment first;
   *     visit-mode-not-offered, doctor-not-bookable (422); what a payment may be refused for
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Appointment take(Actor actor, WalkInRequest request) {
    var appointment = booking.walkIn(actor, request);
    if (request.payment() == null && !appointment.agreement().terms().payAtDesk()) {
      throw Refusal.broken(
          "payment-due",
          "payment",
          "payment-due",
          "Take the payment first: it is due at check-in.");
    }
    var moment = moves.now();
    var readVersion = appointment.version();
    tokens.receive(appointment, moment.now());
    appointment.walkIn(actor, moment);
    moves.store(actor, Transition.WALK_IN, appointment, readVersion, null);
    if (request.payment() == null) {
      return appointment;
    }
    events.publishEvent(new PaymentTaken(appointment.id(), request.payment(), actor));
    return appointments.get(appointment.id());
  }
}
