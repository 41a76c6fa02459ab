package org.caredesk.server.scheduling.web;

import java.util.UUID;
import org.caredesk.dto.directory.DoctorFigures;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.scheduling.day.DoctorsInFigures;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DoctorFiguresController {
  private final DoctorsInFigures figures;

  DoctorFiguresController(DoctorsInFigures figures) {
    this.figures = figures;
  }

  @GetMapping("/api/v1/doctors/{id}/figures")
  @PreAuthorize("isAuthenticated()")
  DoctorFigures figures(Actor actor, @PathVariable UUID id) {
    return figures.of(actor, new DoctorId(id));
  }
}
