package org.caredesk.desktop.doctor.earnings;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days to look at, and those before that they are held against. */
enum EarningsPeriod {
  /** From the first of this month until today. */
  THIS_MONTH,
  LAST_MONTH,
  /** This month and the eleven before it. */
  YEAR;

  private static final int MONTHS = 12;

  /** Days, both inclusive. */
  record Days(LocalDate from, LocalDate to) {}

  Days days(LocalDate today) {
    YearMonth month = YearMonth.from(today);
    return switch (this) {
      case THIS_MONTH -> new Days(month.atDay(1), today);
      case LAST_MONTH -> new Days(month.minusMonths(1).atDay(1), month.atDay(1).minusDays(1));
      case YEAR -> new Days(month.minusMonths(MONTHS - 1).atDay(1), today);
    };
  }

  /** The same days a month, or a year, earlier. */
  Days before(LocalDate today) {
    Days now = days(today);
    int months = this == YEAR ? MONTHS : 1;
    YearMonth last = YearMonth.from(now.to());
    return new Days(
        now.from().minusMonths(months),
        now.to().equals(last.atEndOfMonth())
            ? last.minusMonths(months).atEndOfMonth()
            : now.to().minusMonths(months));
  }
}
