package org.caredesk.server.directory.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.HospitalPatch;
import org.caredesk.dto.directory.HospitalRequest;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.server.directory.HospitalAdministration;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.kernel.web.Paging;
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
@RequestMapping("/api/v1/hospitals")
class HospitalController {
  private final Hospitals hospitals;
  private final HospitalAdministration administration;

  HospitalController(Hospitals hospitals, HospitalAdministration administration) {
    this.hospitals = hospitals;
    this.administration = administration;
  }

  @GetMapping
  @PreAuthorize("isAuthenticated()")
  Page<HospitalResponse> list(
      Actor actor,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    var paging = Paging.of(page, size);
    return paging.page(
        hospitals.page(paging.offset(), paging.size()).stream()
            .map(hospital -> DirectoryViews.hospital(actor, hospital))
            .toList(),
        hospitals.count());
  }

  @GetMapping("/{id}")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<HospitalResponse> get(Actor actor, @PathVariable UUID id) {
    var hospital = hospitals.get(new HospitalId(id));
    return ResponseEntity.ok()
        .eTag(String.valueOf(hospital.version()))
        .body(DirectoryViews.hospital(actor, hospital));
  }

  @PostMapping
  @PreAuthorize("hasRole('SUPER_ADMIN')")
  ResponseEntity<HospitalResponse> register(
      Actor actor, @Valid @RequestBody HospitalRequest request) {
    var hospital = administration.register(actor, request);
    return ResponseEntity.created(URI.create("/api/v1/hospitals/" + hospital.id().value()))
        .eTag("0")
        .body(DirectoryViews.hospital(actor, hospital));
  }

  @PatchMapping("/{id}")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  ResponseEntity<HospitalResponse> change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody HospitalPatch patch) {
    var hospital =
        administration.change(actor, new HospitalId(id), IfMatch.version(ifMatch), patch);
    return ResponseEntity.ok()
        .eTag(String.valueOf(hospital.version()))
        .body(DirectoryViews.hospital(actor, hospital));
  }
}
