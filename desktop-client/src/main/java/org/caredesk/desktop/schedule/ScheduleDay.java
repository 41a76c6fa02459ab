package org.caredesk.desktop.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the grid shows: one local day of one place.
 *
 * @param zone the place's zone; every time on the grid is in it
 * @param columns from the reading side on
 */
public record ScheduleDay(LocalDate date, ZoneId zone, List<ScheduleColumn> columns) {
  public ScheduleDay {
    columns = List.copyOf(columns);
  }

  /** The place of a column, or -1. */
  int indexOf(String columnId) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).id().equals(columnId)) {
        return i;
      }
    }
    return -1;
  }

  @Nullable ScheduleColumn column(String columnId) {
    int index = indexOf(columnId);
    return index < 0 ? null : columns.get(index);
  }
}
