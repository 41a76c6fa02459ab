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
 * @param costKnown false where no cost was imported for any of the days: the cost is zero then
 *     because nobody has told it, and profit and margins say nothing
 */
public record Margin(
    Money revenue,
    Money doctorShare,
    Money hospitalShare,
    Money cost,
    Money profit,
    @Nullable BigDecimal profitMargin,
    @Nullable BigDecimal marginOfRevenue,
    boolean costKnown) {

  /** The cost; null where none is known. */
  public @Nullable Money knownCost() {
    return costKnown ? cost : null;
  }

  /** The profit; null where no cost is known. */
  public @Nullable Money knownProfit() {
    return costKnown ? profit : null;
  }

  /** The margin in percent of the hospital's share; null where no cost is known. */
  public @Nullable BigDecimal knownMargin() {
    return costKnown ? profitMargin : null;
  }
}
