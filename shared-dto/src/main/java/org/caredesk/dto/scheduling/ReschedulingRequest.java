package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.caredesk.dto.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Moves an appointment to another time with the same doctor at the same hospital (SPEC B6).
 *
 * @param minutes the length it has unless set
 */
public record ReschedulingRequest(
    @NotNull Instant startsAt,
    @Nullable @Min(Formats.MIN_SLOT_MINUTES) @Max(Formats.MAX_SLOT_MINUTES) Integer minutes,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String reason) {}
