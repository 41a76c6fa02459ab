package org.caredesk.dto.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * No-shows week by week, this year and the year before ({@code GET /reports/no-shows}).
 *
 * @param total of all days; the weeks add up to it
 * @param weeks without a gap, Monday to Sunday, the first and the last cut to the period
 */
public record NoShowTrend(
    UUID hospitalId, LocalDate from, LocalDate to, Missed total, List<Missed> weeks) {

  /**
   * Of some days.
   *
   * @param to inclusive
   * @param over visits that are over, completed or missed
   * @param rate percent; null when none is over
   * @param lastYearRate of the same weekdays 52 weeks earlier
   */
  public record Missed(
      LocalDate from,
      LocalDate to,
      long noShows,
      long over,
      @Nullable Double rate,
      @Nullable Double lastYearRate) {}
}
