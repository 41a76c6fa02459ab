package org.caredesk.dto.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A doctor's calendar for other programs.
 *
 * @param url the address to subscribe to; told once, when it is made, else null
 * @param createdAt null where there is none
 */
public record CalendarFeedResponse(@Nullable String url, @Nullable Instant createdAt) {

  /** Without the address: whoever has it reads the calendar. */
  @Override
  public String toString() {
    return "CalendarFeedResponse[createdAt=" + createdAt + "]";
  }
}
