package org.caredesk.dto.billing;

import org.caredesk.dto.Money;

/**
 * What cancelling a visit and all later ones of its series would do with the money.
 *
 * @param visits how many would be cancelled
 * @param waivable whether the one who asks may give back what would be kept
 */
public record FollowingCancellationPreview(
    int visits, Money refund, Money kept, boolean waivable) {}
