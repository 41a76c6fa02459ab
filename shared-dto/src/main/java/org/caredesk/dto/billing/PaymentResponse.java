package org.caredesk.dto.billing;

import java.time.Instant;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;

/**
 * A payment that was taken.
 *
 * @param receiptNumber the human number, such as {@code RC-2026-004711}
 * @param status the appointment's state after the payment
 */
public record PaymentResponse(
    UUID id,
    String receiptNumber,
    UUID appointmentId,
    String orderId,
    String paymentId,
    Money amount,
    PaymentMethod method,
    Instant receivedAt,
    AppointmentStatus status,
    AppointmentResponse appointment) {}
