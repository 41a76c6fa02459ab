package org.caredesk.server.billing.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.billing.PaymentResponse;
import org.caredesk.server.billing.TakingPayments;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.web.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PaymentController {
  private final TakingPayments payments;
  private final Idempotency idempotency;

  PaymentController(TakingPayments payments, Idempotency idempotency) {
    this.payments = payments;
    this.idempotency = idempotency;
  }

  @PostMapping("/api/v1/appointments/{id}/payments")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'PATIENT')")
  ResponseEntity<PaymentResponse> take(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody PaymentRequest request) {
    var payment =
        idempotency.once(
            actor,
            key,
            "pay " + id,
            request,
            PaymentResponse.class,
            () -> payments.take(actor, new AppointmentId(id), request));
    return ResponseEntity.created(
            URI.create("/api/v1/appointments/" + id + "/payments/" + payment.id()))
        .body(payment);
  }
}
