package org.caredesk.dto.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.caredesk.dto.Formats;
import org.caredesk.dto.Money;
import org.caredesk.dto.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Changes the terms under which a doctor works at a hospital (SPEC D6, A6); what is null stays.
 * Appointments keep the fee and policy they were made with. See {@link AffiliationRequest} for the
 * fields.
 *
 * @param room an empty text takes it away
 */
public record AffiliationPatch(
    @Nullable @Valid Money consultationFee,
    @Nullable @Min(Formats.MIN_SLOT_MINUTES) @Max(Formats.MAX_SLOT_MINUTES) Integer slotMinutes,
    @Nullable @Size(max = 40)
        List<@NotNull @Min(Formats.MIN_SLOT_MINUTES) @Max(Formats.MAX_SLOT_MINUTES) Integer>
            allowedSlotMinutes,
    @Nullable List<@NotNull VisitMode> visitModes,
    @Nullable BookingPolicy bookingPolicy,
    @Nullable @Size(max = 40) @OneLine String room,
    @Nullable @Min(0) @Max(120) Integer bufferBeforeMinutes,
    @Nullable @Min(0) @Max(120) Integer bufferAfterMinutes,
    @Nullable @Min(0) @Max(43_200) Integer leadMinutes,
    @Nullable @Min(1) @Max(730) Integer horizonDays) {}
