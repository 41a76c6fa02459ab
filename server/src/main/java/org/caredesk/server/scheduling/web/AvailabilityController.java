package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityChangeResponse;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.DoctorAvailabilityResponse;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.web.Idempotency;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.scheduling.availability.AvailabilityPreviews;
import org.caredesk.server.scheduling.availability.AvailabilityViews;
import org.caredesk.server.scheduling.availability.ChangingHours;
import org.caredesk.server.scheduling.availability.SettingAvailability;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class AvailabilityController {
  private final SettingAvailability availability;
  private final AvailabilityViews views;
  private final AvailabilityPreviews previews;
  private final ChangingHours changing;
  private final Idempotency idempotency;

  AvailabilityController(
      SettingAvailability availability,
      AvailabilityViews views,
      AvailabilityPreviews previews,
      ChangingHours changing,
      Idempotency idempotency) {
    this.availability = availability;
    this.views = views;
    this.previews = previews;
    this.changing = changing;
    this.idempotency = idempotency;
  }

  @GetMapping("/doctors/{id}/availability")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR', 'RECEPTIONIST')")
  DoctorAvailabilityResponse ofDoctor(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    Days.requireRange(from, to);
    return views.of(actor, new DoctorId(id), from, to);
  }

  @PostMapping("/doctors/{id}/availability-changes/preview")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  AvailabilityPreview previewChanges(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody AvailabilityChangeRequest draft) {
    return previews.changes(actor, new DoctorId(id), draft);
  }

  @PostMapping("/doctors/{id}/availability-changes")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  AvailabilityChangeResponse change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody AvailabilityChangeRequest draft) {
    return idempotency.once(
        actor,
        key,
        "change hours " + id,
        draft,
        AvailabilityChangeResponse.class,
        () -> changing.change(actor, new DoctorId(id), draft));
  }

  @GetMapping("/affiliations/{id}/weekly-availability")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR', 'RECEPTIONIST')")
  List<WeeklyAvailability> weekly(Actor actor, @PathVariable UUID id) {
    return views.weekly(actor, new AffiliationId(id));
  }

  @PutMapping("/affiliations/{id}/weekly-availability")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  WeeklyAvailability setWeekly(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody WeeklyAvailability wish) {
    var version = ifMatch == null ? null : Integer.valueOf(IfMatch.version(ifMatch));
    return availability.setWeekly(actor, new AffiliationId(id), version, wish);
  }

  @PostMapping("/affiliations/{id}/weekly-availability/preview")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  AvailabilityPreview previewWeekly(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody WeeklyAvailability wish) {
    return previews.weekly(actor, new AffiliationId(id), wish);
  }

  @GetMapping("/affiliations/{id}/availability-windows")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR', 'RECEPTIONIST')")
  List<AvailabilityWindowResponse> windows(
      Actor actor, @PathVariable UUID id, @RequestParam LocalDate from) {
    return views.windows(actor, new AffiliationId(id), from);
  }

  @PostMapping("/affiliations/{id}/availability-windows")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  ResponseEntity<AvailabilityWindowResponse> addWindow(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody AvailabilityWindowRequest wish) {
    var window = availability.addWindow(actor, new AffiliationId(id), wish);
    return ResponseEntity.created(
            URI.create("/api/v1/affiliations/" + id + "/availability-windows/" + window.id()))
        .body(window);
  }

  @PostMapping("/affiliations/{id}/availability-windows/preview")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  AvailabilityPreview previewWindow(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody AvailabilityWindowRequest wish) {
    return previews.window(actor, new AffiliationId(id), wish);
  }

  @GetMapping("/affiliations/{id}/availability-windows/{windowId}/removal-preview")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  AvailabilityPreview previewRemoval(
      Actor actor, @PathVariable UUID id, @PathVariable UUID windowId) {
    return previews.windowRemoval(actor, new AffiliationId(id), windowId);
  }

  @DeleteMapping("/affiliations/{id}/availability-windows/{windowId}")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeWindow(Actor actor, @PathVariable UUID id, @PathVariable UUID windowId) {
    availability.removeWindow(actor, new AffiliationId(id), windowId);
  }
}
