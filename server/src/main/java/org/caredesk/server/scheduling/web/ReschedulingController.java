package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.moves.AlternativeSlots;
import org.caredesk.server.scheduling.moves.Rescheduling;
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
@RequestMapping("/api/v1/appointments/{id}")
class ReschedulingController {
  private static final String IF_MATCH = "If-Match";

  private final Rescheduling rescheduling;
  private final AlternativeSlots alternatives;
  private final AppointmentViews views;

  ReschedulingController(
      Rescheduling rescheduling, AlternativeSlots alternatives, AppointmentViews views) {
    this.rescheduling = rescheduling;
    this.alternatives = alternatives;
    this.views = views;
  }

  @PostMapping("/rescheduling")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'DOCTOR')")
  ResponseEntity<AppointmentResponse> reschedule(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ReschedulingRequest request) {
    try {
      return answer(
          actor,
          rescheduling.reschedule(
              actor, new AppointmentId(id), IfMatch.versionOrNull(ifMatch), request));
    } catch (Refusal refusal) {
      throw AlternativeSlots.answer(refusal)
          ? refusal.with("nextFreeSlots", alternatives.to(actor, new AppointmentId(id), request))
          : refusal;
    }
  }

  @PostMapping("/reversal")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'DOCTOR')")
  ResponseEntity<AppointmentResponse> undo(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
    return answer(actor, rescheduling.undo(actor, new AppointmentId(id), IfMatch.version(ifMatch)));
  }

  private ResponseEntity<AppointmentResponse> answer(Actor actor, Appointment appointment) {
    return ResponseEntity.ok()
        .eTag(String.valueOf(appointment.version()))
        .body(views.of(actor, appointment));
  }
}
