package org.caredesk.desktop.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time that nobody has booked. */
public record FreeTime(String id, Instant startsAt, Instant endsAt, Use use, @Nullable Place place)
    implements ScheduleEntry {

  /** On a grid of one place. */
  public FreeTime(String id, Instant startsAt, Instant endsAt, Use use) {
    this(id, startsAt, endsAt, use, null);
  }

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
