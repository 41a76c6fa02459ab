package org.caredesk.desktop.revenue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Local days at a hospital, both inclusive. */
public record Span(LocalDate from, LocalDate to) {

  /** As the server reads it. */
  public String wire() {
    return from + "/" + to;
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** As many days, just before. */
  Span daysBefore() {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    return new Span(from.minusDays(days), from.minusDays(1));
  }

  /** The same days of the month, some months earlier; the end of a month stays the end of one. */
  Span monthsBefore(int months) {
    YearMonth last = YearMonth.from(to);
    return new Span(
        from.minusMonths(months),
        to.equals(last.atEndOfMonth())
            ? last.minusMonths(months).atEndOfMonth()
            : to.minusMonths(months));
  }

  /** Whether it is one calendar month, from its first day to its last. */
  boolean isMonth() {
    return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth());
  }
}
