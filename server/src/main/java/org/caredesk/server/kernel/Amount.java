package org.caredesk.server.kernel;

import java.math.BigDecimal;
import java.util.Currency;
import org.caredesk.dto.Money;

/**
 * Money as the server reckons with it.
 *
 * @param minor whole minor units of the currency (cents, paise; yen itself)
 */
public record Amount(long minor, Currency currency) {

  public static Amount of(long minor, String currency) {
    return new Amount(minor, Currency.getInstance(currency));
  }

  /**
   * Reads an amount from the wire.
   *
   * @param field where a refusal points to
   * @throws Refusal when the currency is not {@code expected}, or the amount is negative or has
   *     more digits than the currency's minor unit
   */
  public static Amount parse(Money money, Currency expected, String field) {
    if (!money.currency().equals(expected.getCurrencyCode())) {
      throw Refusal.invalid(
          field + ".currency",
          "currency-differs",
          "This hospital accounts in "
              + expected.getCurrencyCode()
              + ", not in "
              + money.currency()
              + ".");
    }
    var decimal = new BigDecimal(money.amount());
    var digits = expected.getDefaultFractionDigits();
    if (decimal.signum() < 0) {
      throw Refusal.invalid(field + ".amount", "amount-negative", "An amount cannot be negative.");
    }
    if (decimal.scale() > digits) {
      throw Refusal.invalid(
          field + ".amount",
          "amount-digits",
          expected.getCurrencyCode() + " has " + digits + " digits after the point, no more.");
    }
    if (decimal.precision() - decimal.scale() > 12) {
      throw Refusal.invalid(
          field + ".amount", "amount-too-large", "That is more than any visit can cost.");
    }
    return new Amount(decimal.movePointRight(digits).longValueExact(), expected);
  }

  public Money toMoney() {
    return new Money(
        BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString(),
        currency.getCurrencyCode());
  }
}
