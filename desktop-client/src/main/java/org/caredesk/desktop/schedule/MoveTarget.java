package org.caredesk.desktop.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A visit on its way to another time: works out where it would land. Knows no nodes.
 *
 * @param from the column it was picked up in
 * @param column where it would land
 * @param start when it would begin there
 */
record MoveTarget(Visit visit, String from, String column, Instant start) {
  /** The column of what was not on the grid. */
  static final String NOWHERE = "";

  private static final Duration STEP = Duration.ofMinutes(5);

  /** How near to the start of a cell the pointer must be to be drawn to it. */
  private static final Duration PULL = Duration.ofMinutes(12);

  static MoveTarget pickUp(String column, Visit visit) {
    return new MoveTarget(visit, column, column, visit.startsAt());
  }

  boolean isFromOutside() {
    return from.equals(NOWHERE);
  }

  Instant end() {
    return start.plus(length());
  }

  Duration length() {
    return visit.length();
  }

  /** The same visit at the same place with another length. */
  MoveTarget lasting(Duration length) {
    return new MoveTarget(visit.lasting(length), from, column, start);
  }

  /** Whether it lies where it was. */
  boolean unmoved() {
    return column.equals(from) && start.equals(visit.startsAt());
  }

  /**
   * The same visit near a line of the grid: at the start of a cell where one is near, else at a
   * round time.
   */
  MoveTarget at(ScheduleDay day, ScheduleColumn to, Instant line) {
    Instant wanted = day.offAxis(to, line);
    Instant near =
        stops(to).stream().min(Comparator.comparing(stop -> distance(stop, wanted))).orElse(null);
    if (near != null && distance(near, wanted).compareTo(PULL) <= 0) {
      return new MoveTarget(visit, from, to.id(), near);
    }
    long step = STEP.toSeconds();
    long rounded = Math.round((double) wanted.getEpochSecond() / step) * step;
    return new MoveTarget(visit, from, to.id(), Instant.ofEpochSecond(rounded));
  }

  /** One cell up or down. */
  MoveTarget stepped(ScheduleDay day, boolean down) {
    ScheduleColumn shown = day.column(column);
    TreeSet<Instant> stops = new TreeSet<>(shown == null ? List.of() : stops(shown));
    @Nullable Instant next = down ? stops.higher(start) : stops.lower(start);
    if (next == null) {
      next = down ? start.plus(length()) : start.minus(length());
    }
    return new MoveTarget(visit, from, column, next);
  }

  /** One column aside, at the same line; itself at an edge. */
  MoveTarget aside(ScheduleDay day, int step) {
    int index = day.indexOf(column);
    int next = index + step;
    if (index < 0 || next < 0 || next >= day.columns().size()) {
      return this;
    }
    return at(day, day.columns().get(next), day.onAxis(day.columns().get(index), start));
  }

  /** Starts of cells; where it comes from is one of them, wherever the cell is now. */
  private List<Instant> stops(ScheduleColumn to) {
    TreeSet<Instant> stops = new TreeSet<>();
    to.entries().forEach(entry -> stops.add(entry.startsAt()));
    if (to.id().equals(from)) {
      stops.add(visit.startsAt());
    }
    return List.copyOf(stops);
  }

  private static Duration distance(Instant one, Instant other) {
    return Duration.between(one, other).abs();
  }
}
