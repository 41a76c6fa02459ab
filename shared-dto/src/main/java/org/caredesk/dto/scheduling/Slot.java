package org.caredesk.dto.scheduling;

import java.time.Instant;

/** A stretch of time, start inclusive, end exclusive, in UTC. */
public record Slot(Instant startsAt, Instant endsAt) {
  /** Whether the two have time in common; where one ends as the other starts they have none. */
  public boolean overlaps(Slot other) {
    return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
  }
}
