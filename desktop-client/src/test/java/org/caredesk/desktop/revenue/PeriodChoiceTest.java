package org.caredesk.desktop.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.caredesk.desktop.revenue.PeriodChoice.Against;
import org.junit.jupiter.api.Test;

class PeriodChoiceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
  private static final Span OWN = span("2026-11-03", "2026-11-05");

  private static Span span(String from, String to) {
    return new Span(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Span against(PeriodChoice choice, Against against) {
    return choice.against(against, choice.span(TODAY, OWN));
  }

  @Test
  void whole_periods_are_whole_and_running_ones_end_today() {
    assertThat(PeriodChoice.LAST_MONTH.span(TODAY, OWN))
        .isEqualTo(span("2026-10-01", "2026-10-31"));
    assertThat(PeriodChoice.THIS_MONTH.span(TODAY, OWN))
        .isEqualTo(span("2026-11-01", "2026-11-16"));
    assertThat(PeriodChoice.THIS_QUARTER.span(TODAY, OWN))
        .isEqualTo(span("2026-10-01", "2026-11-16"));
    assertThat(PeriodChoice.LAST_QUARTER.span(TODAY, OWN))
        .isEqualTo(span("2026-07-01", "2026-09-30"));
    assertThat(PeriodChoice.LAST_YEAR.span(TODAY, OWN)).isEqualTo(span("2025-01-01", "2025-12-31"));
    assertThat(PeriodChoice.OWN.span(TODAY, OWN)).isEqualTo(OWN);
  }

  @Test
  void a_whole_month_is_held_against_the_whole_month_before() {
    assertThat(against(PeriodChoice.LAST_MONTH, Against.BEFORE))
        .isEqualTo(span("2026-09-01", "2026-09-30"));
    assertThat(against(PeriodChoice.LAST_QUARTER, Against.BEFORE))
        .isEqualTo(span("2026-04-01", "2026-06-30"));
    assertThat(against(PeriodChoice.LAST_MONTH, Against.YEAR_BEFORE))
        .isEqualTo(span("2025-10-01", "2025-10-31"));
  }

  @Test
  void a_month_that_runs_is_held_against_as_much_of_the_one_before() {
    assertThat(against(PeriodChoice.THIS_MONTH, Against.BEFORE))
        .isEqualTo(span("2026-10-01", "2026-10-16"));
  }

  @Test
  void own_days_are_held_against_as_many_days_just_before() {
    assertThat(against(PeriodChoice.OWN, Against.BEFORE))
        .isEqualTo(span("2026-10-31", "2026-11-02"));
  }
}
