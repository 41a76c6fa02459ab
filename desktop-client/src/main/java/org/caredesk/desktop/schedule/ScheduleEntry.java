package org.caredesk.desktop.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the grid: free time, a visit, or a time that is offered for one. Equal values look
 * equal.
 */
public sealed interface ScheduleEntry permits FreeTime, OfferedTime, Visit {
  /** Stable within the day, across both kinds. */
  String id();

  Instant startsAt();

  Instant endsAt();

  /** 0 for the normal lane; 1 and up for a deliberate double booking. */
  int lane();

  /** Where it is; null on a grid of one place. */
  @Nullable Place place();

  /** Whether {@code instant} lies in this entry, its end excluded. */
  default boolean covers(Instant instant) {
    return !instant.isBefore(startsAt()) && instant.isBefore(endsAt());
  }
}
