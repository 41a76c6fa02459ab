package org.caredesk.server.scheduling.waitlist;

import java.time.Instant;
import java.time.ZoneId;
import org.caredesk.dto.scheduling.WaitListPriority;
import org.caredesk.dto.scheduling.WaitListState;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.WaitListEntryId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the wait-list.
 *
 * @param patient the record that stands for the patient now
 * @param restUntil nothing is offered before it
 * @param offered the hold that was offered, or what became of it
 */
record Waiting(
    WaitListEntryId id,
    HospitalId hospital,
    ZoneId zone,
    PatientId patient,
    Wish wish,
    WaitListPriority priority,
    @Nullable String note,
    WaitListState state,
    @Nullable Instant restUntil,
    @Nullable AppointmentId offered,
    int version) {

  boolean isOpen() {
    return state == WaitListState.WAITING || state == WaitListState.OFFERED;
  }
}
