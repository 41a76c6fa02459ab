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
      if (entry.covers(day.offAxis(column, cursor.anchor()))) {
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
        ScheduleEntry entry = nearest(day, column, at);
        return at(day, column, entry);
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
      return entries.isEmpty() ? cursor : at(day, column, nearest(day, column, cursor.anchor()));
    }
    int index = entries.indexOf(current);
    return switch (move) {
      case UP -> at(day, column, entries.get(Math.max(0, index - 1)));
      case DOWN -> at(day, column, entries.get(Math.min(entries.size() - 1, index + 1)));
      case FIRST -> at(day, column, entries.get(0));
      case LAST -> at(day, column, entries.get(entries.size() - 1));
      case PAGE_UP -> page(day, column, current, page.negated());
      case PAGE_DOWN -> page(day, column, current, page);
      case BACK -> sideways(day, cursor, -1);
      case ON -> sideways(day, cursor, 1);
    };
  }

  /** The cursor on an entry; its anchor is the place on the grid's lines. */
  static Cursor at(ScheduleDay day, ScheduleColumn column, ScheduleEntry entry) {
    return new Cursor(column.id(), entry.id(), day.onAxis(column, entry.startsAt()));
  }

  /** A page always moves at least one cell, however tall the cells are. */
  private static Cursor page(
      ScheduleDay day, ScheduleColumn column, ScheduleEntry current, Duration page) {
    List<ScheduleEntry> entries = column.entries();
    Instant target = day.onAxis(column, current.startsAt()).plus(page);
    int landed = entries.indexOf(nearest(day, column, target));
    int step = page.isNegative() ? -1 : 1;
    int least = Math.clamp(entries.indexOf(current) + (long) step, 0, entries.size() - 1);
    return at(
        day, column, entries.get(step < 0 ? Math.min(landed, least) : Math.max(landed, least)));
  }

  private static Cursor sideways(ScheduleDay day, Cursor cursor, int step) {
    int index = day.indexOf(cursor.columnId()) + step;
    while (index >= 0 && index < day.columns().size()) {
      ScheduleColumn column = day.columns().get(index);
      if (!column.entries().isEmpty()) {
        return new Cursor(column.id(), nearest(day, column, cursor.anchor()).id(), cursor.anchor());
      }
      index += step;
    }
    return cursor;
  }

  private static ScheduleEntry nearest(ScheduleDay day, ScheduleColumn column, Instant line) {
    Instant at = day.offAxis(column, line);
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
