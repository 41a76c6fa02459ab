package org.caredesk.server.scheduling.appointments;

import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What becomes of the money when a visit does not take place.
 *
 * @param reason null for a missed visit
 * @param keptPercent of what was paid
 * @param waiverReason why less is kept than was agreed
 */
@NamedInterface("contract")
public record Settlement(
    @Nullable CancellationReason reason, int keptPercent, @Nullable String waiverReason) {

  /** Where the money stands after a move; without a settlement all of it goes back. */
  static PaymentState after(
      PaymentState before,
      AppointmentStatus from,
      AppointmentStatus to,
      @Nullable Settlement settlement) {
    return switch (to) {
      case CANCELLED, REJECTED, EXPIRED ->
          before == PaymentState.PAID ? settled(settlement) : PaymentState.UNPAID;
      case NO_SHOW -> before == PaymentState.PAID ? settled(settlement) : before;
      // Taken back: what was refunded is owed again.
      case CONFIRMED ->
          from == AppointmentStatus.NO_SHOW && isRefunded(before) ? PaymentState.PAID : before;
      case HELD, REQUESTED, PARKED, CHECKED_IN, IN_CONSULTATION, COMPLETED -> before;
    };
  }

  private static PaymentState settled(@Nullable Settlement settlement) {
    var kept = settlement == null ? 0 : settlement.keptPercent();
    return kept == 0
        ? PaymentState.REFUNDED
        : kept == 100 ? PaymentState.PAID : PaymentState.PARTLY_REFUNDED;
  }

  /** Whether money went back, all of it or a part. */
  public static boolean isRefunded(PaymentState state) {
    return state == PaymentState.REFUNDED || state == PaymentState.PARTLY_REFUNDED;
  }
}
