package org.caredesk.server.scheduling.web;

import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.scheduling.StandingAppointment;
import org.caredesk.server.directory.web.DirectoryViews;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.web.Paging;
import org.caredesk.server.scheduling.availability.LeavingHospitals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DepartureController {
  private final LeavingHospitals leaving;

  DepartureController(LeavingHospitals leaving) {
    this.leaving = leaving;
  }

  /** The doctor leaves a hospital, once no appointment there stands. */
  @PostMapping("/api/v1/affiliations/{id}/departure")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  ResponseEntity<AffiliationResponse> leave(Actor actor, @PathVariable UUID id) {
    var left = leaving.leave(actor, new AffiliationId(id));
    return ResponseEntity.ok()
        .eTag(String.valueOf(left.version()))
        .body(DirectoryViews.affiliation(actor, left, null, null));
  }

  /** What stands in the way of that, the next first. */
  @GetMapping("/api/v1/affiliations/{id}/standing-appointments")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'DOCTOR')")
  Page<StandingAppointment> standing(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return leaving.standing(actor, new AffiliationId(id), Paging.of(page, size));
  }
}
