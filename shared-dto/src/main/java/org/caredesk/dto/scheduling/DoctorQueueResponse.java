package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A doctor's patients of today at all hospitals ({@code GET /doctors/{id}/queue}), each hospital's
 * own today.
 *
 * @param seq the live sequence number up to which this picture is complete
 * @param asOf the server's time when the picture was taken
 * @param lateMinutes how far the doctor runs behind (SPEC X5); 0 when on time, null before the
 *     day's first visit is due
 * @param entries confirmed, checked in, in consultation, completed and no-show, in the order in
 *     which they are to be seen
 */
public record DoctorQueueResponse(
    UUID doctorId,
    long seq,
    Instant asOf,
    @Nullable Integer lateMinutes,
    List<QueueEntry> entries) {

  /**
   * One patient of today.
   *
   * @param expectedStart when the visit is likely to begin, from how the day runs; null once it has
   */
  public record QueueEntry(
      UUID affiliationId,
      UUID hospitalId,
      String hospitalName,
      String timeZone,
      @Nullable String room,
      @Nullable Instant expectedStart,
      HospitalDayResponse.DayAppointment appointment) {}
}
