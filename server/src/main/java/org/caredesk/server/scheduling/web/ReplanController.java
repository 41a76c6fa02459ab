package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.caredesk.dto.scheduling.ReplanPreviewRequest;
import org.caredesk.dto.scheduling.ReplanPreviewResponse;
import org.caredesk.dto.scheduling.ReplanRequest;
import org.caredesk.dto.scheduling.ReplanResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.web.Idempotency;
import org.caredesk.server.scheduling.replan.CallLists;
import org.caredesk.server.scheduling.replan.ReplanPreviews;
import org.caredesk.server.scheduling.replan.Replanning;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class ReplanController {
  private final ReplanPreviews previews;
  private final Replanning replanning;
  private final CallLists lists;
  private final Idempotency idempotency;

  ReplanController(
      ReplanPreviews previews, Replanning replanning, CallLists lists, Idempotency idempotency) {
    this.previews = previews;
    this.replanning = replanning;
    this.lists = lists;
    this.idempotency = idempotency;
  }

  @PostMapping("/doctors/{id}/replans/preview")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'HOSPITAL_ADMIN')")
  ReplanPreviewResponse preview(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody ReplanPreviewRequest request) {
    return previews.of(actor, new DoctorId(id), request);
  }

  @PostMapping("/doctors/{id}/replans")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'HOSPITAL_ADMIN')")
  ResponseEntity<ReplanResponse> carryOut(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody ReplanRequest request) {
    var made =
        idempotency.once(
            actor,
            key,
            "replan " + id,
            request,
            ReplanResponse.class,
            () -> replanning.carryOut(actor, new DoctorId(id), request));
    return ResponseEntity.created(URI.create("/api/v1/replans/" + made.id())).body(made);
  }

  @GetMapping("/replans/{id}")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'HOSPITAL_ADMIN')")
  ReplanResponse get(Actor actor, @PathVariable UUID id) {
    return replanning.get(actor, id);
  }

  @PostMapping("/replans/{id}/reversal")
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'HOSPITAL_ADMIN')")
  ReplanResponse takeBack(Actor actor, @PathVariable UUID id) {
    return replanning.takeBack(actor, id);
  }

  /** {@code all=true} lists those too whom the system can tell itself. */
  @GetMapping(
      path = "/replans/{id}/call-list.pdf",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'HOSPITAL_ADMIN')")
  ResponseEntity<byte[]> callList(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean all) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"call-list.pdf\"")
        .body(lists.of(actor, id, all));
  }
}
