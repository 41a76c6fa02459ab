package org.caredesk.server.imports.figures;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.caredesk.dto.imports.DayOrder;
import org.caredesk.dto.imports.DecimalMark;

/**
 * Reads amounts, numbers and periods as a file writes them. What could be read in two ways is
 * refused, never guessed: a cost that is a thousand times too high looks like any other.
 */
final class FigureReading {
  private static final int MOST_DIGITS = 10;
  private static final int LONGEST_NUMBER = 40;
  private static final int FIRST_YEAR = 1990;
  private static final int YEARS_AHEAD = 2;
  private static final int MOST_REMEMBERED = 5_000;

  // An apostrophe and blanks of all widths group digits in both styles.
  private static final String GROUPS = "'’\u00A0\u202F\u2009 ";
  private static final Pattern ISO_DAY =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?: 00:00(?::00)?)?");
  private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
  private static final Pattern NAMED_MONTH = Pattern.compile("([\\p{L}.]{3,20})[ \\-,/]+(\\d{4})");
  private static final Pattern MONTH_AFTER_YEAR =
      Pattern.compile("(\\d{4})[ \\-,/]+([\\p{L}.]{3,20})");
  private static final Pattern NAMED_DAY =
      Pattern.compile("(\\d{1,2})[ \\-.]+([\\p{L}.]{3,20})[ \\-,]+(\\d{4})");

  private final Currency currency;
  private final DecimalMark mark;
  private final DayOrder order;
  private final Map<String, Month> months;
  private final LocalDate today;
  private final Pattern number;
  private final Map<String, Span> remembered = new HashMap<>();

  /** From a day to a day, both in it. */
  record Span(LocalDate from, LocalDate to) {
    boolean isDay() {
      return from.equals(to);
    }
  }

  /**
   * @param today at the hospital
   */
  FigureReading(
      Currency currency,
      DecimalMark mark,
      DayOrder order,
      Map<String, Month> months,
      LocalDate today) {
    this.currency = currency;
    this.mark = mark;
    this.order = order;
    this.months = months;
    this.today = today;
    this.number = number(mark);
  }

  /** Digits, alone or in groups of three, or of two before the last three as in India. */
  private static Pattern number(DecimalMark mark) {
    var point = mark == DecimalMark.POINT ? "\\." : ",";
    var group = "[" + Pattern.quote((mark == DecimalMark.POINT ? "," : ".") + GROUPS) + "]";
    return Pattern.compile(
        "(\\d+|\\d{1,3}(?:%1$s\\d{2,3})*%1$s\\d{3})(?:%2$s(\\d+))?".formatted(group, point));
  }

  /**
   * An amount in minor units: whole, or with exactly the digits of the currency.
   *
   * @throws Wrong unless it is one
   */
  long amount(String text) {
    var bare = withoutCurrency(text);
    if (bare.startsWith("-") || bare.startsWith("−") || bare.matches("\\(.*\\)")) {
      throw new Wrong("amount-negative", "An amount cannot be negative.");
    }
    var decimal = decimal(bare, "amount-unreadable", "an amount");
    var digits = currency.getDefaultFractionDigits();
    if (decimal.scale() != 0 && decimal.scale() != digits) {
      throw new Wrong(
          "amount-digits",
          currency.getCurrencyCode()
              + (digits == 0
                  ? " has no digits after the " + markName() + "."
                  : " has "
                      + digits
                      + " digits after the "
                      + markName()
                      + ", no more and no less."));
    }
    if (decimal.precision() - decimal.scale() > MOST_DIGITS) {
      throw new Wrong("amount-too-large", "That is more than any department can cost.");
    }
    return decimal.movePointRight(digits).longValueExact();
  }

  private String markName() {
    return mark == DecimalMark.POINT ? "point" : "comma";
  }

  /**
   * @throws Wrong when the amount names another currency than the hospital's
   */
  private String withoutCurrency(String text) {
    var bare = text.strip();
    var code = currency.getCurrencyCode();
    var symbol = currency.getSymbol(java.util.Locale.ROOT);
    var names = bare.replaceAll("[^A-Z]", "");
    if (names.length() == 3) {
      currency(names);
    }
    for (var name : new String[] {code, symbol, "₹", "€", "£", "$"}) {
      if (isOwn(name) && bare.startsWith(name)) {
        return bare.substring(name.length()).strip();
      }
      if (isOwn(name) && bare.endsWith(name)) {
        return bare.substring(0, bare.length() - name.length()).strip();
      }
    }
    return bare;
  }

  private boolean isOwn(String name) {
    var code = currency.getCurrencyCode();
    return switch (name) {
      case "₹" -> code.equals("INR");
      case "€" -> code.equals("EUR");
      case "£" -> code.equals("GBP");
      case "$" -> code.equals("USD");
      default -> true;
    };
  }

  /**
   * @throws Wrong unless it is the hospital's
   */
  void currency(String text) {
    if (!text.strip().equalsIgnoreCase(currency.getCurrencyCode())) {
      throw new Wrong(
          "currency-differs",
          "This hospital accounts in " + currency.getCurrencyCode() + ", not in another currency.");
    }
  }

  private BigDecimal decimal(String text, String code, String what) {
    var parts = number.matcher(text);
    if (text.length() > LONGEST_NUMBER || !parts.matches()) {
      throw new Wrong(
          code,
          "This is not "
              + what
              + " with a "
              + markName()
              + " before its minor digits, such as "
              + (mark == DecimalMark.POINT ? "1,234.50" : "1.234,50")
              + ".");
    }
    var digits = parts.group(1).replaceAll("\\D", "");
    return new BigDecimal(parts.group(2) == null ? digits : digits + "." + parts.group(2));
  }

  /**
   * A whole number of at least one.
   *
   * @throws Wrong unless it is one
   */
  int count(String text, int most) {
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
      throw new Wrong("count-unreadable", "This is no whole number from 1 to " + most + ".");
    }
    return Integer.parseInt(text);
  }

  /**
   * A score from 1 to 5, in thousandths.
   *
   * @throws Wrong unless it is one
   */
  long score(String text) {
    var plain = text.replace(mark == DecimalMark.POINT ? '.' : ',', '.');
    if (!plain.matches("\\d(\\.\\d{1,3})?")) {
      throw new Wrong(
          "score-unreadable", "This is no score from 1 to 5 with at most three decimals.");
    }
    var thousandths = new BigDecimal(plain).movePointRight(3).longValueExact();
    if (thousandths < 1000 || thousandths > 5000) {
      throw new Wrong("score-out-of-range", "A score is from 1 to 5.");
    }
    return thousandths;
  }

  /**
   * A day or a month.
   *
   * @throws Wrong unless it is one of the years that figures can be of
   */
  Span period(String text) {
    var known = remembered.get(text);
    if (known != null) {
      return known;
    }
    var span = read(text.strip());
    if (span.from().getYear() < FIRST_YEAR || span.from().isAfter(today.plusYears(YEARS_AHEAD))) {
      throw new Wrong(
          "period-absurd",
          "Figures are of the years from "
              + FIRST_YEAR
              + " to "
              + (today.getYear() + YEARS_AHEAD)
              + ".");
    }
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(text, span);
    }
    return span;
  }

  /**
   * The same of what has happened.
   *
   * @throws Wrong also when it begins after today
   */
  Span past(String text) {
    var span = period(text);
    if (span.from().isAfter(today)) {
      throw new Wrong("period-in-future", "That is yet to come.");
    }
    return span;
  }

  private Span read(String text) {
    try {
      for (var pattern : new Pattern[] {ISO_DAY, YEAR_FIRST}) {
        var m = pattern.matcher(text);
        if (m.matches()) {
          return day(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
      }
      var day = DAY.matcher(text);
      if (day.matches()) {
        var isDayFirst = order == DayOrder.DAY_FIRST;
        return day(
            number(day.group(4)),
            number(day.group(isDayFirst ? 3 : 1)),
            number(day.group(isDayFirst ? 1 : 3)));
      }
      var isoMonth = ISO_MONTH.matcher(text);
      if (isoMonth.matches()) {
        return month(number(isoMonth.group(1)), number(isoMonth.group(2)));
      }
      var month = MONTH.matcher(text);
      if (month.matches()) {
        return month(number(month.group(2)), number(month.group(1)));
      }
      return named(text);
    } catch (DateTimeException e) {
      throw unreadable();
    }
  }

  private Span named(String text) {
    var day = NAMED_DAY.matcher(text);
    if (day.matches()) {
      return day(number(day.group(3)), monthNumber(day.group(2)), number(day.group(1)));
    }
    var month = NAMED_MONTH.matcher(text);
    if (month.matches()) {
      return month(number(month.group(2)), monthNumber(month.group(1)));
    }
    var after = MONTH_AFTER_YEAR.matcher(text);
    if (after.matches()) {
      return month(number(after.group(1)), monthNumber(after.group(2)));
    }
    throw unreadable();
  }

  private int monthNumber(String name) {
    var month = months.get(LocalForms.fold(name));
    if (month == null) {
      throw unreadable();
    }
    return month.getValue();
  }

  private Wrong unreadable() {
    return new Wrong(
        "period-unreadable",
        "This is no day or month that can be read as "
            + (order == DayOrder.DAY_FIRST ? "day, month, year" : "month, day, year")
            + ". Best write 2026-10-31 or 2026-10.");
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Span day(int year, int month, int day) {
    var date = LocalDate.of(year, month, day);
    return new Span(date, date);
  }

  private static Span month(int year, int month) {
    var all = YearMonth.of(year, month);
    return new Span(all.atDay(1), all.atEndOfMonth());
  }
}
