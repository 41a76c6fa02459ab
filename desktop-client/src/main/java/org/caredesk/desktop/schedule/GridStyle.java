package org.caredesk.desktop.schedule;

/** How a grid is proportioned: by what its columns are. */
public enum GridStyle {
  /** A column per doctor, with a tall head. */
  DOCTORS(2.2, 92, 142, 0),
  /** A column per day. */
  DAYS(1.62, 58, 104, 10),
  /** One column that needs no head. */
  ONE_DAY(1.62, 0, 142, 10);

  /** Design sizes over the base font of 14 pixels. */
  private static final double BASE = 14.0;

  private final double perMinute;
  private final double head;
  private final double leastColumn;
  private final double edge;

  GridStyle(double perMinute, double head, double leastColumn, double edge) {
    this.perMinute = perMinute / BASE;
    this.head = head / BASE;
    this.leastColumn = leastColumn / BASE;
    this.edge = edge / BASE;
  }

  /** Height of a minute, in em. */
  double perMinute() {
    return perMinute;
  }

  /** Height of the heads, in em. */
  double head() {
    return head;
  }

  /** Room for the upright scroll bar beside the columns, in em; 0 lets it lie over them. */
  double edge() {
    return edge;
  }

  /** Least width of a column, in em. */
  double leastColumn() {
    return leastColumn;
  }
}
