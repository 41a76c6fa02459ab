package org.caredesk.dto.insights;

import java.math.BigDecimal;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/**
 * Revenue against cost.
 *
 * @param revenue what was paid less what was given back, the doctors' shares included
 * @param cost null where no cost is known for any of the days: nothing was imported yet
 * @param profit {@code hospitalShare - cost}: what is left to the hospital; null without a known
 *     cost
 * @param profitMargin percent of {@code hospitalShare} that {@code profit} is, one digit; null when
 *     the share is not above zero, and without a known cost
 * @param marginOfRevenue percent of {@code revenue} that {@code profit} is, likewise
 */
public record Margin(
    Money revenue,
    Money doctorShare,
    Money hospitalShare,
    @Nullable Money cost,
    @Nullable Money profit,
    @Nullable BigDecimal profitMargin,
    @Nullable BigDecimal marginOfRevenue) {}
