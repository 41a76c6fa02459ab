package org.caredesk.dto.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Changes a hospital; what is null stays. Zone and currency never change: appointments and the
 * ledger stand on them.
 *
 * @param doctorShareBasisPoints the doctors' part of each consultation in hundredths of a percent,
 *     6000 unless set (SPEC M1)
 * @param payAtDesk whether reception may confirm an appointment that is paid at check-in (SPEC B2)
 * @param doubleBooking whether reception may book a taken time deliberately (SPEC B12)
 * @param cancellation what is kept when a visit does not take place (SPEC B6)
 */
public record HospitalPatch(
    @Nullable @Size(min = 1, max = Formats.NAME_LENGTH) String name,
    @Nullable @Valid Location location,
    @Nullable @Valid Contact contact,
    @Nullable @Min(0) @Max(10_000) Integer doctorShareBasisPoints,
    @Nullable Boolean payAtDesk,
    @Nullable Boolean doubleBooking,
    @Nullable @Valid CancellationPolicy cancellation) {}
