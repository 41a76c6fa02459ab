package org.caredesk.server.scheduling.web;

import java.util.UUID;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.server.directory.web.DirectoryViews;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.scheduling.availability.LeavingHospitals;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
        .body(DirectoryViews.affiliation(actor, left, null));
  }
}
