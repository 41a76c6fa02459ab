package org.caredesk.desktop.reception.booking;

import java.util.UUID;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.billing.PaymentRequest;
import org.jspecify.annotations.Nullable;

/**
 * Names what the desk takes, so that the same payment sent twice is one. A payment counts as the
 * same while appointment, sum, means and reason are.
 */
public final class PaymentIntents {

  /** A payment with its key. */
  public record Intent(IdempotencyKey key, PaymentRequest request) {}

  private record What(
      UUID appointment, Money amount, PaymentMethod method, @Nullable String adjustmentReason) {}

  private @Nullable What paying;
  private @Nullable Intent intent;
  private @Nullable UUID atDesk;
  private IdempotencyKey atDeskKey = IdempotencyKey.create();

  public Intent payment(
      UUID appointment,
      Money amount,
      BookingFields.Settlement settlement,
      @Nullable String adjustmentReason) {
    PaymentMethod method =
        settlement == BookingFields.Settlement.CASH ? PaymentMethod.CASH : PaymentMethod.CARD;
    What what = new What(appointment, amount, method, adjustmentReason);
    Intent known = intent;
    if (known != null && what.equals(paying)) {
      return known;
    }
    Intent made =
        new Intent(
            IdempotencyKey.create(),
            new PaymentRequest(
                "desk-" + UUID.randomUUID(),
                "desk-" + UUID.randomUUID(),
                amount,
                method,
                adjustmentReason));
    paying = what;
    intent = made;
    return made;
  }

  /** The key of confirming without a payment. */
  public IdempotencyKey atDesk(UUID appointment) {
    if (!appointment.equals(atDesk)) {
      atDesk = appointment;
      atDeskKey = IdempotencyKey.create();
    }
    return atDeskKey;
  }
}
