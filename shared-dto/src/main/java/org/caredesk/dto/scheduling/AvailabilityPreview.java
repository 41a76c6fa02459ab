package org.caredesk.dto.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a change of hours, or several as one, would do; nothing is changed (SPEC A7).
 *
 * @param from first day that is counted
 * @param to last day that is counted, inclusive; appointments are looked at beyond it
 * @param slotsGained slots of the usual length that there would be and are not now, taken or not
 * @param slotsLost slots that would no longer be
 * @param slotsBefore slots there are now
 * @param days the days on which slots come or go, at most 92
 * @param appointments live ones inside the hours now that would fall outside, by time, at most 100
 * @param appointmentCount how many there are
 * @param conflicts hours of the same doctor that the new ones would overlap, or that overlap each
 *     other; with any, the change is refused
 */
public record AvailabilityPreview(
    LocalDate from,
    LocalDate to,
    int slotsGained,
    int slotsLost,
    int slotsBefore,
    List<Day> days,
    List<AffectedAppointment> appointments,
    int appointmentCount,
    List<AvailabilityConflict> conflicts) {

  /** Slots that come and go on a date, local to the hospital. */
  public record Day(UUID affiliationId, LocalDate date, int gained, int lost) {}
}
