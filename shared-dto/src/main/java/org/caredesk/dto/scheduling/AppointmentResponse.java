package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * An appointment.
 *
 * @param number the human number, such as {@code AP-2026-004711}
 * @param timeZone the hospital's zone
 * @param fee what the visit costs, fixed when the slot was held
 * @param holdExpiresAt when an unpaid hold frees itself; null in every other state
 * @param heldBy who or which desk made the hold
 * @param proposal another time that the doctor offers and the booker has not answered
 * @param queueToken what the patient is called by, such as {@code MI-07}; null before check-in
 * @param priority whether the patient is called before the others
 * @param series where it stands in its series; null for a single visit
 * @param anywayReason why it was booked anyway where it stands now (SPEC B12); null for all others
 *     and for patients
 */
public record AppointmentResponse(
    UUID id,
    String number,
    AppointmentStatus status,
    UUID affiliationId,
    UUID hospitalId,
    String hospitalName,
    String timeZone,
    UUID departmentId,
    UUID doctorId,
    String doctorName,
    @Nullable UUID patientId,
    @Nullable String patientName,
    Instant startsAt,
    Instant endsAt,
    int minutes,
    VisitMode visitMode,
    @Nullable String reason,
    @Nullable String symptoms,
    @Nullable String notes,
    Money fee,
    PaymentState paymentState,
    @Nullable Instant holdExpiresAt,
    @Nullable String heldBy,
    int lane,
    AppointmentProgress progress,
    @Nullable Proposal proposal,
    int version,
    List<AppointmentAction> allowedActions,
    List<AppointmentMove> history,
    @Nullable String queueToken,
    QueuePriority priority,
    @Nullable SeriesPlace series,
    @Nullable String anywayReason) {

  /** A single visit of one who is in no queue. */
  public AppointmentResponse(
      UUID id,
      String number,
      AppointmentStatus status,
      UUID affiliationId,
      UUID hospitalId,
      String hospitalName,
      String timeZone,
      UUID departmentId,
      UUID doctorId,
      String doctorName,
      @Nullable UUID patientId,
      @Nullable String patientName,
      Instant startsAt,
      Instant endsAt,
      int minutes,
      VisitMode visitMode,
      @Nullable String reason,
      @Nullable String symptoms,
      @Nullable String notes,
      Money fee,
      PaymentState paymentState,
      @Nullable Instant holdExpiresAt,
      @Nullable String heldBy,
      int lane,
      AppointmentProgress progress,
      @Nullable Proposal proposal,
      int version,
      List<AppointmentAction> allowedActions,
      List<AppointmentMove> history) {
    this(
        id,
        number,
        status,
        affiliationId,
        hospitalId,
        hospitalName,
        timeZone,
        departmentId,
        doctorId,
        doctorName,
        patientId,
        patientName,
        startsAt,
        endsAt,
        minutes,
        visitMode,
        reason,
        symptoms,
        notes,
        fee,
        paymentState,
        holdExpiresAt,
        heldBy,
        lane,
        progress,
        proposal,
        version,
        allowedActions,
        history,
        null,
        QueuePriority.NORMAL,
        null,
        null);
  }

  /** One that was booked like any other. */
  public AppointmentResponse(
      UUID id,
      String number,
      AppointmentStatus status,
      UUID affiliationId,
      UUID hospitalId,
      String hospitalName,
      String timeZone,
      UUID departmentId,
      UUID doctorId,
      String doctorName,
      @Nullable UUID patientId,
      @Nullable String patientName,
      Instant startsAt,
      Instant endsAt,
      int minutes,
      VisitMode visitMode,
      @Nullable String reason,
      @Nullable String symptoms,
      @Nullable String notes,
      Money fee,
      PaymentState paymentState,
      @Nullable Instant holdExpiresAt,
      @Nullable String heldBy,
      int lane,
      AppointmentProgress progress,
      @Nullable Proposal proposal,
      int version,
      List<AppointmentAction> allowedActions,
      List<AppointmentMove> history,
      @Nullable String queueToken,
      QueuePriority priority,
      @Nullable SeriesPlace series) {
    this(
        id,
        number,
        status,
        affiliationId,
        hospitalId,
        hospitalName,
        timeZone,
        departmentId,
        doctorId,
        doctorName,
        patientId,
        patientName,
        startsAt,
        endsAt,
        minutes,
        visitMode,
        reason,
        symptoms,
        notes,
        fee,
        paymentState,
        holdExpiresAt,
        heldBy,
        lane,
        progress,
        proposal,
        version,
        allowedActions,
        history,
        queueToken,
        priority,
        series,
        null);
  }
}
