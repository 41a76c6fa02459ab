package org.caredesk.server.billing;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.caredesk.server.kernel.Amount;

/** Amounts as they stand on paper. */
final class Figures {
  private Figures() {}

  /** Such as {@code INR 1,200.00}. */
  static String text(Amount amount) {
    var digits = amount.currency().getDefaultFractionDigits();
    var number = NumberFormat.getNumberInstance(Locale.ENGLISH);
    number.setMinimumFractionDigits(digits);
    number.setMaximumFractionDigits(digits);
    return amount.currency().getCurrencyCode()
        + " "
        + number.format(BigDecimal.valueOf(amount.minor(), digits));
  }
}
