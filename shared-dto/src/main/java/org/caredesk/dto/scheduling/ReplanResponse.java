package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A re-plan that was carried out (SPEC X1).
 *
 * @param undoUntil until when all of it can be taken back; null once it was
 */
public record ReplanResponse(
    UUID id,
    UUID doctorId,
    String doctorName,
    UUID hospitalId,
    String hospitalName,
    String timeZone,
    LocalDateTime from,
    LocalDateTime to,
    @Nullable String reason,
    Instant createdAt,
    String createdBy,
    @Nullable Instant undoUntil,
    @Nullable Instant reversedAt,
    List<Item> items) {

  /**
   * @param reachable whether the system itself can tell the patient
   * @param doctorName with whom the visit is now to be
   * @param newStart null on the pinboard and for what stayed
   */
  public record Item(
      UUID appointmentId,
      String number,
      String patientName,
      @Nullable String patientPhone,
      boolean reachable,
      ReplanChoice choice,
      Instant oldStart,
      String doctorName,
      @Nullable Instant newStart) {}

  /**
   * Why an item could not be carried out; member {@code items} of the problem {@code
   * replan-conflict}.
   *
   * @param code such as {@code slot-taken}, {@code stale-version}, {@code not-in-plan}
   */
  public record Conflict(UUID appointmentId, String code, String detail) {}
}
