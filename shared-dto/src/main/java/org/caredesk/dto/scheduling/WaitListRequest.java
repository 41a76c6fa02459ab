package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Formats;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * Puts somebody on a hospital's wait-list (SPEC B7). Whom the patient wants to see is said by at
 * least one of affiliation, department and specialty; dates and times are local to the hospital.
 *
 * @param minutes the usual length of whoever has time unless set
 * @param daysOfWeek any unless set
 * @param timeFrom no visit begins before it
 * @param timeTo no visit begins at it or later
 * @param priority ROUTINE unless set
 */
public record WaitListRequest(
    @NotNull UUID patientId,
    @Nullable UUID affiliationId,
    @Nullable UUID departmentId,
    @Nullable @Size(max = 60) String specialty,
    @Nullable @Min(Formats.MIN_SLOT_MINUTES) @Max(Formats.MAX_SLOT_MINUTES) Integer minutes,
    @NotNull VisitMode visitMode,
    @NotNull LocalDate from,
    @NotNull LocalDate to,
    @Nullable @Size(max = 7) List<@NotNull DayOfWeek> daysOfWeek,
    @Nullable LocalTime timeFrom,
    @Nullable LocalTime timeTo,
    @Nullable WaitListPriority priority,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String note) {}
