package org.caredesk.server.directory.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.directory.DepartmentRequest;
import org.caredesk.dto.directory.DepartmentResponse;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.server.directory.DepartmentAdministration;
import org.caredesk.server.directory.Departments;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Specialties;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class DepartmentController {
  private final Hospitals hospitals;
  private final Departments departments;
  private final Specialties specialties;
  private final DepartmentAdministration administration;

  DepartmentController(
      Hospitals hospitals,
      Departments departments,
      Specialties specialties,
      DepartmentAdministration administration) {
    this.hospitals = hospitals;
    this.departments = departments;
    this.specialties = specialties;
    this.administration = administration;
  }

  /** Open to everyone: whoever applies as a doctor chooses from it before there is an account. */
  @GetMapping("/specialties")
  @PreAuthorize("permitAll()")
  List<SpecialtyResponse> specialties() {
    return specialties.all();
  }

  @GetMapping("/hospitals/{id}/departments")
  @PreAuthorize("isAuthenticated()")
  List<DepartmentResponse> list(Actor actor, @PathVariable UUID id) {
    var hospital = hospitals.get(new HospitalId(id));
    return departments.of(hospital.id()).stream()
        .map(department -> DirectoryViews.department(actor, department))
        .toList();
  }

  @PostMapping("/hospitals/{id}/departments")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  ResponseEntity<DepartmentResponse> define(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody DepartmentRequest request) {
    var department = administration.define(actor, new HospitalId(id), request);
    return ResponseEntity.created(URI.create("/api/v1/departments/" + department.id().value()))
        .eTag("0")
        .body(DirectoryViews.department(actor, department));
  }

  @GetMapping("/departments/{id}")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<DepartmentResponse> get(Actor actor, @PathVariable UUID id) {
    return answer(actor, departments.get(new DepartmentId(id)));
  }

  @PatchMapping("/departments/{id}")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  ResponseEntity<DepartmentResponse> change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody DepartmentRequest request) {
    return answer(
        actor,
        administration.change(actor, new DepartmentId(id), IfMatch.version(ifMatch), request));
  }

  @PostMapping("/departments/{id}/retirement")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  ResponseEntity<DepartmentResponse> retire(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(
        actor, administration.retire(actor, new DepartmentId(id), IfMatch.version(ifMatch), true));
  }

  @PostMapping("/departments/{id}/reinstatement")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  ResponseEntity<DepartmentResponse> reinstate(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(
        actor, administration.retire(actor, new DepartmentId(id), IfMatch.version(ifMatch), false));
  }

  @DeleteMapping("/departments/{id}")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  ResponseEntity<Void> delete(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    administration.delete(actor, new DepartmentId(id), IfMatch.version(ifMatch));
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<DepartmentResponse> answer(
      Actor actor, org.caredesk.server.directory.Department department) {
    return ResponseEntity.ok()
        .eTag(String.valueOf(department.version()))
        .body(DirectoryViews.department(actor, department));
  }
}
