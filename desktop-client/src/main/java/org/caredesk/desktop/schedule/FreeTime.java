package org.caredesk.desktop.schedule;

import java.time.Instant;

/** Time that nobody has booked. */
public record FreeTime(String id, Instant startsAt, Instant endsAt, Use use)
    implements ScheduleEntry {

  /** What can be done with it. */
  public enum Use {
    /** Can be booked now. */
    BOOKABLE,
    /** Is over, and nobody came. */
    NOT_USED
  }

  @Override
  public int lane() {
    return 0;
  }
}
