package org.caredesk.desktop.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Closed time of a column and what to say of it.
 *
 * @param opensAt when work goes on or begins; null where it does not that day
 * @param label a reason in words; null where there is none
 */
record ClosedStretch(
    Instant startsAt,
    Instant endsAt,
    Kind kind,
    @Nullable Instant opensAt,
    @Nullable String label) {

  enum Kind {
    BEFORE,
    BREAK,
    AFTER,
    CLOSURE
  }

  /** The closed stretches of a column, from the axis' top to its end, as they stand on the axis. */
  static List<ClosedStretch> of(ScheduleDay day, ScheduleColumn column, TimeAxis axis) {
    List<ClosedStretch> closed = new ArrayList<>();
    Instant at = axis.start();
    boolean worked = false;
    for (Slot real : column.open()) {
      Slot open = onAxis(day, column, real);
      if (at.isBefore(open.startsAt())) {
        Kind kind = worked ? Kind.BREAK : Kind.BEFORE;
        closed.add(new ClosedStretch(at, open.startsAt(), kind, open.startsAt(), null));
      }
      if (open.endsAt().isAfter(at)) {
        at = open.endsAt();
      }
      worked = true;
    }
    if (at.isBefore(axis.end())) {
      closed.add(new ClosedStretch(at, axis.end(), Kind.AFTER, null, null));
    }
    for (ScheduleColumn.Closure closure : column.closures()) {
      Slot span = onAxis(day, column, closure.span());
      closed.add(
          new ClosedStretch(span.startsAt(), span.endsAt(), Kind.CLOSURE, null, closure.label()));
    }
    return closed;
  }

  private static Slot onAxis(ScheduleDay day, ScheduleColumn column, Slot real) {
    return new Slot(day.onAxis(column, real.startsAt()), day.onAxis(column, real.endsAt()));
  }
}
