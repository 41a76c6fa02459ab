package org.caredesk.server.scheduling.web;

import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.web.Paging;
import org.caredesk.server.scheduling.appointments.PatientHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PatientHistoryController {
  private final PatientHistory history;

  PatientHistoryController(PatientHistory history) {
    this.history = history;
  }

  @GetMapping("/api/v1/patients/{id}/history")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'PATIENT')")
  Page<AppointmentResponse> history(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return history.of(actor, new PatientId(id), Paging.of(page, size));
  }
}
