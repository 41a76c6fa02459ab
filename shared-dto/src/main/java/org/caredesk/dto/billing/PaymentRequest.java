package org.caredesk.dto.billing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/**
 * Pays an appointment (SPEC B2).
 *
 * @param orderId the order at the gateway or the desk's own receipt number
 * @param paymentId the payment at the gateway or terminal; no two payments share one
 * @param amount equals the quoted fee, unless reception gives a reason for another amount
 * @param method GATEWAY unless set
 * @param adjustmentReason why the amount differs; reception only
 */
public record PaymentRequest(
    @NotBlank @Size(max = 100) String orderId,
    @NotBlank @Size(max = 100) String paymentId,
    @NotNull @Valid Money amount,
    @Nullable PaymentMethod method,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String adjustmentReason) {}
