package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.caredesk.dto.scheduling.AcceptanceRequest;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.ReasonRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.caredesk.server.scheduling.moves.Proposing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doctor's answers to a request, and the booker's to an offered other time (SPEC B3). */
@RestController
@RequestMapping("/api/v1/appointments")
class RequestController {
  private static final String IF_MATCH = "If-Match";

  private final AppointmentMoves moves;
  private final Proposing proposing;
  private final AppointmentViews views;

  RequestController(AppointmentMoves moves, Proposing proposing, AppointmentViews views) {
    this.moves = moves;
    this.proposing = proposing;
    this.views = views;
  }

  @PostMapping("/{id}/acceptance")
  @PreAuthorize("hasRole('DOCTOR')")
  ResponseEntity<AppointmentResponse> accept(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable AcceptanceRequest request) {
    return request == null || request.startsAt() == null
        ? move(actor, id, AppointmentAction.ACCEPT, ifMatch, null)
        : answer(
            actor,
            proposing.propose(
                actor, new AppointmentId(id), IfMatch.versionOrNull(ifMatch), request.startsAt()));
  }

  @PostMapping("/{id}/proposal-acceptance")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'PATIENT')")
  ResponseEntity<AppointmentResponse> acceptProposal(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
    return answer(
        actor, proposing.accept(actor, new AppointmentId(id), IfMatch.versionOrNull(ifMatch)));
  }

  @PostMapping("/{id}/proposal-refusal")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'PATIENT')")
  ResponseEntity<AppointmentResponse> declineProposal(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody(required = false) @Nullable ReasonRequest request) {
    var reason = request == null ? null : request.reason();
    return move(actor, id, AppointmentAction.DECLINE_PROPOSAL, ifMatch, reason);
  }

  @PostMapping("/{id}/rejection")
  @PreAuthorize("hasRole('DOCTOR')")
  ResponseEntity<AppointmentResponse> reject(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ReasonRequest request) {
    return move(actor, id, AppointmentAction.REJECT, ifMatch, request.reason());
  }

  private ResponseEntity<AppointmentResponse> move(
      Actor actor,
      UUID id,
      AppointmentAction action,
      @Nullable String ifMatch,
      @Nullable String reason) {
    return answer(
        actor,
        moves.move(actor, new AppointmentId(id), action, IfMatch.versionOrNull(ifMatch), reason));
  }

  private ResponseEntity<AppointmentResponse> answer(Actor actor, Appointment appointment) {
    return ResponseEntity.ok()
        .eTag(String.valueOf(appointment.version()))
        .body(views.of(actor, appointment));
  }
}
