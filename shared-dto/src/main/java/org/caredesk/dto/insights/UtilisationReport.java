package org.caredesk.dto.insights;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of the open time is booked, by weekday and hour ({@code GET /reports/utilisation}).
 *
 * @param to inclusive
 * @param cells only those with open or booked time, by weekday and hour
 */
public record UtilisationReport(
    UUID hospitalId, LocalDate from, LocalDate to, @Nullable Double percent, List<Cell> cells) {

  /**
   * One hour of one weekday, over the whole period.
   *
   * @param hour local, 0 to 23
   * @param percent null where nobody was open
   */
  public record Cell(
      DayOfWeek dayOfWeek,
      int hour,
      long openMinutes,
      long bookedMinutes,
      @Nullable Double percent) {}
}
