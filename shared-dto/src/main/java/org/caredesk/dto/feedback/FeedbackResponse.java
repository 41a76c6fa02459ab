package org.caredesk.dto.feedback;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a visit, for the patient who said it and for who moderates it.
 *
 * @param visitedAt the visit's local start at the hospital
 * @param patientName null for who may not see patients
 * @param decidedBy who decided last whether others read it; null before, and for the patient
 * @param reason why it is hidden; null for the patient
 */
public record FeedbackResponse(
    UUID id,
    UUID appointmentId,
    String appointmentNumber,
    LocalDateTime visitedAt,
    UUID hospitalId,
    String hospitalName,
    UUID doctorId,
    String doctorName,
    String departmentName,
    @Nullable String patientName,
    int rating,
    @Nullable String comment,
    FeedbackState state,
    Instant givenAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String reason,
    int version,
    List<FeedbackAction> allowedActions) {}
