package org.caredesk.dto.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** No-shows a week, this year and the year before ({@code GET /reports/no-shows}). */
public record NoShowTrend(UUID hospitalId, LocalDate from, LocalDate to, List<Week> weeks) {

  /**
   * One week.
   *
   * @param monday its first day
   * @param over visits that are over, completed or missed
   * @param rate percent; null when none is over
   * @param lastYearRate of the week 52 weeks earlier
   */
  public record Week(
      LocalDate monday,
      long noShows,
      long over,
      @Nullable Double rate,
      @Nullable Double lastYearRate) {}
}
