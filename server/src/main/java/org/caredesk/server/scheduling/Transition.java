package org.caredesk.server.scheduling;

import static org.caredesk.dto.scheduling.AppointmentStatus.CANCELLED;
import static org.caredesk.dto.scheduling.AppointmentStatus.CHECKED_IN;
import static org.caredesk.dto.scheduling.AppointmentStatus.COMPLETED;
import static org.caredesk.dto.scheduling.AppointmentStatus.CONFIRMED;
import static org.caredesk.dto.scheduling.AppointmentStatus.EXPIRED;
import static org.caredesk.dto.scheduling.AppointmentStatus.HELD;
import static org.caredesk.dto.scheduling.AppointmentStatus.IN_CONSULTATION;
import static org.caredesk.dto.scheduling.AppointmentStatus.NO_SHOW;
import static org.caredesk.dto.scheduling.AppointmentStatus.REJECTED;
import static org.caredesk.dto.scheduling.AppointmentStatus.REQUESTED;

import java.util.Set;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * The moves between the states of an appointment and who may make them (SPEC B5). The whole table
 * is here.
 */
enum Transition {
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
  CANCEL(
      AppointmentAction.CANCEL,
      Set.of(HELD, REQUESTED, CONFIRMED),
      CANCELLED,
      Mover.DESK,
      Mover.DOCTOR,
      Mover.PATIENT),
  CHECK_IN(AppointmentAction.CHECK_IN, Set.of(CONFIRMED), CHECKED_IN, Mover.DESK),
  START(AppointmentAction.START_CONSULTATION, Set.of(CHECKED_IN), IN_CONSULTATION, Mover.DOCTOR),
  COMPLETE(AppointmentAction.COMPLETE, Set.of(IN_CONSULTATION), COMPLETED, Mover.DOCTOR),
  MARK_NO_SHOW(
      AppointmentAction.MARK_NO_SHOW, Set.of(CONFIRMED), NO_SHOW, Mover.DESK, Mover.DOCTOR),
  /** The hold ran out unpaid. */
  EXPIRE(null, Set.of(HELD), EXPIRED, Mover.SYSTEM);

  /** What the one who moves is to the appointment. */
  enum Mover {
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
  private final AppointmentStatus to;
  private final Set<Mover> movers;

  Transition(
      @Nullable AppointmentAction action,
      Set<AppointmentStatus> from,
      AppointmentStatus to,
      Mover... movers) {
    this.action = action;
    this.from = from;
    this.to = to;
    this.movers = Set.of(movers);
  }

  /** The action that a person asks for; null for what only the server does. */
  @Nullable AppointmentAction action() {
    return action;
  }

  Set<AppointmentStatus> from() {
    return from;
  }

  AppointmentStatus to() {
    return to;
  }

  Set<Mover> movers() {
    return movers;
  }
}
