package org.caredesk.desktop.doctor.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How much of the calendar shows. */
enum Period {
  DAY,
  WEEK,
  MONTH;

  private static final int MONTH_DAYS = 42;
  private static final int WEEK_DAYS = 7;

  /** The first day that is loaded for {@code date}: a Monday. */
  LocalDate from(LocalDate date) {
    LocalDate within = this == MONTH ? date.withDayOfMonth(1) : date;
    return within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The last day that is loaded, a Sunday; a day is loaded with its week, for the loads above. */
  LocalDate to(LocalDate date) {
    return from(date).plusDays((this == MONTH ? MONTH_DAYS : WEEK_DAYS) - 1);
  }

  /** The date one period on, or back with -1. */
  LocalDate step(LocalDate date, int by) {
    return switch (this) {
      case DAY -> date.plusDays(by);
      case WEEK -> date.plusWeeks(by);
      case MONTH -> date.plusMonths(by);
    };
  }
}
