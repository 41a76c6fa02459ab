package org.caredesk.server.insights;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Local days at a hospital, both inclusive.
 *
 * @param to not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {
  private static final int MOST_YEARS = 5;
  private static final int WEEKS_OF_A_YEAR = 52;

  /**
   * @throws Refusal invalid, when the days are in the wrong order or more than five years
   */
  public static Period of(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw Refusal.invalid("to", "out-of-range", "The last day comes before the first.");
    }
    if (to.isAfter(from.plusYears(MOST_YEARS))) {
      throw Refusal.invalid("to", "out-of-range", "Ask for five years at most.");
    }
    return new Period(from, to);
  }

  /**
   * Another period to compare with.
   *
   * @param against as {@code 2026-09-01/2026-09-30}; null for as many days just before
   * @throws Refusal invalid
   */
  public Period against(@Nullable String against) {
    if (against == null) {
      return new Period(from.minusDays(days()), from.minusDays(1));
    }
    var ends = against.split("/", -1);
    try {
      return of(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    } catch (java.time.format.DateTimeParseException | ArrayIndexOutOfBoundsException e) {
      throw Refusal.invalid("against", "not-a-period", "Write it as 2026-09-01/2026-09-30.");
    }
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  public List<LocalDate> each() {
    return Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1)).toList();
  }

  /** The weeks that it touches, Monday to Sunday, the first and the last cut to it. */
  List<Period> weeks() {
    return parts(day -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
  }

  /** The calendar months that it touches, the first and the last cut to it. */
  List<Period> months() {
    return parts(day -> day.with(TemporalAdjusters.firstDayOfNextMonth()));
  }

  private List<Period> parts(UnaryOperator<LocalDate> next) {
    return Stream.iterate(from, day -> !day.isAfter(to), next)
        .map(day -> new Period(day, earlier(next.apply(day).minusDays(1), to)))
        .toList();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** The same weekdays of the year before: 52 weeks earlier. */
  Period weeksOfYearBefore() {
    return new Period(from.minusWeeks(WEEKS_OF_A_YEAR), to.minusWeeks(WEEKS_OF_A_YEAR));
  }

  /** The same dates of the year before; the last day of a month stays the last of its month. */
  Period datesOfYearBefore() {
    var last = to.minusYears(1);
    var isLast = to.equals(to.with(TemporalAdjusters.lastDayOfMonth()));
    return new Period(
        from.minusYears(1), isLast ? last.with(TemporalAdjusters.lastDayOfMonth()) : last);
  }

  /**
   * What falls into other days of a whole that lies on each day of this period alike. Parts of
   * periods that follow each other add up to the whole: each is what has come by its end less what
   * had by its beginning.
   */
  long part(long whole, Period others) {
    return come(whole, ChronoUnit.DAYS.between(from, others.to()) + 1)
        - come(whole, ChronoUnit.DAYS.between(from, others.from()));
  }

  private long come(long whole, long day) {
    return Math.floorDiv(whole * Math.clamp(day, 0, days()), days());
  }

  /** The instant at which the period begins there, as a statement's parameter. */
  Object begins(ZoneId zone) {
    return Sql.at(from.atStartOfDay(zone).toInstant());
  }

  /** The instant at which it is over. */
  Object ends(ZoneId zone) {
    return Sql.at(to.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
