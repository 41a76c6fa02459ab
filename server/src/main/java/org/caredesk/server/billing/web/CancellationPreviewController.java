package org.caredesk.server.billing.web;

import java.util.UUID;
import org.caredesk.dto.billing.CancellationPreview;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.server.billing.Refunding;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CancellationPreviewController {
  private final Refunding refunding;

  CancellationPreviewController(Refunding refunding) {
    this.refunding = refunding;
  }

  @GetMapping("/api/v1/appointments/{id}/cancellation-preview")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'DOCTOR', 'PATIENT')")
  CancellationPreview preview(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable CancellationReason reasonCode) {
    return refunding.preview(actor, new AppointmentId(id), reasonCode);
  }
}
