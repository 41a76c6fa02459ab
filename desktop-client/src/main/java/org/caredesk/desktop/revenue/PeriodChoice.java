package org.caredesk.desktop.revenue;

import java.time.LocalDate;
import java.time.YearMonth;

/** Periods that are asked for often. One that still runs ends today, and so does its comparison. */
public enum PeriodChoice {
  THIS_MONTH(1),
  LAST_MONTH(1),
  THIS_QUARTER(3),
  LAST_QUARTER(3),
  THIS_YEAR(12),
  LAST_YEAR(12),
  OWN(0);

  private final int months;

  PeriodChoice(int months) {
    this.months = months;
  }

  /**
   * Its days.
   *
   * @param own the days where they are chosen one by one
   */
  Span span(LocalDate today, Span own) {
    YearMonth month = YearMonth.from(today);
    YearMonth quarter = month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1);
    YearMonth year = month.withMonth(1);
    return switch (this) {
      case THIS_MONTH -> new Span(month.atDay(1), today);
      case LAST_MONTH -> before(month);
      case THIS_QUARTER -> new Span(quarter.atDay(1), today);
      case LAST_QUARTER -> before(quarter);
      case THIS_YEAR -> new Span(year.atDay(1), today);
      case LAST_YEAR -> before(year);
      case OWN -> own;
    };
  }

  private Span before(YearMonth first) {
    return new Span(first.minusMonths(months).atDay(1), first.atDay(1).minusDays(1));
  }

  /** What {@code span} is held against. */
  Span against(Against against, Span span) {
    return switch (against) {
      case BEFORE -> months == 0 ? span.daysBefore() : span.monthsBefore(months);
      case YEAR_BEFORE -> span.monthsBefore(12);
    };
  }

  /** What a period is held against. */
  enum Against {
    BEFORE,
    YEAR_BEFORE
  }
}
