package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Formats;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * Holds every visit of a series, or none (SPEC B7).
 *
 * @param holdId a hold of this patient that becomes the visit at its time
 * @param minutes the affiliation's default length unless set
 * @param visitMode the affiliation's first mode unless set
 * @param everyWeeks the rhythm that was asked for
 * @param startsAt each visit as it was chosen, which may be off the rhythm
 * @param desk what other desks see as the holder
 */
public record SeriesRequest(
    @NotNull UUID affiliationId,
    @NotNull UUID patientId,
    @Nullable UUID holdId,
    @Nullable @Min(Formats.MIN_SLOT_MINUTES) @Max(Formats.MAX_SLOT_MINUTES) Integer minutes,
    @Nullable VisitMode visitMode,
    @NotNull @Min(1) @Max(Formats.MAX_SERIES_WEEKS) Integer everyWeeks,
    @NotNull @Size(min = Formats.MIN_SERIES, max = Formats.MAX_SERIES)
        List<@NotNull Instant> startsAt,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String reason,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String symptoms,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String notes,
    @Nullable @Size(max = Formats.NAME_LENGTH) String desk) {}
