package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.WalkInRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.web.Idempotency;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.moves.WalkIns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WalkInController {
  private final WalkIns walkIns;
  private final AppointmentViews views;
  private final Idempotency idempotency;

  WalkInController(WalkIns walkIns, AppointmentViews views, Idempotency idempotency) {
    this.walkIns = walkIns;
    this.views = views;
    this.idempotency = idempotency;
  }

  @PostMapping("/api/v1/walk-ins")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<AppointmentResponse> take(
      Actor actor,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody WalkInRequest request) {
    var taken =
        idempotency.once(
            actor,
            key,
            "walk-in",
            request,
            AppointmentResponse.class,
            () -> views.of(actor, walkIns.take(actor, request)));
    return ResponseEntity.created(URI.create("/api/v1/appointments/" + taken.id()))
        .eTag(String.valueOf(taken.version()))
        .body(taken);
  }
}
