package org.caredesk.server.scheduling.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.caredesk.server.kernel.Refusal;

/** Ranges of dates in requests. */
final class Days {
  private static final int MOST = 400;

  private Days() {}

  /**
   * @throws Refusal invalid (400) unless the range has 1 to 400 days
   */
  static void requireRange(LocalDate from, LocalDate to) {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST) {
      throw Refusal.invalid("to", "out-of-range", "Ask for 1 to 400 days, the first one first.");
    }
  }
}
