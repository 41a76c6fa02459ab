package org.caredesk.server.scheduling.moves;

import java.util.Objects;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.Transition;
import org.caredesk.server.scheduling.booking.FreeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves appointments in time, with payment and history kept (SPEC B6), and takes the last move
 * back.
 */
@Service
public class Rescheduling {
  private final AppointmentMoves moves;
  private final FreeTime freeTime;
  private final Transferring transferring;

  Rescheduling(AppointmentMoves moves, FreeTime freeTime, Transferring transferring) {
    this.moves = moves;
    this.freeTime = freeTime;
    this.transferring = transferring;
  }

  /**
   * @param version checked when given
   * @throws Refusal appointment-not-found, forbidden, stale-version, transition-not-allowed (409);
   *     slot-taken (409); 422 with the booking rule that is broken
   */
  @Transactional
  public Appointment reschedule(
      Actor actor, AppointmentId id, @Nullable Integer version, ReschedulingRequest request) {
    var appointment = moves.lockWithAgendas(actor, id, AppointmentAction.RESCHEDULE, version);
    var moment = moves.now();
    var transition =
        AppointmentMoves.requireTransition(
            appointment, actor, AppointmentAction.RESCHEDULE, moment.now());
    if (appointment.offer() != null) {
      moves.release(actor, appointment, moment);
    }
    var a = appointment.agreement();
    var slot =
        freeTime.require(
            a.terms(),
            appointment.patient(),
            request.startsAt(),
            Objects.requireNonNullElse(request.minutes(), a.minutes()),
            appointment.visitMode(),
            moment.now(),
            standing(appointment));
    moves.moveTo(actor, transition, appointment, slot, 0, request.reason(), moment);
    return appointment;
  }

  /**
   * Takes the last move back: the state before it, and the time before it where it was a
   * rescheduling, and the doctor where it was a transfer.
   *
   * @param version the one that the move to be taken back led to
   * @throws Refusal appointment-not-found, forbidden, stale-version, transition-not-allowed (409)
   *     when it can no longer be taken back; slot-taken (409) when its time is given away
   */
  @Transactional
  public Appointment undo(Actor actor, AppointmentId id, int version) {
    var former = transferring.formerDoctor(id).toArray(DoctorId[]::new);
    var appointment = moves.lockWithAgendas(actor, id, AppointmentAction.UNDO, version, former);
    var moment = moves.now();
    var transition =
        AppointmentMoves.requireTransition(
            appointment, actor, AppointmentAction.UNDO, moment.now());
    if (transition.leadsToTheDoctorBefore()) {
      transferring.takeBack(actor, appointment);
      return appointment;
    }
    var a = appointment.agreement();
    var before = Objects.requireNonNull(appointment.undo()).slot();
    var lane = 0;
    if (transition != Transition.UNDO_PLACING) {
      lane =
          freeTime.requireBack(
              a.terms(), before == null ? a.slot() : before, moment.now(), appointment);
    }
    if (before == null) {
      moves.make(actor, transition, appointment, null, moment);
    } else {
      moves.moveTo(actor, transition, appointment, before, lane, null, moment);
    }
    return appointment;
  }

  /** What is on the pinboard stands nowhere: its former time may be somebody else's by now. */
  static @Nullable Appointment standing(Appointment appointment) {
    return appointment.status() == AppointmentStatus.PARKED ? null : appointment;
  }
}
