package org.caredesk.desktop.doctor.availability;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle on the week, where it lies on the clock of the hospital that is painted.
 *
 * @param place null for time off, which is everywhere
 * @param column 0 to 6
 * @param from minute of the day at the painted hospital
 * @param to exclusive
 * @param times as they are said: at the block's own hospital, with the zone where that differs
 * @param slots how many visits of the usual length fit
 * @param clash what it overlaps; null for nothing
 */
record Block(
    Kind kind,
    Base.@Nullable Place place,
    int column,
    int from,
    int to,
    String times,
    int slots,
    Handle handle,
    @Nullable Clash clash) {

  /** What kind of time it is. */
  enum Kind {
    /** Weekly hours as they are. */
    HOURS,
    /** Weekly hours that were painted. */
    FRESH,
    /** Weekly hours that were taken away. */
    GONE,
    /** Hours at another hospital. */
    ELSEWHERE,
    /** Hours of this date alone. */
    ONCE,
    ONCE_FRESH,
    ONCE_GONE,
    /** Time off. */
    AWAY,
    AWAY_FRESH,
    AWAY_GONE,
    /** The same time off by the clock of a hospital elsewhere. */
    AWAY_ELSEWHERE
  }

  /** What is behind the block, for changing it. */
  sealed interface Handle {
    record Weekly(UUID affiliation, Span span) implements Handle {}

    record StoredOnce(UUID affiliation, UUID window) implements Handle {}

    record FreshOnce(Draft.Once window) implements Handle {}

    record StoredAway(UUID timeOff) implements Handle {}

    record FreshAway(Draft.Away off) implements Handle {}
  }

  /**
   * The part that overlaps other hours.
   *
   * @param with the hospital of the others
   * @param times of the others, at their hospital
   */
  record Clash(int from, int to, String with, String times) {}

  /** Whether the doctor would work there then. */
  boolean isWork() {
    return switch (kind) {
      case HOURS, FRESH, ELSEWHERE, ONCE, ONCE_FRESH -> true;
      case GONE, ONCE_GONE, AWAY, AWAY_FRESH, AWAY_GONE, AWAY_ELSEWHERE -> false;
    };
  }

  /** Whether it can be moved and resized. */
  boolean isMovable() {
    return switch (kind) {
      case HOURS, FRESH, ONCE_FRESH, AWAY_FRESH -> true;
      case GONE, ELSEWHERE, ONCE, ONCE_GONE, AWAY, AWAY_GONE, AWAY_ELSEWHERE -> false;
    };
  }

  boolean isGone() {
    return kind == Kind.GONE || kind == Kind.ONCE_GONE || kind == Kind.AWAY_GONE;
  }

  boolean overlaps(Block other) {
    return column == other.column && from < other.to && other.from < to;
  }

  Block with(Clash found) {
    return new Block(kind, place, column, from, to, times, slots, handle, found);
  }
}
