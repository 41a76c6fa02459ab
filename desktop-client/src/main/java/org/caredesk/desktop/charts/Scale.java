package org.caredesk.desktop.charts;

/**
 * The figures on an axis.
 *
 * @param low a multiple of {@code step}
 * @param high a multiple of {@code step}, above {@code low}
 */
record Scale(double low, double high, double step) {
  private static final int STEPS = 4;

  /** Round figures that hold all from {@code lowest} to {@code highest}, and 0. */
  static Scale of(double lowest, double highest) {
    double low = Math.min(0, lowest);
    double high = Math.max(0, highest);
    if (high - low <= 0) {
      return new Scale(0, 1, 1);
    }
    double step = round((high - low) / STEPS);
    return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  /**
   * Round figures close around all from {@code lowest} to {@code highest}, for lines, whose length
   * means nothing; what is not negative has no negative axis.
   */
  static Scale around(double lowest, double highest) {
    // A line that stays where it is lies in the middle.
    double room = highest > lowest ? 0 : Math.max(1, Math.abs(highest) / 10);
    double step = round((highest - lowest + 2 * room) / STEPS);
    double low = Math.floor((lowest - room) / step) * step;
    return new Scale(
        lowest >= 0 ? Math.max(0, low) : low, Math.ceil((highest + room) / step) * step, step);
  }

  /** The next of 1, 2, 2.5, 5, 10 times a power of ten. */
  private static double round(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    for (double nice : new double[] {1, 2, 2.5, 5}) {
      if (nice * power >= raw) {
        return nice * power;
      }
    }
    return 10 * power;
  }
}
