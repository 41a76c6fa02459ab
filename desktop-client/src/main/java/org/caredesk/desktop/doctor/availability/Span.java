package org.caredesk.desktop.doctor.availability;

import java.time.LocalTime;

/**
 * Hours on one day of the week, in minutes since midnight on the hospital's clock.
 *
 * @param day ISO, Monday is 1
 * @param to exclusive
 */
record Span(int day, int from, int to) implements Comparable<Span> {
  /** The last minute at which hours can end. */
  static final int LAST = 23 * 60 + 55;

  Span {
    if (from < 0 || to > 24 * 60 || from >= to) {
      throw new IllegalArgumentException(day + ": " + from + " to " + to);
    }
  }

  static Span of(int day, LocalTime from, LocalTime to) {
    return new Span(day, minute(from), minute(to));
  }

  static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  LocalTime opens() {
    return time(from);
  }

  LocalTime closes() {
    return time(to);
  }

  /** A minute as a time of day; midnight at the end is the minute before. */
  static LocalTime time(int minute) {
    return LocalTime.of(0, 0).plusMinutes(Math.min(minute, 24 * 60 - 1));
  }

  int minutes() {
    return to - from;
  }

  boolean overlaps(Span other) {
    return day == other.day && from < other.to && other.from < to;
  }

  /** Whether they overlap or follow one another without a break. */
  boolean meets(Span other) {
    return day == other.day && from <= other.to && other.from <= to;
  }

  /** The same hours on another day. */
  Span on(int otherDay) {
    return new Span(otherDay, from, to);
  }

  /** Moved to begin at a minute of a day, kept whole within it. */
  Span at(int newDay, int newFrom) {
    int begin = Math.clamp(newFrom, 0, Math.max(0, LAST - minutes()));
    return new Span(newDay, begin, begin + minutes());
  }

  /** A minute rounded to a step. */
  static int snap(double minute, int step) {
    return Math.clamp(Math.round(minute / step) * step, 0, LAST);
  }

  @Override
  public int compareTo(Span other) {
    int byDay = Integer.compare(day, other.day);
    return byDay != 0 ? byDay : Integer.compare(from, other.from);
  }
}
