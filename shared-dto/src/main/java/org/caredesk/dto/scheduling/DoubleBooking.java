package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that was booked anyway, as a row of {@code GET /reports/double-bookings} (SPEC B12).
 *
 * @param startsAt the time that was booked anyway, and with whom then
 * @param movedTo when the visit is now, if it has been moved since; null where it stands as booked
 * @param bookedBy the name of the one who did it
 */
public record DoubleBooking(
    UUID appointmentId,
    String number,
    Instant startsAt,
    Instant endsAt,
    UUID doctorId,
    String doctorName,
    UUID patientId,
    String patientName,
    String bookedBy,
    Instant bookedAt,
    String reason,
    AppointmentStatus status,
    @Nullable Instant movedTo) {}
