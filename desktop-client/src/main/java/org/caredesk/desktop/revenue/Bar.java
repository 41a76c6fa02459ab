package org.caredesk.desktop.revenue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.dto.insights.DayFigures;

/**
 * What came in within a day, week or month, cut to the period.
 *
 * @param doctors the doctors' share
 * @param hospital the hospital's share
 */
public record Bar(Span span, BigDecimal doctors, BigDecimal hospital, long payments) {

  /** How long one bar is. */
  enum Grain {
    DAY,
    WEEK,
    MONTH;

    private Span of(LocalDate day) {
      return switch (this) {
        case DAY -> new Span(day, day);
        case WEEK ->
            new Span(
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        case MONTH -> new Span(day.withDayOfMonth(1), YearMonth.from(day).atEndOfMonth());
      };
    }

    private Span of(LocalDate day, Span period) {
      Span whole = of(day);
      return new Span(
          whole.from().isBefore(period.from()) ? period.from() : whole.from(),
          whole.to().isAfter(period.to()) ? period.to() : whole.to());
    }
  }

  BigDecimal revenue() {
    return doctors.add(hospital);
  }

  private Bar plus(DayFigures day) {
    return new Bar(
        span,
        doctors.add(amount(day.figures().doctorShare())),
        hospital.add(amount(day.figures().hospitalShare())),
        payments + day.figures().payments());
  }

  /** The days of a period in bars, in order; a day without revenue has its place. */
  static List<Bar> of(Span period, Grain grain, List<DayFigures> days) {
    Map<Span, Bar> bars = new LinkedHashMap<>();
    for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      Span span = grain.of(day, period);
      bars.putIfAbsent(span, new Bar(span, BigDecimal.ZERO, BigDecimal.ZERO, 0));
    }
    for (DayFigures day : days) {
      bars.computeIfPresent(grain.of(day.day(), period), (_, bar) -> bar.plus(day));
    }
    return new ArrayList<>(bars.values());
  }

  static BigDecimal amount(org.caredesk.dto.Money money) {
    return new BigDecimal(money.amount());
  }
}
