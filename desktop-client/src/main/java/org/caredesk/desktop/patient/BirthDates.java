package org.caredesk.desktop.patient;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of birth as people type them: 3.3.1980, 03/03/1980, 1980-03-03, 3 Mar 1980, March 3,
 * 1980, 03031980. Where day and month cannot be told apart, the locale's order counts.
 */
public final class BirthDates {
  private static final int OLDEST_YEARS = 130;
  private static final Pattern COMPACT = Pattern.compile("\\d{8}");
  private static final Pattern PARTS = Pattern.compile("\\p{Nd}+|\\p{L}[\\p{L}\\p{M}]*");

  /** What came of it. */
  public sealed interface Reading {
    /** A date on which a person may have been born. */
    record Read(LocalDate date) implements Reading {}

    /**
     * Not a date of birth.
     *
     * @param reason the key of the sentence, after {@code patient.birth-date.}
     * @param arguments what the sentence names
     */
    record Refused(String reason, List<Object> arguments) implements Reading {}
  }

  private final Locale locale;
  private final boolean monthFirst;

  public BirthDates(Locale locale) {
    this.locale = locale;
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    this.monthFirst = pattern.indexOf('M') < pattern.indexOf('d');
  }

  /**
   * Reads {@code typed}.
   *
   * @param today nobody was born after it
   */
  Reading read(String typed, LocalDate today) {
    Reading reading = readAny(typed);
    if (!(reading instanceof Reading.Read read)) {
      return reading;
    }
    if (read.date().isAfter(today)) {
      return refused("in-the-future");
    }
    return read.date().isBefore(today.minusYears(OLDEST_YEARS)) ? refused("too-long-ago") : reading;
  }

  /** Reads any date that is typed alike, such as the end of an insurance. */
  public Reading readAny(String typed) {
    List<String> parts = parts(typed);
    if (parts.size() != 3) {
      return refused("not-a-date");
    }
    Fields fields = fields(parts);
    if (fields == null) {
      return refused("not-a-date");
    }
    if (fields.year.length() != 4) {
      return refused("year-digits");
    }
    int year = Integer.parseInt(fields.year);
    if (fields.month < 1 || fields.month > 12) {
      return refused("no-such-month");
    }
    if (fields.day < 1 || fields.day > YearMonth.of(year, fields.month).lengthOfMonth()) {
      return tooManyDays(year, fields.month);
    }
    return new Reading.Read(LocalDate.of(year, fields.month, fields.day));
  }

  private record Fields(String year, int month, int day) {}

  private static List<String> parts(String typed) {
    String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    List<String> parts = new ArrayList<>();
    Matcher matcher = PARTS.matcher(plain);
    while (matcher.find()) {
      parts.add(matcher.group());
    }
    if (parts.size() == 1 && COMPACT.matcher(parts.getFirst()).matches()) {
      String digits = parts.getFirst();
      int first = Integer.parseInt(digits.substring(0, 4));
      return first >= 1800 && first <= Year.MAX_VALUE && first < 2200
          ? List.of(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6))
          : List.of(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4));
    }
    return parts;
  }

  private @Nullable Fields fields(List<String> parts) {
    String first = parts.get(0);
    String second = parts.get(1);
    String third = parts.get(2);
    boolean yearFirst = number(first) != null && first.length() == 4;
    if (yearFirst) {
      return fields(first, second, third);
    }
    if (number(first) == null) {
      return fields(third, first, second);
    }
    if (number(second) == null) {
      return fields(third, second, first);
    }
    Integer a = number(first);
    Integer b = number(second);
    // What can only be a day is one, whatever the locale's order.
    boolean monthLeads = a != null && b != null && (b > 12 || monthFirst && a <= 12);
    return monthLeads ? fields(third, first, second) : fields(third, second, first);
  }

  private @Nullable Fields fields(String year, String month, String day) {
    Integer monthNumber = number(month) != null ? number(month) : named(month);
    Integer dayNumber = number(day);
    return monthNumber == null || dayNumber == null || number(year) == null
        ? null
        : new Fields(digits(year), monthNumber, dayNumber);
  }

  private static @Nullable Integer number(String part) {
    return part.length() <= 4 && part.codePoints().allMatch(Character::isDigit)
        ? Integer.valueOf(digits(part))
        : null;
  }

  /** Digits of any script as the plain ones. */
  private static String digits(String part) {
    return part.codePoints()
        .map(Character::getNumericValue)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private @Nullable Integer named(String word) {
    String wanted = word.toLowerCase(locale);
    Integer found = null;
    for (Month month : Month.values()) {
      for (Locale language : List.of(locale, Locale.ENGLISH)) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
          String name = month.getDisplayName(style, language).toLowerCase(locale);
          if (name.startsWith(wanted) && wanted.length() >= Math.min(3, name.length())) {
            found = month.getValue();
          }
        }
      }
    }
    return found;
  }

  private Reading tooManyDays(int year, int month) {
    try {
      YearMonth of = YearMonth.of(year, month);
      String name = of.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
      return new Reading.Refused(
          "days-in-month", List.of(name, Integer.toString(year), of.lengthOfMonth()));
    } catch (DateTimeException noSuchMonth) {
      return refused("not-a-date");
    }
  }

  private static Reading refused(String reason) {
    return new Reading.Refused(reason, List.of());
  }
}
