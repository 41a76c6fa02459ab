package org.caredesk.desktop.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Now, and since when the picture may be old, with where they stand on the grid.
 *
 * @param nowSpot null where now is not on the grid
 * @param staleSpot null where the picture is live, or its age is not on the grid
 */
record GridMoments(Instant now, @Nullable Spot nowSpot, @Nullable Spot staleSpot) {

  /**
   * A place on the grid.
   *
   * @param line the instant on the grid's lines
   * @param column the only column that it holds for; -1 for all
   */
  record Spot(Instant line, int column) {}

  static GridMoments of(Instant now, @Nullable Instant staleSince, ScheduleDay day, TimeAxis axis) {
    return new GridMoments(
        now, spot(now, day, axis), staleSince == null ? null : spot(staleSince, day, axis));
  }

  private static @Nullable Spot spot(Instant moment, ScheduleDay day, TimeAxis axis) {
    List<ScheduleColumn> columns = day.columns();
    for (int i = 0; i < columns.size(); i++) {
      ScheduleColumn column = columns.get(i);
      boolean ofDays = column.date() != null;
      if (!ofDays || LocalDate.ofInstant(moment, day.zone()).equals(column.date())) {
        Instant line = day.onAxis(column, moment);
        return axis.contains(line) ? new Spot(line, ofDays ? i : -1) : null;
      }
    }
    return null;
  }
}
