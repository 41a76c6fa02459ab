package org.caredesk.desktop.i18n;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/**
 * Writes sums. Grouped by hand because the platform's own format knows one group size only, and
 * rupees are grouped 20,32,300.
 */
final class MoneyWriter {

  private static final Set<String> LAKH_CURRENCIES = Set.of("INR", "PKR", "BDT", "NPR", "LKR");
  private static final String MINUS = "−";

  private final DecimalFormatSymbols symbols;

  MoneyWriter(DecimalFormatSymbols symbols) {
    this.symbols = symbols;
  }

  String write(BigDecimal amount, String currencyCode, boolean dropZeroMinor) {
    Currency currency = Currency.getInstance(currencyCode);
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    BigDecimal rounded = amount.abs().setScale(digits, RoundingMode.HALF_EVEN);
    boolean whole = rounded.stripTrailingZeros().scale() <= 0;
    String plain = (dropZeroMinor && whole ? rounded.setScale(0) : rounded).toPlainString();
    int point = plain.indexOf('.');
    String units = point < 0 ? plain : plain.substring(0, point);
    String minor =
        point < 0 ? "" : symbols.getMonetaryDecimalSeparator() + plain.substring(point + 1);
    return (amount.signum() < 0 ? MINUS : "")
        + sign(currency)
        + grouped(units, currencyCode)
        + minor;
  }

  private static String sign(Currency currency) {
    String sign = currency.getSymbol(Locale.ENGLISH);
    // A sign that is a word, such as CHF, needs air before the figure.
    return Character.isLetter(sign.charAt(sign.length() - 1)) ? sign + "\u00a0" : sign;
  }

  private String grouped(String units, String currencyCode) {
    int further = LAKH_CURRENCIES.contains(currencyCode) ? 2 : 3;
    StringBuilder grouped = new StringBuilder(units);
    for (int at = units.length() - 3; at > 0; at -= further) {
      grouped.insert(at, symbols.getMonetaryGroupingSeparator());
    }
    return grouped.toString();
  }
}
