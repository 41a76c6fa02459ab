package org.caredesk.desktop.i18n;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads sums as {@link MoneyWriter} writes them, and as people type them. What could be read as a
 * thousand times too little or too much is not read at all.
 */
final class MoneyReader {

  private static final String MOST_UNITS = "\\d{1,12}";

  private final String point;
  private final String group;

  MoneyReader(DecimalFormatSymbols symbols) {
    this.point = Pattern.quote(Character.toString(symbols.getMonetaryDecimalSeparator()));
    this.group =
        "(?:[\\u0020\\u00a0\\u202f]|"
            + Pattern.quote(Character.toString(symbols.getMonetaryGroupingSeparator()))
            + ")";
  }

  /** Not below zero, with all minor digits of the currency; null where it says no such sum. */
  @Nullable Money read(String typed, String currencyCode) {
    Currency currency = Currency.getInstance(currencyCode);
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    String sum = withoutSign(digitsOf(typed).strip(), currency);
    String minor = digits == 0 ? "" : "(?:%s\\d{1," + digits + "})?";
    // Thousands and lakhs; three digits always stand at the end.
    String grouped = "\\d{1,3}(?:" + group + "\\d{2,3})*" + group + "\\d{3}" + minor;
    String plain = MOST_UNITS + minor;
    boolean isGrouped = sum.matches(grouped.formatted(point));
    // Ungrouped, a comma before one or two digits is a point, wherever the person comes from.
    if (!isGrouped && !sum.matches(plain.formatted("[.,]"))) {
      return null;
    }
    String number =
        isGrouped ? sum.replaceAll(group, "").replaceAll(point, ".") : sum.replace(',', '.');
    return new Money(new BigDecimal(number).setScale(digits).toPlainString(), currencyCode);
  }

  private static String withoutSign(String sum, Currency currency) {
    String sign =
        "(?:"
            + Pattern.quote(currency.getSymbol(Locale.ENGLISH))
            + "|"
            + currency.getCurrencyCode()
            + ")";
    return sum.replaceFirst("^" + sign + "[\\s\\u00a0]*|[\\s\\u00a0]*" + sign + "$", "");
  }

  /** Digits of any script as those of the wire. */
  private static String digitsOf(String typed) {
    return typed
        .codePoints()
        .mapToObj(
            c ->
                Character.isDigit(c)
                    ? Integer.toString(Character.digit(c, 10))
                    : Character.toString(c))
        .collect(Collectors.joining());
  }
}
