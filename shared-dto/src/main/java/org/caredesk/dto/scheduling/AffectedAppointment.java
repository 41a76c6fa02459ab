package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A live appointment that a change of hours leaves outside them. It stays; somebody has to move it
 * (SPEC A2).
 *
 * @param timeZone the hospital's
 * @param patientName null for those who may not know, and for a hold without a patient
 */
public record AffectedAppointment(
    UUID id,
    String number,
    AppointmentStatus status,
    Instant startsAt,
    Instant endsAt,
    UUID affiliationId,
    UUID hospitalId,
    String hospitalName,
    String timeZone,
    UUID doctorId,
    String doctorName,
    @Nullable String patientName) {}
