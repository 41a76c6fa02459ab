package org.caredesk.desktop.reception.booking;

import java.time.Instant;
import java.util.List;
import org.caredesk.dto.scheduling.SeriesVisit;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A visit of the series that is being put together.
 *
 * @param held whether it is the slot that is held already, which cannot be left out
 * @param in whether it is to be booked
 * @param choice which of the nearest free slots stands in for it; of no meaning when it is free
 */
public record SeriesRow(SeriesVisit visit, boolean held, boolean in, int choice) {

  static SeriesRow of(SeriesVisit visit, boolean held) {
    return new SeriesRow(visit, held, visit.free(), 0);
  }

  /** What would be booked; null where nothing near is free. */
  public @Nullable Slot slot() {
    if (visit.free()) {
      return new Slot(visit.startsAt(), visit.endsAt());
    }
    List<Slot> nearest = visit.nearest();
    return nearest.isEmpty() ? null : nearest.get(choice);
  }

  @Nullable Instant startsAt() {
    Slot slot = slot();
    return slot == null ? null : slot.startsAt();
  }

  SeriesRow turned() {
    return held || slot() == null ? this : new SeriesRow(visit, held, !in, choice);
  }

  /** With the next or the previous of the nearest free slots, which is then taken in. */
  SeriesRow other(int step) {
    int count = visit.free() ? 0 : visit.nearest().size();
    return count == 0
        ? this
        : new SeriesRow(visit, held, true, in ? Math.floorMod(choice + step, count) : choice);
  }
}
