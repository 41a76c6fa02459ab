package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.caredesk.dto.Formats;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a series would meet (SPEC B7): visits at the same local time every so many weeks.
 *
 * @param holdId a hold of this desk that is to become one of the visits; it is in nobody's way
 * @param startsAt the first visit
 * @param minutes the affiliation's default length unless set
 * @param visitMode the affiliation's first mode unless set
 * @param count how many visits; either this or {@code until}
 * @param until the last local date on which a visit may start
 */
public record SeriesPreviewRequest(
    @NotNull UUID affiliationId,
    @Nullable UUID patientId,
    @Nullable UUID holdId,
    @NotNull Instant startsAt,
    @Nullable @Min(Formats.MIN_SLOT_MINUTES) @Max(Formats.MAX_SLOT_MINUTES) Integer minutes,
    @Nullable VisitMode visitMode,
    @NotNull @Min(1) @Max(Formats.MAX_SERIES_WEEKS) Integer everyWeeks,
    @Nullable @Min(Formats.MIN_SERIES) @Max(Formats.MAX_SERIES) Integer count,
    @Nullable LocalDate until) {}
