package org.caredesk.desktop.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What part of which day is in the window. Holds minutes and columns and not pixels, so that the
 * place survives another font size, window size or picture of the day.
 */
final class GridScroll {
  private TimeAxis axis;
  private List<ColumnPlan> plans = List.of();
  private double shortest = 60;
  private double topMinute;
  private double leftColumn;
  private int zoom;
  private boolean openingPending = true;

  GridScroll(ScheduleDay day) {
    axis = TimeAxis.of(day);
  }

  TimeAxis axis() {
    return axis;
  }

  List<ColumnPlan> plans() {
    return plans;
  }

  GridGeometry geometry(GridStyle style, double em, double width, double height) {
    return new GridGeometry(
        style,
        em,
        axis,
        plans.size(),
        Math.max(1, width - GridGeometry.gutterWidth(em) - Math.round(style.edge() * em)),
        Math.max(1, height - GridGeometry.headHeight(style, em)),
        topMinute,
        leftColumn,
        shortest,
        zoom);
  }

  /** Magnifies by so many steps from now on. */
  void setZoom(int steps) {
    zoom = steps;
  }

  /**
   * Takes another picture in.
   *
   * @return whether it is one of the same day, so that the place was kept
   */
  boolean show(ScheduleDay before, ScheduleDay after) {
    boolean sameDay =
        before.date().equals(after.date())
            && before.axisDate().equals(after.axisDate())
            && before.zone().equals(after.zone())
            && !before.columns().isEmpty();
    Instant top = axis.instantAt(topMinute);
    axis = TimeAxis.of(after);
    plans = ColumnPlan.of(after, axis, plans);
    // Never a smaller scale again on the same day: what comes and goes must not move the rest.
    shortest = sameDay ? Math.min(shortest, shortest(after)) : shortest(after);
    if (sameDay) {
      topMinute = axis.minutesAt(top);
      keepLeft(before, after);
    } else {
      openingPending = true;
    }
    return sameDay;
  }

  private static double shortest(ScheduleDay day) {
    return day.columns().stream()
        .flatMap(column -> column.entries().stream())
        .mapToLong(each -> Duration.between(each.startsAt(), each.endsAt()).toMinutes())
        .min()
        .orElse(60);
  }

  /** Keeps the same column at the reading side where columns came or went before it. */
  private void keepLeft(ScheduleDay before, ScheduleDay after) {
    int first = (int) Math.floor(leftColumn);
    if (first < before.columns().size()) {
      int fresh = after.indexOf(before.columns().get(first).id());
      leftColumn = fresh < 0 ? leftColumn : fresh + (leftColumn - first);
    }
  }

  /** At the next chance, goes where the day opens. */
  void reopen() {
    openingPending = true;
  }

  /**
   * Puts the place right for a window: where the day opens, the now line in the upper third or the
   * beginning; never beyond an end.
   */
  void settle(GridGeometry geometry, Instant now) {
    if (openingPending && !plans.isEmpty()) {
      openingPending = false;
      topMinute = axis.contains(now) ? axis.minutesAt(now) - geometry.visibleMinutes() / 3 : 0;
    }
    topMinute = geometry.clampTop(topMinute);
    leftColumn = geometry.clampLeft(leftColumn);
  }

  /** Moves; answers whether anything has moved. */
  boolean to(double minute, double column, GridGeometry geometry) {
    double newTop = geometry.clampTop(minute);
    double newLeft = geometry.clampLeft(column);
    boolean moved = newTop != topMinute || newLeft != leftColumn;
    topMinute = newTop;
    leftColumn = newLeft;
    return moved;
  }
}
