package org.caredesk.server.directory.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caredesk.dto.directory.AffiliationPatch;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DoctorPhotoRef;
import org.caredesk.dto.directory.DoctorRequest;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.server.directory.Affiliating;
import org.caredesk.server.directory.Doctor;
import org.caredesk.server.directory.DoctorAdministration;
import org.caredesk.server.directory.Doctors;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.directory.VisitsAhead;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.IfMatch;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class DoctorController {
  private static final int MOST_AT_ONCE = 150;

  private final Doctors doctors;
  private final DoctorAdministration administration;
  private final Affiliating affiliating;
  private final TermsOfAffiliations terms;
  private final VisitsAhead ahead;
  private final DoctorViews views;

  DoctorController(
      Doctors doctors,
      DoctorAdministration administration,
      Affiliating affiliating,
      TermsOfAffiliations terms,
      VisitsAhead ahead,
      DoctorViews views) {
    this.doctors = doctors;
    this.administration = administration;
    this.affiliating = affiliating;
    this.terms = terms;
    this.ahead = ahead;
    this.views = views;
  }

  /**
   * Which of these doctors have which photo, for who shows many at once; those without are left
   * out. At most 150 ids: a longer address does not pass every proxy.
   */
  @GetMapping("/doctor-photos")
  @PreAuthorize("isAuthenticated()")
  List<DoctorPhotoRef> photos(Actor actor, @RequestParam List<UUID> doctorId) {
    if (doctorId.size() > MOST_AT_ONCE) {
      throw Refusal.invalid(
          "doctorId", "too-many", "Ask for at most " + MOST_AT_ONCE + " doctors at once.");
    }
    return doctors.all(doctorId.stream().map(DoctorId::new).toList()).stream()
        .filter(doctor -> doctor.isKnownTo(actor))
        .flatMap(doctor -> photo(doctor).stream())
        .toList();
  }

  private static Optional<DoctorPhotoRef> photo(Doctor doctor) {
    return Optional.ofNullable(doctor.photo())
        .map(photo -> new DoctorPhotoRef(doctor.id().value(), photo));
  }

  @PostMapping("/doctors")
  @PreAuthorize("hasRole('SUPER_ADMIN')")
  ResponseEntity<DoctorResponse> add(Actor actor, @Valid @RequestBody DoctorRequest request) {
    var doctor = administration.add(actor, request);
    return ResponseEntity.created(URI.create("/api/v1/doctors/" + doctor.id().value()))
        .eTag("0")
        .body(views.one(actor, doctor));
  }

  @GetMapping("/doctors/{id}")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<DoctorResponse> get(Actor actor, @PathVariable UUID id) {
    var doctor = doctors.get(new DoctorId(id));
    return ResponseEntity.ok()
        .eTag(String.valueOf(doctor.version()))
        .body(views.one(actor, doctor));
  }

  @PostMapping("/doctors/{id}/affiliations")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  ResponseEntity<AffiliationResponse> join(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody AffiliationRequest request) {
    var affiliation = affiliating.join(actor, new DoctorId(id), request);
    var view = view(actor, affiliation);
    return ResponseEntity.created(URI.create("/api/v1/affiliations/" + affiliation.value()))
        .eTag(String.valueOf(view.version()))
        .body(view);
  }

  @GetMapping("/affiliations/{id}")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<AffiliationResponse> affiliation(Actor actor, @PathVariable UUID id) {
    var view = view(actor, new AffiliationId(id));
    return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
  }

  @PatchMapping("/affiliations/{id}")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  ResponseEntity<AffiliationResponse> change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody AffiliationPatch patch) {
    affiliating.change(actor, new AffiliationId(id), IfMatch.version(ifMatch), patch);
    var view = view(actor, new AffiliationId(id));
    return ResponseEntity.ok().eTag(String.valueOf(view.version())).body(view);
  }

  private AffiliationResponse view(Actor actor, AffiliationId id) {
    return terms
        .of(id)
        .map(t -> DirectoryViews.affiliation(actor, t, null, ahead.of(actor, List.of(t)).get(id)))
        .orElseThrow(() -> Refusal.notFound("affiliation"));
  }
}
