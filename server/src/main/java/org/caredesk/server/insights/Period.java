package org.caredesk.server.insights;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

  /** The instant at which the period begins there, as a statement's parameter. */
  Object begins(ZoneId zone) {
    return Sql.at(from.atStartOfDay(zone).toInstant());
  }

  /** The instant at which it is over. */
  Object ends(ZoneId zone) {
    return Sql.at(to.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
