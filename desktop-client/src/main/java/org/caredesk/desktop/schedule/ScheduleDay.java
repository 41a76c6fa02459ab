package org.caredesk.desktop.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the grid shows: one local day in columns of doctors, or columns of days. Days beside each
 * other stand on the wall clock, so that ten o’clock is one line across them also in a week in
 * which the clock changes.
 *
 * @param date the day, or the first one
 * @param zone the place's zone; every time on the grid is in it
 * @param columns from the reading side on
 */
public record ScheduleDay(LocalDate date, ZoneId zone, List<ScheduleColumn> columns) {
  public ScheduleDay {
    columns = List.copyOf(columns);
  }

  /** The day whose clock the lines of the grid follow: one on which the clock does not change. */
  LocalDate axisDate() {
    return columns.stream()
        .map(ScheduleColumn::date)
        .flatMap(Stream::ofNullable)
        .filter(each -> !clockChanges(each))
        .findFirst()
        .orElse(date);
  }

  private boolean clockChanges(LocalDate day) {
    ZonedDateTime midnight = day.atStartOfDay(zone);
    return !midnight
        .getOffset()
        .equals(zone.getRules().getOffset(day.plusDays(1).atStartOfDay(zone).toInstant()));
  }

  /** Where {@code instant} of a column stands on the lines: the same time of day. */
  Instant onAxis(ScheduleColumn column, Instant instant) {
    if (column.date() == null) {
      return instant;
    }
    long days = column.date().until(axisDate(), ChronoUnit.DAYS);
    return LocalDateTime.ofInstant(instant, zone).plusDays(days).atZone(zone).toInstant();
  }

  /** The instant of a column that stands at {@code line}; the reverse of {@link #onAxis}. */
  Instant offAxis(ScheduleColumn column, Instant line) {
    if (column.date() == null) {
      return line;
    }
    long days = axisDate().until(column.date(), ChronoUnit.DAYS);
    return LocalDateTime.ofInstant(line, zone).plusDays(days).atZone(zone).toInstant();
  }

  /** The place of a column, or -1. */
  int indexOf(String columnId) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).id().equals(columnId)) {
        return i;
      }
    }
    return -1;
  }

  @Nullable ScheduleColumn column(String columnId) {
    int index = indexOf(columnId);
    return index < 0 ? null : columns.get(index);
  }
}
