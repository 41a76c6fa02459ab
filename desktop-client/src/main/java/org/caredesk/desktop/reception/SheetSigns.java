package org.caredesk.desktop.reception;

import org.caredesk.dto.scheduling.AppointmentAction;
import org.jspecify.annotations.Nullable;

/** The icons and keys of what may be done in an appointment's sheet. */
final class SheetSigns {
  private SheetSigns() {}

  static String icon(AppointmentAction each) {
    return switch (each) {
      case PAY -> "fth-credit-card";
      case CHECK_IN -> "fth-log-in";
      case TRANSFER -> "fth-repeat";
      case PARK -> "fth-bookmark";
      case MARK_NO_SHOW -> "fth-user-x";
      case ACCEPT_PROPOSAL -> "fth-check";
      case DECLINE_PROPOSAL -> "fth-corner-up-left";
      case UNDO -> "fth-rotate-ccw";
      default -> "fth-slash";
    };
  }

  static @Nullable String key(AppointmentAction each) {
    return switch (each) {
      case PAY -> "P";
      case CHECK_IN -> "C";
      case MARK_NO_SHOW -> "N";
      case PARK -> "K";
      case CANCEL -> "X";
      case UNDO -> "Z";
      case ACCEPT_PROPOSAL -> "A";
      case DECLINE_PROPOSAL, TRANSFER -> "D";
      default -> null;
    };
  }
}
