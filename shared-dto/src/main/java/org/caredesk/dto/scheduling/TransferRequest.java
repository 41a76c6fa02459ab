package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.caredesk.dto.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Takes an appointment to another doctor of the same hospital (SPEC B6).
 *
 * @param affiliationId the other doctor's
 * @param startsAt the same time unless set; for one who waits the soonest free time of today
 * @param minutes the length it has unless set, where the other doctor allows it; else their usual
 *     one
 */
public record TransferRequest(
    @NotNull UUID affiliationId,
    @Nullable Instant startsAt,
    @Nullable @Min(Formats.MIN_SLOT_MINUTES) @Max(Formats.MAX_SLOT_MINUTES) Integer minutes,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String reason) {}
