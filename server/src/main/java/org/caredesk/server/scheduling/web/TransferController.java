package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.TransferRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.moves.Transferring;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/appointments/{id}/transfer")
class TransferController {
  private final Transferring transferring;
  private final AppointmentViews views;

  TransferController(Transferring transferring, AppointmentViews views) {
    this.transferring = transferring;
    this.views = views;
  }

  @PostMapping
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<AppointmentResponse> transfer(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody TransferRequest request) {
    var appointment =
        transferring.transfer(
            actor, new AppointmentId(id), IfMatch.versionOrNull(ifMatch), request);
    return ResponseEntity.ok()
        .eTag(String.valueOf(appointment.version()))
        .body(views.of(actor, appointment));
  }
}
