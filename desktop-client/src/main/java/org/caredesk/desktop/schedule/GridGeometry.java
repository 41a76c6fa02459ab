package org.caredesk.desktop.schedule;

import java.time.Instant;

/**
 * The sizes and positions of the grid at one moment, in pixels.
 *
 * @param style how the grid is proportioned
 * @param em the font size everything scales with
 * @param columns how many there are
 * @param width of the body's window, without the gutter
 * @param height of the body's window, without the heads
 * @param topMinute the minute of the axis at the window's top
 * @param leftColumn the column, with its fraction, at the window's reading side
 * @param shortest the length of the shortest cell in minutes: a line of it must be readable
 * @param zoom steps by which it is magnified; negative for smaller
 */
record GridGeometry(
    GridStyle style,
    double em,
    TimeAxis axis,
    int columns,
    double width,
    double height,
    double topMinute,
    double leftColumn,
    double shortest,
    int zoom) {

  /** Design sizes over the base font of 14 pixels. */
  private static final double BASE = 14.0;

  private static final double GUTTER = 52 / BASE;
  private static final double NARROW_COLUMN = 160 / BASE;
  private static final double THREE_LINES = 60 / BASE;
  private static final double TWO_LINES = 40 / BASE;
  private static final double LEAST_CELL = 24 / BASE;
  private static final double MOST_PER_MINUTE = 2.4 / BASE;

  /** Ten minutes with three lines of text. */
  private static final double LARGEST_PER_MINUTE = 6 / BASE;

  private static final double ZOOM_STEP = 1.25;
  private static final double LEAST_TEXT = 15 / BASE;
  private static final double WIDE = 330 / BASE;

  static double headHeight(GridStyle style, double em) {
    return Math.round(style.head() * em);
  }

  static double gutterWidth(double em) {
    return Math.round(GUTTER * em);
  }

  double px(double designPixels) {
    return designPixels / BASE * em;
  }

  double perMinute() {
    double readable = LEAST_CELL * em / Math.max(1, shortest);
    double usual = Math.clamp(readable, style.perMinute() * em, MOST_PER_MINUTE * em);
    if (zoom == 0) {
      return usual;
    }
    // Never smaller than the whole day in the window, nor larger than reading takes.
    double least = Math.min(usual, height / axis.length());
    return Math.clamp(usual * Math.pow(ZOOM_STEP, zoom), least, LARGEST_PER_MINUTE * em);
  }

  /** The same place magnified otherwise. */
  GridGeometry zoomed(int steps) {
    return new GridGeometry(
        style, em, axis, columns, width, height, topMinute, leftColumn, shortest, steps);
  }

  /** Whether the half hours are far enough apart for a label each. */
  boolean labelsHalfHours() {
    return 30 * perMinute() >= px(16);
  }

  double columnWidth() {
    double least = Math.ceil(style.leastColumn() * em);
    if (columns == 0 || width < least) {
      return least;
    }
    // Where not all fit, whole columns do: half a column at the side tells nobody anything.
    return width / Math.min(columns, Math.floor(width / least));
  }

  /** Whether the head and cards give up what matters least. */
  boolean narrow() {
    return columnWidth() < NARROW_COLUMN * em;
  }

  /** Whether a card of this width has room for name and note beside time and state. */
  boolean wide(double cardWidth) {
    return cardWidth >= WIDE * em;
  }

  double contentWidth() {
    return columnWidth() * columns;
  }

  double contentHeight() {
    return axis.length() * perMinute();
  }

  /** The reading side of a column, from the first column's. */
  double x(int column) {
    return Math.round(column * columnWidth());
  }

  /** Down from the axis' start. */
  double y(Instant instant) {
    return Math.round(axis.minutesAt(instant) * perMinute());
  }

  double scrollX() {
    return Math.round(clampLeft(leftColumn) * columnWidth());
  }

  double scrollY() {
    return Math.round(clampTop(topMinute) * perMinute());
  }

  double visibleMinutes() {
    return height / perMinute();
  }

  double visibleColumns() {
    return width / columnWidth();
  }

  double clampTop(double minute) {
    return Math.max(0, Math.min(minute, axis.length() - visibleMinutes()));
  }

  double clampLeft(double column) {
    return Math.max(0, Math.min(column, columns - visibleColumns()));
  }

  int firstColumn() {
    return (int) Math.floor(clampLeft(leftColumn) + 0.001);
  }

  /** The last column of which anything shows; -1 without columns. */
  int lastColumn() {
    return Math.min(
        columns - 1, (int) Math.ceil(clampLeft(leftColumn) + visibleColumns() - 0.001) - 1);
  }

  /** How many columns show whole. */
  int wholeColumns() {
    int first = (int) Math.ceil(clampLeft(leftColumn) - 0.01);
    int end = (int) Math.floor(clampLeft(leftColumn) + visibleColumns() + 0.01);
    return Math.max(0, Math.min(columns, end) - first);
  }

  /** Whether any of the stretch lies in the window. */
  boolean shows(Instant from, Instant to) {
    double top = clampTop(topMinute);
    return axis.minutesAt(to) > top && axis.minutesAt(from) < top + visibleMinutes();
  }

  /** How many lines a card of this height has room for; none in the smallest of a small day. */
  int lines(double slotHeight) {
    if (slotHeight < Math.floor(LEAST_TEXT * em)) {
      return 0;
    }
    if (slotHeight >= Math.floor(THREE_LINES * em)) {
      return 3;
    }
    return slotHeight >= Math.floor(TWO_LINES * em) ? 2 : 1;
  }

  /** The scroll position that shows the whole stretch, moving as little as possible. */
  double topRevealing(Instant from, Instant to) {
    double margin = Math.min(10, visibleMinutes() / 10);
    double top = clampTop(topMinute);
    double first = axis.minutesAt(from) - margin;
    double last = axis.minutesAt(to) + margin;
    if (first < top || last - first > visibleMinutes()) {
      return clampTop(first);
    }
    return last > top + visibleMinutes() ? clampTop(last - visibleMinutes()) : top;
  }

  /** The scroll position that shows the whole column, moving as little as possible. */
  double leftRevealing(int column) {
    double left = clampLeft(leftColumn);
    if (column < left) {
      return clampLeft(column);
    }
    return column + 1 > left + visibleColumns() ? clampLeft(column + 1 - visibleColumns()) : left;
  }
}
