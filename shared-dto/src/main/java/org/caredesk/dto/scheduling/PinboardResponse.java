package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * The appointments of a hospital that wait for a new time ({@code GET /hospitals/{id}/pinboard}),
 * those whose time came first before the others.
 *
 * @param seq the live sequence number up to which this picture is complete
 * @param asOf the server's time when the picture was taken
 */
public record PinboardResponse(
    UUID hospitalId, String timeZone, long seq, Instant asOf, List<Parked> items) {

  /**
   * An appointment on the pinboard.
   *
   * @param startsAt the time it had
   * @param parkedBy a name
   * @param overdue whether the time it had has come
   */
  public record Parked(
      UUID id,
      String number,
      UUID affiliationId,
      UUID doctorId,
      String doctorName,
      UUID patientId,
      String patientName,
      @Nullable String patientPhone,
      Instant startsAt,
      Instant endsAt,
      VisitMode visitMode,
      PaymentState paymentState,
      Instant parkedAt,
      String parkedBy,
      @Nullable String parkedBecause,
      boolean overdue,
      int version,
      List<AppointmentAction> allowedActions) {}
}
