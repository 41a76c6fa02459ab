package org.caredesk.desktop.reception;

import java.time.Instant;
import java.util.UUID;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** A free slot and the doctor whose it is. */
record NextFree(DoctorDay doctor, Slot slot) {

  /**
   * The next one among the columns that show, first of {@code preferred} where it has any.
   *
   * @param preferred the affiliation at the cursor; null for none
   */
  static @Nullable NextFree of(DayViewModel day, @Nullable UUID preferred) {
    NextFree best = null;
    for (ScheduleColumn column : day.columnsProperty().get().columns()) {
      DoctorDay doctor = day.doctor(UUID.fromString(column.id()));
      Slot slot = doctor == null ? null : firstToCome(doctor, day.nowProperty().get());
      if (doctor == null || slot == null) {
        continue;
      }
      NextFree first = new NextFree(doctor, slot);
      if (doctor.affiliationId().equals(preferred)) {
        return first;
      }
      if (best == null || slot.startsAt().isBefore(best.slot().startsAt())) {
        best = first;
      }
    }
    return best;
  }

  /** The picture may be older than the clock. */
  private static @Nullable Slot firstToCome(DoctorDay doctor, Instant now) {
    return doctor.freeSlots().stream()
        .filter(slot -> slot.startsAt().isAfter(now))
        .findFirst()
        .orElse(null);
  }
}
