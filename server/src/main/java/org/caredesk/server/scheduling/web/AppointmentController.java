package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentPatch;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.ArrivalRequest;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.caredesk.dto.scheduling.PriorityRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.Idempotency;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.booking.Booking;
import org.caredesk.server.scheduling.moves.AlternativeSlots;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.caredesk.server.scheduling.moves.Cancelling;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/appointments")
class AppointmentController {
  private static final String IF_MATCH = "If-Match";
  private static final String KEY = "Idempotency-Key";

  private final Booking booking;
  private final AppointmentMoves moves;
  private final AppointmentViews views;
  private final Cancelling cancelling;
  private final AlternativeSlots alternatives;
  private final Idempotency idempotency;

  AppointmentController(
      Booking booking,
      AppointmentMoves moves,
      AppointmentViews views,
      Cancelling cancelling,
      AlternativeSlots alternatives,
      Idempotency idempotency) {
    this.booking = booking;
    this.moves = moves;
    this.views = views;
    this.cancelling = cancelling;
    this.alternatives = alternatives;
    this.idempotency = idempotency;
  }

  @PostMapping
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'PATIENT')")
  ResponseEntity<AppointmentResponse> hold(
      Actor actor,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @Valid @RequestBody AppointmentRequest request) {
    try {
      var held =
          idempotency.once(
              actor,
              key,
              "hold",
              request,
              AppointmentResponse.class,
              () -> views.of(actor, booking.hold(actor, request)));
      return ResponseEntity.created(URI.create("/api/v1/appointments/" + held.id()))
          .eTag(String.valueOf(held.version()))
          .body(held);
    } catch (Refusal refusal) {
      throw AlternativeSlots.answer(refusal)
          ? refusal.with("nextFreeSlots", alternatives.to(request))
          : refusal;
    }
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'HOSPITAL_ADMIN', 'DOCTOR', 'PATIENT')")
  ResponseEntity<AppointmentResponse> get(Actor actor, @PathVariable UUID id) {
    return answer(actor, moves.get(actor, new AppointmentId(id)));
  }

  @PatchMapping("/{id}")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<AppointmentResponse> describe(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody AppointmentPatch patch) {
    return answer(
        actor, booking.describe(actor, new AppointmentId(id), IfMatch.version(ifMatch), patch));
  }

  @PostMapping("/{id}/pay-at-desk")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<AppointmentResponse> payAtDesk(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
    var version = IfMatch.versionOrNull(ifMatch);
    return once(
        actor,
        key,
        "PAY_AT_DESK " + id,
        "",
        () ->
            moves.move(actor, new AppointmentId(id), AppointmentAction.PAY_AT_DESK, version, null));
  }

  @PostMapping("/{id}/cancellation")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'DOCTOR', 'PATIENT')")
  ResponseEntity<AppointmentResponse> cancel(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CancellationRequest request) {
    var version = IfMatch.versionOrNull(ifMatch);
    return once(
        actor,
        key,
        "CANCEL " + id,
        request,
        () -> cancelling.cancel(actor, new AppointmentId(id), version, request));
  }

  @PostMapping("/{id}/check-in")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<AppointmentResponse> checkIn(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable ArrivalRequest arrival) {
    return answer(
        actor,
        moves.checkIn(
            actor,
            new AppointmentId(id),
            IfMatch.versionOrNull(ifMatch),
            arrival == null ? null : arrival.arrivedAt()));
  }

  @PostMapping("/{id}/priority")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<AppointmentResponse> prioritize(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody PriorityRequest request) {
    return answer(
        actor,
        moves.prioritize(actor, new AppointmentId(id), IfMatch.versionOrNull(ifMatch), request));
  }

  @PostMapping("/{id}/consultation")
  @PreAuthorize("hasRole('DOCTOR')")
  ResponseEntity<AppointmentResponse> start(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
    return move(actor, id, AppointmentAction.START_CONSULTATION, ifMatch, null);
  }

  @PostMapping("/{id}/completion")
  @PreAuthorize("hasRole('DOCTOR')")
  ResponseEntity<AppointmentResponse> complete(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
    return move(actor, id, AppointmentAction.COMPLETE, ifMatch, null);
  }

  @PostMapping("/{id}/no-show")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'DOCTOR')")
  ResponseEntity<AppointmentResponse> noShow(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
    return move(actor, id, AppointmentAction.MARK_NO_SHOW, ifMatch, null);
  }

  /** A move of money: with a key, a repeated one is answered as the first was. */
  private ResponseEntity<AppointmentResponse> once(
      Actor actor, @Nullable String key, String what, Object request, Supplier<Appointment> move) {
    if (key == null) {
      return answer(actor, move.get());
    }
    var moved =
        idempotency.once(
            actor,
            key,
            what,
            request,
            AppointmentResponse.class,
            () -> views.of(actor, move.get()));
    return ResponseEntity.ok().eTag(String.valueOf(moved.version())).body(moved);
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
