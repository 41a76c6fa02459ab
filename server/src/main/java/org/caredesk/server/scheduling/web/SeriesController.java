package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.caredesk.dto.scheduling.FollowingReschedulingRequest;
import org.caredesk.dto.scheduling.SeriesPreviewRequest;
import org.caredesk.dto.scheduling.SeriesPreviewResponse;
import org.caredesk.dto.scheduling.SeriesRequest;
import org.caredesk.dto.scheduling.SeriesResponse;
import org.caredesk.dto.scheduling.SeriesReversalRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.SeriesId;
import org.caredesk.server.kernel.web.Idempotency;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.series.FollowingVisits;
import org.caredesk.server.scheduling.series.SeriesBooking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class SeriesController {
  private static final String KEY = "Idempotency-Key";

  private final SeriesBooking booking;
  private final FollowingVisits following;
  private final AppointmentViews views;
  private final Idempotency idempotency;

  SeriesController(
      SeriesBooking booking,
      FollowingVisits following,
      AppointmentViews views,
      Idempotency idempotency) {
    this.booking = booking;
    this.following = following;
    this.views = views;
    this.idempotency = idempotency;
  }

  @PostMapping("/appointment-series/preview")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  SeriesPreviewResponse preview(Actor actor, @Valid @RequestBody SeriesPreviewRequest request) {
    return booking.preview(actor, request);
  }

  @PostMapping("/appointment-series")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<SeriesResponse> book(
      Actor actor,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @Valid @RequestBody SeriesRequest request) {
    var booked =
        idempotency.once(
            actor,
            key,
            "series",
            request,
            SeriesResponse.class,
            () -> booking.book(actor, request));
    return ResponseEntity.created(URI.create("/api/v1/appointment-series/" + booked.id()))
        .body(booked);
  }

  @GetMapping("/appointment-series/{id}")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'HOSPITAL_ADMIN', 'DOCTOR', 'PATIENT')")
  SeriesResponse get(Actor actor, @PathVariable UUID id) {
    return booking.get(actor, new SeriesId(id));
  }

  @PostMapping("/appointment-series/{id}/pay-at-desk")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  SeriesResponse payAtDesk(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = KEY, required = false) @Nullable String key) {
    return idempotency.once(
        actor,
        key,
        "pay series at desk " + id,
        "",
        SeriesResponse.class,
        () -> booking.payAtDesk(actor, new SeriesId(id)));
  }

  @PostMapping("/appointment-series/{id}/reversal")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'DOCTOR')")
  List<AppointmentResponse> undo(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody SeriesReversalRequest request) {
    return seen(actor, following.undo(actor, new SeriesId(id), request));
  }

  @PostMapping("/appointments/{id}/following/rescheduling")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'DOCTOR')")
  List<AppointmentResponse> reschedule(
      Actor actor,
      @PathVariable UUID id,
      @Valid @RequestBody FollowingReschedulingRequest request) {
    return seen(actor, following.reschedule(actor, new AppointmentId(id), request));
  }

  @PostMapping("/appointments/{id}/following/cancellation")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'DOCTOR', 'PATIENT')")
  List<AppointmentResponse> cancel(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody CancellationRequest request) {
    return seen(actor, following.cancel(actor, new AppointmentId(id), request));
  }

  private List<AppointmentResponse> seen(Actor actor, List<Appointment> visits) {
    return visits.stream().map(each -> views.of(actor, each)).toList();
  }
}
