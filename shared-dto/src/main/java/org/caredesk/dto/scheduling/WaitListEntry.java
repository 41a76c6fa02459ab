package org.caredesk.dto.scheduling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * A wish on a hospital's wait-list.
 *
 * @param patientPhone to call about an offer
 * @param daysOfWeek empty for any
 * @param rank from 1 among those who wait; null once it is over
 * @param rankReasons why it stands there, the weightiest first
 * @param offer what is held for the patient, or was booked
 * @param fitting a visit that was booked otherwise and meets the wish: ask whether it still stands.
 *     Nothing is offered meanwhile.
 * @param restsUntil an offer ran out and nobody had answered: the next is not made before then;
 *     null else
 */
public record WaitListEntry(
    UUID id,
    UUID hospitalId,
    String timeZone,
    UUID patientId,
    String patientName,
    @Nullable String patientPhone,
    @Nullable UUID affiliationId,
    @Nullable String doctorName,
    @Nullable UUID departmentId,
    @Nullable String departmentName,
    @Nullable String specialty,
    @Nullable Integer minutes,
    VisitMode visitMode,
    LocalDate from,
    LocalDate to,
    List<DayOfWeek> daysOfWeek,
    @Nullable LocalTime timeFrom,
    @Nullable LocalTime timeTo,
    WaitListPriority priority,
    @Nullable String note,
    WaitListState state,
    @Nullable Integer rank,
    List<RankReason> rankReasons,
    @Nullable Visit offer,
    @Nullable Visit fitting,
    @Nullable Instant restsUntil,
    Instant createdAt,
    String createdBy,
    int version,
    List<WaitListAction> allowedActions) {

  /** Why somebody stands where they stand. */
  public enum RankReason {
    URGENT,
    SOON,
    ROUTINE,
    /** Wants this doctor and nobody else. */
    THIS_DOCTOR,
    /** Whoever waits longer comes first. */
    WAITING_SINCE
  }

  /**
   * A visit that was offered or booked.
   *
   * @param expiresAt until when an offer is held; null once it is booked
   */
  public record Visit(
      UUID appointmentId,
      UUID affiliationId,
      String doctorName,
      Instant startsAt,
      Instant endsAt,
      @Nullable Instant expiresAt) {}
}
