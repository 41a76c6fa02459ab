package org.caredesk.server.billing.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.caredesk.dto.billing.FollowingCancellationPreview;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.billing.SeriesPaymentResponse;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.server.billing.SeriesPayments;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.SeriesId;
import org.caredesk.server.kernel.web.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SeriesPaymentController {
  private final SeriesPayments payments;
  private final Idempotency idempotency;

  SeriesPaymentController(SeriesPayments payments, Idempotency idempotency) {
    this.payments = payments;
    this.idempotency = idempotency;
  }

  @PostMapping("/api/v1/appointment-series/{id}/payments")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'PATIENT')")
  @ResponseStatus(HttpStatus.CREATED)
  SeriesPaymentResponse take(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody PaymentRequest request) {
    return idempotency.once(
        actor,
        key,
        "pay series " + id,
        request,
        SeriesPaymentResponse.class,
        () -> payments.take(actor, new SeriesId(id), request));
  }

  @GetMapping("/api/v1/appointments/{id}/following/cancellation-preview")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'DOCTOR', 'PATIENT')")
  FollowingCancellationPreview preview(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable CancellationReason reasonCode) {
    return payments.preview(actor, new AppointmentId(id), reasonCode);
  }
}
