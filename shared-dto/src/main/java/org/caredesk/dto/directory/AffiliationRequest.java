package org.caredesk.dto.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Formats;
import org.caredesk.dto.Money;
import org.caredesk.dto.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * A doctor joins a hospital (SPEC D5, D6, A6). What is null takes the default.
 *
 * @param slotMinutes default visit length; 30 unless set
 * @param allowedSlotMinutes lengths that may be booked; just the default one unless set
 * @param visitModes in person unless set
 * @param bookingPolicy INSTANT unless set
 * @param bufferBeforeMinutes minutes kept free before each visit; 0 unless set
 * @param bufferAfterMinutes minutes kept free after each visit; 0 unless set
 * @param leadMinutes a slot closer than this cannot be booked; 0 unless set
 * @param horizonDays a slot farther away than this cannot be booked; 365 unless set
 */
public record AffiliationRequest(
    @NotNull UUID hospitalId,
    @NotNull @Valid Money consultationFee,
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
