package org.caredesk.server.scheduling.moves;

import java.time.Instant;
import java.util.Objects;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.Transition;
import org.caredesk.server.scheduling.booking.Booking;
import org.caredesk.server.scheduling.booking.FreeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A doctor offers another time for a request, and the booker answers (SPEC B3). Until then both
 * times are kept free of others: the offered one by a hold of its own.
 */
@Service
public class Proposing {
  private final AppointmentMoves moves;
  private final Booking booking;
  private final FreeTime freeTime;

  Proposing(AppointmentMoves moves, Booking booking, FreeTime freeTime) {
    this.moves = moves;
    this.booking = booking;
    this.freeTime = freeTime;
  }

  /**
   * Offers another time of the same length; a second offer takes the place of the first.
   *
   * @param version checked when given
   * @throws Refusal appointment-not-found, forbidden, stale-version, transition-not-allowed (409);
   *     slot-taken (409); 422 with the booking rule that is broken; same-time (422)
   */
  @Transactional
  public Appointment propose(
      Actor actor, AppointmentId id, @Nullable Integer version, Instant startsAt) {
    var appointment = moves.lockWithAgendas(actor, id, AppointmentAction.PROPOSE, version);
    var moment = moves.now();
    AppointmentMoves.requireTransition(appointment, actor, AppointmentAction.PROPOSE, moment.now());
    var a = appointment.agreement();
    if (a.slot().startsAt().equals(startsAt)) {
      throw Refusal.broken(
          "same-time", "startsAt", "same-time", "This is the time that was asked for: accept it.");
    }
    moves.release(actor, appointment, moment);
    var slot =
        freeTime.require(
            a.terms(),
            appointment.patient(),
            startsAt,
            a.minutes(),
            appointment.visitMode(),
            moment.now(),
            appointment);
    var readVersion = appointment.version();
    appointment.propose(slot, actor, moment);
    var until = appointment.offerEnds(Objects.requireNonNull(appointment.offer()));
    booking.keep(actor, appointment, beyond(slot, a.slot()), until, moment.now());
    moves.store(actor, Transition.PROPOSE, appointment, readVersion, null);
    return appointment;
  }

  /**
   * The booker takes the offered time: confirmed there.
   *
   * @throws Refusal appointment-not-found, forbidden, stale-version, transition-not-allowed (409)
   *     also once the offer has ended; slot-taken (409) when the patient is booked elsewhere by
   *     now; slot-on-holiday, slot-in-time-off (422) when the doctor does not work then any more
   */
  @Transactional
  public Appointment accept(Actor actor, AppointmentId id, @Nullable Integer version) {
    var appointment = moves.lockWithAgendas(actor, id, AppointmentAction.ACCEPT_PROPOSAL, version);
    var moment = moves.now();
    var transition =
        AppointmentMoves.requireTransition(
            appointment, actor, AppointmentAction.ACCEPT_PROPOSAL, moment.now());
    var slot = Objects.requireNonNull(appointment.offer()).slot();
    freeTime.requireOpen(
        appointment.agreement().terms(), slot, appointment.visitMode(), moment.now());
    moves.release(actor, appointment, moment);
    freeTime.requireFree(
        appointment.agreement().terms(), appointment.patient(), slot, moment.now(), appointment);
    moves.moveTo(actor, transition, appointment, slot, 0, null, moment);
    return appointment;
  }

  /** The part of the offered time that the appointment does not take itself. */
  private static Slot beyond(Slot offered, Slot own) {
    if (!offered.overlaps(own)) {
      return offered;
    }
    return offered.startsAt().isBefore(own.startsAt())
        ? new Slot(offered.startsAt(), own.startsAt())
        : new Slot(own.endsAt(), offered.endsAt());
  }
}
