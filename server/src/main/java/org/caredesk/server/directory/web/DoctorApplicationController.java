package org.caredesk.server.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.DoctorApplicationRequest;
import org.caredesk.dto.directory.DoctorRejectionRequest;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.server.directory.Applying;
import org.caredesk.server.directory.DecidingApplications;
import org.caredesk.server.directory.DirectoryProperties;
import org.caredesk.server.directory.Doctor;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.Throttle;
import org.caredesk.server.kernel.web.CorrelationFilter;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class DoctorApplicationController {
  private final Applying applying;
  private final DecidingApplications deciding;
  private final DoctorViews views;
  private final Throttle perAddress;

  DoctorApplicationController(
      Applying applying,
      DecidingApplications deciding,
      DoctorViews views,
      DirectoryProperties properties,
      Clock clock) {
    this.applying = applying;
    this.deciding = deciding;
    this.views = views;
    this.perAddress = new Throttle(properties.applications(), properties.window(), clock);
  }

  /** Open to everyone; an address that applies too often waits. */
  @PostMapping("/doctor-applications")
  @PreAuthorize("permitAll()")
  ResponseEntity<DoctorResponse> apply(
      HttpServletRequest http, @Valid @RequestBody DoctorApplicationRequest request) {
    var address = http.getRemoteAddr();
    perAddress
        .take(address)
        .ifPresent(
            pause -> {
              throw Refusal.tooMany("Too many applications came from here. Try again later.")
                  .with("retryAfterSeconds", pause.plusMillis(999).toSeconds());
            });
    var applied = applying.apply(Actor.nobody(address, CorrelationFilter.current()), request);
    return ResponseEntity.created(URI.create("/api/v1/doctors/" + applied.doctor().id().value()))
        .eTag(String.valueOf(applied.doctor().version()))
        .body(views.one(applied.applicant(), applied.doctor()));
  }

  /**
   * @param status APPLIED for those that wait; none for all
   */
  @GetMapping("/doctor-applications")
  @PreAuthorize("hasRole('SUPER_ADMIN')")
  Page<DoctorResponse> list(
      Actor actor,
      @RequestParam(required = false) @Nullable DoctorStatus status,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    var paging = Paging.of(page, size);
    var part = deciding.list(actor, status, paging.offset(), paging.size());
    return paging.page(views.all(actor, part.doctors()), part.total());
  }

  @PostMapping("/doctors/{id}/approval")
  @PreAuthorize("hasRole('SUPER_ADMIN')")
  ResponseEntity<DoctorResponse> approve(Actor actor, @PathVariable UUID id) {
    return answer(actor, deciding.approve(actor, new DoctorId(id)));
  }

  @PostMapping("/doctors/{id}/rejection")
  @PreAuthorize("hasRole('SUPER_ADMIN')")
  ResponseEntity<DoctorResponse> reject(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody DoctorRejectionRequest request) {
    return answer(actor, deciding.reject(actor, new DoctorId(id), request.reason()));
  }

  /** The doctor applies again after a rejection; an applicant has no role yet. */
  @PostMapping("/doctors/{id}/application")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<DoctorResponse> again(Actor actor, @PathVariable UUID id) {
    return answer(actor, applying.again(actor, new DoctorId(id)));
  }

  private ResponseEntity<DoctorResponse> answer(Actor actor, Doctor doctor) {
    return ResponseEntity.ok()
        .eTag(String.valueOf(doctor.version()))
        .body(views.one(actor, doctor));
  }
}
