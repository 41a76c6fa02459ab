package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.ParkingRequest;
import org.caredesk.dto.scheduling.PinboardResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.caredesk.server.scheduling.pinboard.Pinboard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PinboardController {
  private final Pinboard pinboard;
  private final AppointmentMoves moves;
  private final AppointmentViews views;

  PinboardController(Pinboard pinboard, AppointmentMoves moves, AppointmentViews views) {
    this.pinboard = pinboard;
    this.moves = moves;
    this.views = views;
  }

  @GetMapping("/api/v1/hospitals/{id}/pinboard")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'HOSPITAL_ADMIN')")
  PinboardResponse of(Actor actor, @PathVariable UUID id) {
    return pinboard.of(actor, new HospitalId(id));
  }

  @PostMapping("/api/v1/appointments/{id}/parking")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<AppointmentResponse> park(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ParkingRequest request) {
    var parked =
        moves.move(
            actor,
            new AppointmentId(id),
            AppointmentAction.PARK,
            IfMatch.versionOrNull(ifMatch),
            request.reason());
    return ResponseEntity.ok().eTag(String.valueOf(parked.version())).body(views.of(actor, parked));
  }
}
