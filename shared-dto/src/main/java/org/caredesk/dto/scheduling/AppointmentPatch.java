package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.caredesk.dto.Formats;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * Changes what a hold is for; what is null stays, a blank text is taken away. Once paid, patient
 * and visit mode are fixed.
 */
public record AppointmentPatch(
    @Nullable UUID patientId,
    @Nullable VisitMode visitMode,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String reason,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String symptoms,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String notes) {}
