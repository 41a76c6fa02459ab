package org.caredesk.server.scheduling.appointments;

import static org.caredesk.dto.scheduling.AppointmentStatus.CANCELLED;
import static org.caredesk.dto.scheduling.AppointmentStatus.CHECKED_IN;
import static org.caredesk.dto.scheduling.AppointmentStatus.COMPLETED;
import static org.caredesk.dto.scheduling.AppointmentStatus.CONFIRMED;
import static org.caredesk.dto.scheduling.AppointmentStatus.EXPIRED;
import static org.caredesk.dto.scheduling.AppointmentStatus.HELD;
import static org.caredesk.dto.scheduling.AppointmentStatus.IN_CONSULTATION;
import static org.caredesk.dto.scheduling.AppointmentStatus.NO_SHOW;
import static org.caredesk.dto.scheduling.AppointmentStatus.PARKED;
import static org.caredesk.dto.scheduling.AppointmentStatus.REJECTED;
import static org.caredesk.dto.scheduling.AppointmentStatus.REQUESTED;

import java.util.Set;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * The moves between the states of an appointment and who may make them (SPEC B5). The whole table
 * is here; a move without a target leaves the state as it is.
 */
public enum Transition {
  /** Paid, and the booking policy is instant. */
  CONFIRM_PAID(AppointmentAction.PAY, Set.of(HELD), CONFIRMED, Mover.DESK, Mover.PATIENT),
  /** Paid, and the doctor has to approve. */
  REQUEST_PAID(AppointmentAction.PAY, Set.of(HELD), REQUESTED, Mover.DESK, Mover.PATIENT),
  /** Reception confirms what is to be paid at check-in. */
  CONFIRM_UNPAID(AppointmentAction.PAY_AT_DESK, Set.of(HELD), CONFIRMED, Mover.DESK),
  /** The same, where the doctor has to approve. */
  REQUEST_UNPAID(AppointmentAction.PAY_AT_DESK, Set.of(HELD), REQUESTED, Mover.DESK),
  ACCEPT(AppointmentAction.ACCEPT, Set.of(REQUESTED), CONFIRMED, Mover.DOCTOR),
  REJECT(AppointmentAction.REJECT, Set.of(REQUESTED), REJECTED, Mover.DOCTOR),
  /** The doctor offers another time (SPEC B3). */
  PROPOSE(AppointmentAction.PROPOSE, Set.of(REQUESTED), null, Mover.DOCTOR),
  /** The booker takes the offered time. */
  ACCEPT_PROPOSAL(
      AppointmentAction.ACCEPT_PROPOSAL, Set.of(REQUESTED), CONFIRMED, Mover.DESK, Mover.PATIENT),
  /** The booker does not want it: the doctor answers the request as it was. */
  DECLINE_PROPOSAL(
      AppointmentAction.DECLINE_PROPOSAL, Set.of(REQUESTED), null, Mover.DESK, Mover.PATIENT),
  RESCHEDULE(AppointmentAction.RESCHEDULE, Set.of(CONFIRMED), null, Mover.DESK, Mover.DOCTOR),
  /** A doctor offers another time instead. */
  RESCHEDULE_REQUEST(AppointmentAction.RESCHEDULE, Set.of(REQUESTED), null, Mover.DESK),
  /** Onto the pinboard: its time is free for others (SPEC X3). */
  PARK(AppointmentAction.PARK, Set.of(CONFIRMED), PARKED, Mover.DESK),
  /** From the pinboard to a time. */
  PLACE(AppointmentAction.RESCHEDULE, Set.of(PARKED), CONFIRMED, Mover.DESK),
  /**
   * To another doctor of the hospital, who is not asked: the patient is promised a visit (SPEC B6).
   */
  TRANSFER(AppointmentAction.TRANSFER, Set.of(CONFIRMED, CHECKED_IN), null, Mover.DESK),
  /** From the pinboard to another doctor. */
  PLACE_ELSEWHERE(AppointmentAction.TRANSFER, Set.of(PARKED), CONFIRMED, Mover.DESK),
  CANCEL(
      AppointmentAction.CANCEL,
      Set.of(HELD, REQUESTED, CONFIRMED, PARKED),
      CANCELLED,
      Mover.DESK,
      Mover.DOCTOR),
  /** The patient calls it off, before it begins. */
  WITHDRAW(
      AppointmentAction.CANCEL,
      Set.of(HELD, REQUESTED, CONFIRMED, PARKED),
      CANCELLED,
      Mover.PATIENT),
  CHECK_IN(AppointmentAction.CHECK_IN, Set.of(CONFIRMED), CHECKED_IN, Mover.DESK),
  /** Somebody without an appointment is taken in: no approval is asked for who is here. */
  WALK_IN(null, Set.of(HELD), CHECKED_IN, Mover.DESK),
  /** Who waits is called before the others, or no longer (SPEC B8). */
  PRIORITIZE(AppointmentAction.PRIORITIZE, Set.of(CHECKED_IN), null, Mover.DESK),
  START(AppointmentAction.START_CONSULTATION, Set.of(CHECKED_IN), IN_CONSULTATION, Mover.DOCTOR),
  COMPLETE(AppointmentAction.COMPLETE, Set.of(IN_CONSULTATION), COMPLETED, Mover.DOCTOR),
  MARK_NO_SHOW(
      AppointmentAction.MARK_NO_SHOW,
      Set.of(CONFIRMED),
      NO_SHOW,
      Mover.DESK,
      Mover.DOCTOR,
      Mover.SYSTEM),
  /** The hold ran out unpaid. */
  EXPIRE(null, Set.of(HELD), EXPIRED, Mover.SYSTEM),
  /** Nobody answered the request in time. */
  EXPIRE_REQUEST(null, Set.of(REQUESTED), EXPIRED, Mover.SYSTEM),
  /** Each takes back the move that came last, while that is still possible. */
  UNDO_ACCEPTANCE(AppointmentAction.UNDO, Set.of(CONFIRMED), REQUESTED, Mover.DOCTOR),
  UNDO_CHECK_IN(AppointmentAction.UNDO, Set.of(CHECKED_IN), CONFIRMED, Mover.DESK),
  UNDO_START(AppointmentAction.UNDO, Set.of(IN_CONSULTATION), CHECKED_IN, Mover.DOCTOR),
  UNDO_COMPLETION(AppointmentAction.UNDO, Set.of(COMPLETED), IN_CONSULTATION, Mover.DOCTOR),
  UNDO_NO_SHOW(AppointmentAction.UNDO, Set.of(NO_SHOW), CONFIRMED, Mover.DESK, Mover.DOCTOR),
  UNDO_PARKING(AppointmentAction.UNDO, Set.of(PARKED), CONFIRMED, Mover.DESK),
  UNDO_PLACING(AppointmentAction.UNDO, Set.of(CONFIRMED), PARKED, Mover.DESK),
  UNDO_RESCHEDULING(
      AppointmentAction.UNDO, Set.of(REQUESTED, CONFIRMED), null, Mover.DESK, Mover.DOCTOR),
  UNDO_TRANSFER(AppointmentAction.UNDO, Set.of(CONFIRMED, CHECKED_IN), null, Mover.DESK),
  UNDO_PLACING_ELSEWHERE(AppointmentAction.UNDO, Set.of(CONFIRMED), PARKED, Mover.DESK);

