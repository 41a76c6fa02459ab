package org.caredesk.server.patients.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.patients.PatientRequest;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.kernel.web.Paging;
import org.caredesk.server.patients.Patient;
import org.caredesk.server.patients.PatientSearch;
import org.caredesk.server.patients.Patients;
import org.caredesk.server.patients.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/patients")
class PatientController {
  private static final int MOST_FOUND = 200;

  private final Patients patients;
  private final PatientSearch search;
  private final Registration registration;

  PatientController(Patients patients, PatientSearch search, Registration registration) {
    this.patients = patients;
    this.search = search;
    this.registration = registration;
  }

  /** Finds people. The total counts at most 200: who sees that many types another letter. */
  @GetMapping
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'DOCTOR')")
  Page<PatientSummary> find(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return Paging.of(page, size).cut(search.find(query, MOST_FOUND));
  }

  @PostMapping
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<PatientResponse> register(
      Actor actor, @Valid @RequestBody PatientRequest request) {
    var patient = registration.register(actor, request);
    return ResponseEntity.created(URI.create("/api/v1/patients/" + patient.id().value()))
        .eTag("0")
        .body(PatientViews.view(actor, patient));
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'DOCTOR', 'PATIENT')")
  ResponseEntity<PatientResponse> get(Actor actor, @PathVariable UUID id) {
    var patientId = new PatientId(id);
    if (!actor.isPatient(patientId) && !actor.is(Role.RECEPTIONIST, Role.DOCTOR)) {
      throw Refusal.notFound("patient");
    }
    return answer(actor, patients.get(patientId));
  }

  @PutMapping("/{id}")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<PatientResponse> change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody PatientRequest request) {
    return answer(
        actor, registration.change(actor, new PatientId(id), IfMatch.version(ifMatch), request));
  }

  /** The desk has seen the identifier. */
  @PostMapping("/{id}/verification")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<PatientResponse> verify(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(actor, registration.verify(actor, new PatientId(id), IfMatch.version(ifMatch)));
  }

  private static ResponseEntity<PatientResponse> answer(Actor actor, Patient patient) {
    return ResponseEntity.ok()
        .eTag(String.valueOf(patient.version()))
        .body(PatientViews.view(actor, patient));
  }
}
