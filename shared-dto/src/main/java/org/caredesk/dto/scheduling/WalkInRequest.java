package org.caredesk.dto.scheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.caredesk.dto.Formats;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * Takes in somebody who came without an appointment (SPEC B8): the doctor's current or next free
 * slot of today, checked in at once.
 *
 * @param visitMode the affiliation's first mode unless set
 * @param priority NORMAL unless set
 * @param payment taken with it; may be left out only where the hospital lets people pay later at
 *     the desk
 */
public record WalkInRequest(
    @NotNull UUID affiliationId,
    @NotNull UUID patientId,
    @Nullable VisitMode visitMode,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String reason,
    @Nullable QueuePriority priority,
    @Nullable @Valid PaymentRequest payment) {}
