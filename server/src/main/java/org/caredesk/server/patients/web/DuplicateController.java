package org.caredesk.server.patients.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.patients.PatientMergeRequest;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.patients.PatientUnmergeRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.patients.Duplicates;
import org.caredesk.server.patients.Merging;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People who are registered twice. */
@RestController
@RequestMapping("/api/v1/patients/{id}")
class DuplicateController {
  private final Duplicates duplicates;
  private final Merging merging;

  DuplicateController(Duplicates duplicates, Merging merging) {
    this.duplicates = duplicates;
    this.merging = merging;
  }

  @GetMapping("/duplicates")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  List<PatientSummary> duplicates(Actor actor, @PathVariable UUID id) {
    return duplicates.of(actor, new PatientId(id));
  }

  @GetMapping("/merged-records")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  List<PatientSummary> mergedRecords(Actor actor, @PathVariable UUID id) {
    return merging.mergedInto(actor, new PatientId(id)).stream()
        .map(merged -> merged.summary())
        .toList();
  }

  /** Answers the record that stands for both. */
  @PostMapping("/merge")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  PatientResponse merge(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody PatientMergeRequest request) {
    return PatientViews.view(
        actor,
        merging.merge(
            actor,
            new PatientId(id),
            new PatientId(request.duplicateId()),
            request.reason().strip()));
  }

  /** Answers the record that stands for itself again. */
  @PostMapping("/unmerge")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  PatientResponse unmerge(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody PatientUnmergeRequest request) {
    return PatientViews.view(
        actor, merging.unmerge(actor, new PatientId(id), new PatientId(request.duplicateId())));
  }
}