  /** What the one who moves is to the appointment. */
  public enum Mover {
    /** Reception of the appointment's hospital. */
    DESK,
    /** The appointment's doctor. */
    DOCTOR,
    /** The patient it is for. */
    PATIENT,
    /** The server itself. */
    SYSTEM
  }

  private final @Nullable AppointmentAction action;
  private final Set<AppointmentStatus> from;
  private final @Nullable AppointmentStatus to;
  private final Set<Mover> movers;

  Transition(
      @Nullable AppointmentAction action,
      Set<AppointmentStatus> from,
      @Nullable AppointmentStatus to,
      Mover... movers) {
    this.action = action;
    this.from = from;
    this.to = to;
    this.movers = Set.of(movers);
  }

  /** The action that a person asks for; null for what only the server does. */
  public @Nullable AppointmentAction action() {
    return action;
  }

  /** Whether it can be taken back for a while. */
  boolean isReversible() {
    return switch (this) {
      case ACCEPT,
          CHECK_IN,
          WALK_IN,
          START,
          COMPLETE,
          MARK_NO_SHOW,
          RESCHEDULE,
          RESCHEDULE_REQUEST,
          PARK,
          PLACE,
          TRANSFER,
          PLACE_ELSEWHERE ->
          true;
      default -> false;
    };
  }

  /**
   * Where taking it back leads, from where it came: a walk-in that was sent away again is as one
   * that was booked and has not come.
   */
  AppointmentStatus before(AppointmentStatus state) {
    return this == WALK_IN ? CONFIRMED : state;
  }

  /** Whether it takes the appointment back to the time it had. */
  boolean leadsToTheTimeBefore() {
    return this == UNDO_RESCHEDULING || this == UNDO_PLACING || leadsToTheDoctorBefore();
  }

  /** Whether it takes the appointment back to the doctor it was with. */
  public boolean leadsToTheDoctorBefore() {
    return this == UNDO_TRANSFER || this == UNDO_PLACING_ELSEWHERE;
  }

  Set<AppointmentStatus> from() {
    return from;
  }

  /** Where it leads from a state. */
  AppointmentStatus to(AppointmentStatus state) {
    return to == null ? state : to;
  }

  public Set<Mover> movers() {
    return movers;
  }
}
