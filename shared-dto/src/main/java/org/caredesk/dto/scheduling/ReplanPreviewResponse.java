package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an absence would mean, and what is proposed for each appointment (SPEC X1). Nothing of it is
 * stored.
 *
 * @param items by start
 * @param holds slots that somebody is booking just now: they are named, not moved
 */
public record ReplanPreviewResponse(
    UUID doctorId,
    String doctorName,
    UUID hospitalId,
    String timeZone,
    LocalDateTime from,
    LocalDateTime to,
    Instant asOf,
    List<Item> items,
    List<Held> holds) {

  /**
   * An appointment in the way.
   *
   * @param reachable whether the system itself can tell the patient
   * @param options what can become of it; the first is proposed, at most three others follow
   */
  public record Item(
      UUID appointmentId,
      int version,
      String number,
      AppointmentStatus status,
      UUID patientId,
      String patientName,
      @Nullable String patientPhone,
      boolean reachable,
      Instant startsAt,
      Instant endsAt,
      List<Option> options) {}

  /**
   * @param affiliationId of the doctor it goes to; null for the pinboard and for what stays
   * @param startsAt null for the same
   */
  public record Option(
      ReplanChoice choice,
      @Nullable UUID affiliationId,
      @Nullable String doctorName,
      @Nullable Instant startsAt) {}

  /** A slot that is held. */
  public record Held(Instant startsAt, Instant endsAt, @Nullable String heldBy) {}
}
