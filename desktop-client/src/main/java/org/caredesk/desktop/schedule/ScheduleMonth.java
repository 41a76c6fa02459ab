package org.caredesk.desktop.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A month as the grid of months shows it: six weeks from a Monday on.
 *
 * @param first the first day of the month
 * @param zone every time on the grid is in it
 * @param days {@link #DAYS} of them, in order
 */
public record ScheduleMonth(LocalDate first, ZoneId zone, List<Day> days) {
  /** How many days show. */
  public static final int DAYS = 42;

  public ScheduleMonth {
    days = List.copyOf(days);
    if (days.size() != DAYS) {
      throw new IllegalArgumentException("A month shows " + DAYS + " days, not " + days.size());
    }
  }

  /**
   * A day of it.
   *
   * @param capacity visits that would fill the hours
   * @param closed why nobody is seen; empty where that is not so
   * @param visits kept in the order of their start
   */
  public record Day(LocalDate date, int booked, int capacity, String closed, List<Visit> visits) {
    public Day {
      visits =
          visits.stream()
              .sorted(Comparator.comparing(Visit::startsAt).thenComparing(Visit::id))
              .toList();
    }
  }

  /** The month of {@code date} with nothing in it. */
  public static ScheduleMonth empty(LocalDate date, ZoneId zone) {
    LocalDate first = date.withDayOfMonth(1);
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new ScheduleMonth(
        first,
        zone,
        IntStream.range(0, DAYS)
            .mapToObj(i -> new Day(monday.plusDays(i), 0, 0, "", List.of()))
            .toList());
  }

  /** The place of a day, or -1. */
  int indexOf(LocalDate date) {
    long index = days.getFirst().date().until(date, java.time.temporal.ChronoUnit.DAYS);
    return index < 0 || index >= DAYS ? -1 : (int) index;
  }
}
