package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * A time at which one of a hospital's doctors can be booked ({@code GET /hospitals/{id}/openings}).
 *
 * @param fee the doctor's at this hospital
 * @param minutes the doctor's usual length
 * @param allowedSlotMinutes ascending
 * @param visitModes the default first
 */
public record Opening(
    UUID affiliationId,
    UUID doctorId,
    String doctorName,
    List<String> specialties,
    UUID departmentId,
    String departmentName,
    @Nullable String room,
    Instant startsAt,
    Instant endsAt,
    int minutes,
    List<Integer> allowedSlotMinutes,
    List<VisitMode> visitModes,
    Money fee,
    BookingPolicy bookingPolicy,
    boolean payAtDesk) {}
