package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.CheckInRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.slips.ArrivingWithSlip;
import org.caredesk.server.scheduling.slips.Slips;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SlipController {
  private final Slips slips;
  private final ArrivingWithSlip arriving;
  private final AppointmentViews views;

  SlipController(Slips slips, ArrivingWithSlip arriving, AppointmentViews views) {
    this.slips = slips;
    this.arriving = arriving;
    this.views = views;
  }

  @GetMapping(
      path = "/api/v1/appointments/{id}/slip",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'PATIENT')")
  ResponseEntity<byte[]> slip(Actor actor, @PathVariable UUID id) {
    var slip = slips.of(actor, new AppointmentId(id));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"slip-" + slip.number() + ".pdf\"")
        .body(slip.pdf());
  }

  @PostMapping("/api/v1/check-ins")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<AppointmentResponse> arrive(
      Actor actor, @Valid @RequestBody CheckInRequest request) {
    var appointment =
        arriving.checkIn(actor, new HospitalId(request.hospitalId()), request.slipToken());
    return ResponseEntity.ok()
        .eTag(String.valueOf(appointment.version()))
        .body(views.of(actor, appointment));
  }
}
