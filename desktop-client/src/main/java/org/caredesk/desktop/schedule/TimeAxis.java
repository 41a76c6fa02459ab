package org.caredesk.desktop.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Maps instants to minutes down the grid. The scale is elapsed time, so a visit is as tall as it is
 * long on every day; on a day with a clock change the labels jump or repeat instead.
 */
final class TimeAxis {
  private static final Duration MARGIN = Duration.ofMinutes(10);
  private static final int STEP = 30;
  private static final LocalTime USUAL_START = LocalTime.of(8, 0);
  private static final LocalTime USUAL_END = LocalTime.of(18, 0);

  private final ZoneId zone;
  private final Instant start;
  private final Instant end;
  private final List<Mark> marks;

  /**
   * A labelled line of the axis.
   *
   * @param ambiguous whether the local time comes twice on this day
   */
  record Mark(Instant at, LocalTime time, ZoneOffset offset, boolean hour, boolean ambiguous) {}

  TimeAxis(ZoneId zone, Instant start, Instant end) {
    this.zone = zone;
    this.start = start;
    this.end = end;
    this.marks = List.copyOf(marks(zone, start, end));
  }

  /** An axis from the first to the last thing of the day, with a little room at both ends. */
  static TimeAxis of(ScheduleDay day) {
    Instant first = null;
    Instant last = null;
    for (ScheduleColumn column : day.columns()) {
      for (Slot open : column.open()) {
        first = earlier(first, day.onAxis(column, open.startsAt()));
        last = later(last, day.onAxis(column, open.endsAt()));
      }
      for (ScheduleEntry entry : column.entries()) {
        Instant from = day.onAxis(column, entry.startsAt());
        first = earlier(first, from);
        last = later(last, from.plus(Duration.between(entry.startsAt(), entry.endsAt())));
      }
    }
    if (first == null || last == null) {
      first = day.axisDate().atTime(USUAL_START).atZone(day.zone()).toInstant();
      last = day.axisDate().atTime(USUAL_END).atZone(day.zone()).toInstant();
    }
    ZonedDateTime from = first.atZone(day.zone());
    ZonedDateTime floor =
        from.truncatedTo(ChronoUnit.MINUTES).minusMinutes(from.getMinute() % STEP);
    ZonedDateTime to = last.atZone(day.zone());
    int over = to.getMinute() % STEP;
    ZonedDateTime ceiling = over == 0 ? to : to.plusMinutes(STEP - over);
    return new TimeAxis(
        day.zone(), floor.toInstant().minus(MARGIN), ceiling.toInstant().plus(MARGIN));
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }

  private static List<Mark> marks(ZoneId zone, Instant start, Instant end) {
    List<Mark> marks = new ArrayList<>();
    ZonedDateTime at = start.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
    if (at.toInstant().isBefore(start)) {
      at = at.plusMinutes(1);
    }
    // Aligned anew at every step: a change of the clock may be by other than a whole step.
    while (!at.toInstant().isAfter(end)) {
      int past = at.getMinute() % STEP;
      if (past != 0) {
        at = at.plusMinutes(STEP - past);
        continue;
      }
      boolean ambiguous = zone.getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
      marks.add(
          new Mark(
              at.toInstant(), at.toLocalTime(), at.getOffset(), at.getMinute() == 0, ambiguous));
      at = at.plusMinutes(STEP);
    }
    return marks;
  }

  ZoneId zone() {
    return zone;
  }

  Instant start() {
    return start;
  }

  Instant end() {
    return end;
  }

  /** Lines at every half hour of local time, in order. */
  List<Mark> marks() {
    return marks;
  }

  /** Length of the axis in minutes. */
  double length() {
    return minutesAt(end);
  }

  /** Minutes from the top to {@code instant}; negative above it. */
  double minutesAt(Instant instant) {
    return Duration.between(start, instant).toMillis() / 60_000.0;
  }

  Instant instantAt(double minutes) {
    return start.plusMillis(Math.round(minutes * 60_000));
  }

  boolean contains(Instant instant) {
    return !instant.isBefore(start) && !instant.isAfter(end);
  }
}
