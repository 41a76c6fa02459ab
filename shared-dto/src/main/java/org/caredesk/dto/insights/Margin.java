package org.caredesk.dto.insights;

import java.math.BigDecimal;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/**
 * Revenue against cost.
 *
 * @param revenue what was paid less what was given back, the doctors' shares included
 * @param profit {@code hospitalShare - cost}: what is left to the hospital
 * @param profitMargin percent of {@code hospitalShare} that {@code profit} is, one digit; null when
 *     the share is not above zero
 * @param marginOfRevenue percent of {@code revenue} that {@code profit} is, likewise
 */
public record Margin(
    Money revenue,
    Money doctorShare,
    Money hospitalShare,
    Money cost,
    Money profit,
    @Nullable BigDecimal profitMargin,
    @Nullable BigDecimal marginOfRevenue) {}
