package org.caredesk.desktop.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column with what is worked out of it once, not at every step of scrolling. */
record ColumnPlan(ScheduleColumn column, List<Placed> entries, List<ClosedStretch> closed) {

  /**
   * An entry and where it stands.
   *
   * @param from its start on the axis
   * @param to its end on the axis: as far below as it is long
   */
  record Placed(ScheduleEntry entry, Instant from, Instant to, LaneLayout.Place lanes) {}

  /** The plans of a day; a column that has not changed keeps its plan. */
  static List<ColumnPlan> of(ScheduleDay day, TimeAxis axis, List<ColumnPlan> before) {
    Map<String, ColumnPlan> known = new HashMap<>();
    before.forEach(plan -> known.put(plan.column.id(), plan));
    List<ColumnPlan> plans = new ArrayList<>();
    for (ScheduleColumn column : day.columns()) {
      ColumnPlan old = known.get(column.id());
      // On a grid of days, another axis moves the entries of a column that is the same.
      List<Placed> entries =
          old != null && column.date() == null && old.column.equals(column)
              ? old.entries
              : placed(day, column);
      plans.add(new ColumnPlan(column, entries, ClosedStretch.of(day, column, axis)));
    }
    return plans;
  }

  private static List<Placed> placed(ScheduleDay day, ScheduleColumn column) {
    Map<String, LaneLayout.Place> lanes = LaneLayout.of(column.entries());
    List<Placed> placed = new ArrayList<>();
    for (ScheduleEntry entry : column.entries()) {
      Instant from = day.onAxis(column, entry.startsAt());
      placed.add(
          new Placed(
              entry,
              from,
              from.plus(Duration.between(entry.startsAt(), entry.endsAt())),
              lanes.getOrDefault(entry.id(), LaneLayout.Place.WHOLE)));
    }
    return placed;
  }
}
