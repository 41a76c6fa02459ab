package org.caredesk.server.scheduling.slots;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import org.caredesk.dto.scheduling.Slot;

/**
 * Taken time, laid out so that asking whether a stretch meets any of it costs a binary search, not
 * a walk over all appointments.
 */
final class Busy {
  private final Instant[] starts;
  // The latest end of this and all earlier ones.
  private final Instant[] ends;

  private Busy(Instant[] starts, Instant[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  static Busy of(Collection<Slot> taken) {
    var sorted = taken.stream().sorted(Comparator.comparing(Slot::startsAt)).toList();
    var starts = sorted.stream().map(Slot::startsAt).toArray(Instant[]::new);
    var ends = sorted.stream().map(Slot::endsAt).toArray(Instant[]::new);
    for (var i = 1; i < ends.length; i++) {
      if (ends[i].isBefore(ends[i - 1])) {
        ends[i] = ends[i - 1];
      }
    }
    return new Busy(starts, ends);
  }

  /** Whether any of it overlaps a stretch. */
  boolean meets(Slot stretch) {
    var found = Arrays.binarySearch(starts, stretch.endsAt());
    var last = found < 0 ? -found - 2 : found - 1;
    // Several may start at the same instant; those that start at the end do not count.
    while (last >= 0 && !starts[last].isBefore(stretch.endsAt())) {
      last--;
    }
    return last >= 0 && ends[last].isAfter(stretch.startsAt());
  }
}
