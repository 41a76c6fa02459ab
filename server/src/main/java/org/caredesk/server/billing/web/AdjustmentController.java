package org.caredesk.server.billing.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.caredesk.dto.billing.AdjustmentRequest;
import org.caredesk.dto.billing.AdjustmentResponse;
import org.caredesk.server.billing.Adjusting;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.web.Idempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AdjustmentController {
  private final Adjusting adjusting;
  private final Idempotency idempotency;

  AdjustmentController(Adjusting adjusting, Idempotency idempotency) {
    this.adjusting = adjusting;
    this.idempotency = idempotency;
  }

  @PostMapping("/api/v1/hospitals/{id}/adjustments")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  @ResponseStatus(HttpStatus.CREATED)
  AdjustmentResponse adjust(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody AdjustmentRequest request) {
    return idempotency.once(
        actor,
        key,
        "adjust at " + id,
        request,
        AdjustmentResponse.class,
        () -> adjusting.adjust(actor, new HospitalId(id), request));
  }
}
