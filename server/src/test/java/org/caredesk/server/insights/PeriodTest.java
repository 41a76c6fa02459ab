package org.caredesk.server.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever a report adds up by days adds up by these, too. */
class PeriodTest {

  @RepeatedTest(50)
  void weeksAndMonthsAreAllDaysOfAPeriodAndOfTheYearBeforeOnce(RepetitionInfo which) {
    var random = new Random(which.getCurrentRepetition());
    // Around a leap day.
    var from = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(800));
    var period = new Period(from, from.plusDays(random.nextInt(400)));

    addsUp(period, Period::weeks, Period::weeksOfYearBefore);
    addsUp(period, Period::months, Period::datesOfYearBefore);
  }

  private static void addsUp(
      Period period, Function<Period, List<Period>> parts, UnaryOperator<Period> before) {
    assertThat(days(parts.apply(period))).as("%s", period).isEqualTo(period.each());
    assertThat(days(parts.apply(period).stream().map(before).toList()))
        .as("%s", period)
        .isEqualTo(before.apply(period).each());
  }

  private static List<LocalDate> days(List<Period> parts) {
    return parts.stream().flatMap(part -> part.each().stream()).toList();
  }

  @RepeatedTest(50)
  void partsOfAWholeAddUpToIt(RepetitionInfo which) {
    var random = new Random(which.getCurrentRepetition());
    var from = LocalDate.of(2026, 10, 1);
    var days = new Period(from, from.plusDays(random.nextInt(60)));
    var whole = random.nextInt(1_000);
    var around = new Period(from.minusDays(random.nextInt(40)), days.to().plusDays(40));

    assertThat(around.weeks().stream().mapToLong(week -> days.part(whole, week)).sum())
        .isEqualTo(whole);
    assertThat(days.part(whole, new Period(from.minusDays(9), from.minusDays(1)))).isZero();
  }

  @Test
  void aWeekBeginsOnMondayAndTheLastOfFebruaryStaysTheLast() {
    var period = new Period(LocalDate.of(2028, 2, 26), LocalDate.of(2028, 2, 29));
    assertThat(period.weeks())
        .containsExactly(
            new Period(LocalDate.of(2028, 2, 26), LocalDate.of(2028, 2, 27)),
            new Period(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29)));
    assertThat(period.datesOfYearBefore())
        .isEqualTo(new Period(LocalDate.of(2027, 2, 26), LocalDate.of(2027, 2, 28)));
    assertThat(new Period(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28)).datesOfYearBefore())
        .isEqualTo(new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
  }
}
