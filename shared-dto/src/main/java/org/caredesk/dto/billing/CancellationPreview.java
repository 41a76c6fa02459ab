package org.caredesk.dto.billing;

import java.time.Instant;
import org.caredesk.dto.Money;

/**
 * What cancelling now would do with the money.
 *
 * @param refund goes back to the payer; nothing where nothing was paid
 * @param kept stays with doctor and hospital, in their shares
 * @param freeUntil until when cancelling costs nothing
 * @param freeHours how long before the start that is
 * @param waivable whether the one who asks may give back what would be kept, with a reason
 */
public record CancellationPreview(
    Money refund, Money kept, Instant freeUntil, int freeHours, boolean waivable) {}
