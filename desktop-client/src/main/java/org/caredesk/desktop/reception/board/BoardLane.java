package org.caredesk.desktop.reception.board;

import org.caredesk.dto.scheduling.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/** The columns of the board, in their order. */
public enum BoardLane {
  EXPECTED,
  WAITING,
  WITH_DOCTOR,
  /** The completed and those who did not come. */
  DONE;

  /** Where a visit stands; null for one that is on no board. */
  static @Nullable BoardLane of(AppointmentStatus status) {
    return switch (status) {
      case REQUESTED, CONFIRMED -> EXPECTED;
      case CHECKED_IN -> WAITING;
      case IN_CONSULTATION -> WITH_DOCTOR;
      case COMPLETED, NO_SHOW -> DONE;
      case HELD, PARKED, REJECTED, CANCELLED, EXPIRED -> null;
    };
  }
}
