package org.caredesk.dto.billing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.caredesk.dto.Formats;
import org.caredesk.dto.Money;

/**
 * Puts right what a completed visit came to ({@code POST /hospitals/{id}/adjustments}).
 *
 * @param amount more than nothing; {@code direction} says which way it goes
 * @param reason in words, for who reads the ledger later
 */
public record AdjustmentRequest(
    @NotNull UUID appointmentId,
    @NotNull AdjustmentDirection direction,
    @NotNull @Valid Money amount,
    @NotNull AdjustmentReason reasonCode,
    @NotBlank @Size(max = Formats.TEXT_LENGTH) String reason) {}
