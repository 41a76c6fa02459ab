package org.caredesk.desktop.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column with what is worked out of it once, not at every step of scrolling. */
record ColumnPlan(
    ScheduleColumn column, Map<String, LaneLayout.Place> places, List<ClosedStretch> closed) {

  /** The plans of a day; a column that has not changed keeps its plan. */
  static List<ColumnPlan> of(ScheduleDay day, TimeAxis axis, List<ColumnPlan> before) {
    Map<String, ColumnPlan> known = new HashMap<>();
    before.forEach(plan -> known.put(plan.column.id(), plan));
    List<ColumnPlan> plans = new ArrayList<>();
    for (ScheduleColumn column : day.columns()) {
      ColumnPlan old = known.get(column.id());
      plans.add(
          new ColumnPlan(
              column,
              old != null && old.column.equals(column)
                  ? old.places
                  : LaneLayout.of(column.entries()),
              ClosedStretch.of(column, axis)));
    }
    return plans;
  }
}
