package org.caredesk.desktop.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves the cursor over the cells of a day. Columns without cells are stepped over. */
final class CellNavigator {

  enum Move {
    UP,
    DOWN,
    /** Towards the first column, whichever side that is on. */
    BACK,
    /** Towards the last column. */
    ON,
    FIRST,
    LAST,
    PAGE_UP,
    PAGE_DOWN
  }

  private CellNavigator() {}

  /**
   * The cursor on the picture {@code day}: the same entry, or where that is gone what now stands at
   * its time. Where nothing does, the cursor stays at its time; a day without cells has none.
   */
  static @Nullable Cursor settle(ScheduleDay day, Cursor cursor) {
    ScheduleColumn column = day.column(cursor.columnId());
    if (column == null || column.entries().isEmpty()) {
      return first(day, cursor.anchor());
    }
    if (column.entry(cursor.entryId()) != null) {
      return cursor;
    }
    for (ScheduleEntry entry : column.entries()) {
      if (entry.covers(cursor.anchor())) {
        return new Cursor(column.id(), entry.id(), cursor.anchor());
      }
    }
    // Nothing stands there for the moment; the place is kept for what will.
    return cursor;
  }

  /** The cell nearest to {@code at} in the first column that has one. */
  static @Nullable Cursor first(ScheduleDay day, Instant at) {
    for (ScheduleColumn column : day.columns()) {
      if (!column.entries().isEmpty()) {
        ScheduleEntry entry = nearest(column, at);
        return new Cursor(column.id(), entry.id(), entry.startsAt());
      }
    }
    return null;
  }

  /** Where {@code move} leads; the cursor itself at an edge. */
  static Cursor move(ScheduleDay day, Cursor cursor, Move move, Duration page) {
    ScheduleColumn column = day.column(cursor.columnId());
    if (column == null) {
      return cursor;
    }
    List<ScheduleEntry> entries = column.entries();
    ScheduleEntry current = column.entry(cursor.entryId());
    if (current == null) {
      return entries.isEmpty()
          ? cursor
          : at(column, entries.indexOf(nearest(column, cursor.anchor())));
    }
    int index = entries.indexOf(current);
    return switch (move) {
      case UP -> at(column, Math.max(0, index - 1));
      case DOWN -> at(column, Math.min(entries.size() - 1, index + 1));
      case FIRST -> at(column, 0);
      case LAST -> at(column, entries.size() - 1);
      case PAGE_UP -> page(column, index, current.startsAt().minus(page), -1);
      case PAGE_DOWN -> page(column, index, current.startsAt().plus(page), 1);
      case BACK -> sideways(day, cursor, -1);
      case ON -> sideways(day, cursor, 1);
    };
  }

  private static Cursor at(ScheduleColumn column, int index) {
    ScheduleEntry entry = column.entries().get(index);
    return new Cursor(column.id(), entry.id(), entry.startsAt());
  }

  /** A page always moves at least one cell, however tall the cells are. */
  private static Cursor page(ScheduleColumn column, int index, Instant target, int step) {
    int landed = column.entries().indexOf(nearest(column, target));
    int least = Math.clamp(index + (long) step, 0, column.entries().size() - 1);
    return at(column, step < 0 ? Math.min(landed, least) : Math.max(landed, least));
  }

  private static Cursor sideways(ScheduleDay day, Cursor cursor, int step) {
    int index = day.indexOf(cursor.columnId()) + step;
    while (index >= 0 && index < day.columns().size()) {
      ScheduleColumn column = day.columns().get(index);
      if (!column.entries().isEmpty()) {
        return new Cursor(column.id(), nearest(column, cursor.anchor()).id(), cursor.anchor());
      }
      index += step;
    }
    return cursor;
  }

  private static ScheduleEntry nearest(ScheduleColumn column, Instant at) {
    ScheduleEntry best = column.entries().getFirst();
    Duration least = distance(best, at);
    for (ScheduleEntry entry : column.entries()) {
      Duration distance = distance(entry, at);
      if (distance.compareTo(least) < 0) {
        best = entry;
        least = distance;
      }
    }
    return best;
  }

  private static Duration distance(ScheduleEntry entry, Instant at) {
    if (entry.covers(at)) {
      return Duration.ZERO;
    }
    // The end is excluded, so what only ends at the instant is a little farther than what begins.
    return at.isBefore(entry.startsAt())
        ? Duration.between(at, entry.startsAt())
        : Duration.between(entry.endsAt(), at).plusMillis(1);
  }
}
