package org.caredesk.server.feedback.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.feedback.FeedbackPage;
import org.caredesk.dto.feedback.FeedbackRequest;
import org.caredesk.dto.feedback.FeedbackResponse;
import org.caredesk.dto.feedback.FeedbackState;
import org.caredesk.dto.feedback.ModerationRequest;
import org.caredesk.dto.feedback.PublishedComment;
import org.caredesk.server.feedback.FeedbackId;
import org.caredesk.server.feedback.FeedbackLists;
import org.caredesk.server.feedback.GivingFeedback;
import org.caredesk.server.feedback.Moderating;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
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
class FeedbackController {
  private final GivingFeedback giving;
  private final Moderating moderating;
  private final FeedbackLists lists;

  FeedbackController(GivingFeedback giving, Moderating moderating, FeedbackLists lists) {
    this.giving = giving;
    this.moderating = moderating;
    this.lists = lists;
  }

  @PostMapping("/appointments/{id}/feedback")
  @PreAuthorize("hasRole('PATIENT')")
  ResponseEntity<FeedbackResponse> give(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody FeedbackRequest request) {
    var given = giving.give(actor, new AppointmentId(id), request);
    return ResponseEntity.created(URI.create("/api/v1/feedback/" + given.id()))
        .eTag(String.valueOf(given.version()))
        .body(given);
  }

  /**
   * @param q part of a comment, a doctor's name or the number of a visit
   */
  @GetMapping("/hospitals/{id}/feedback")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  FeedbackPage ofHospital(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable FeedbackState state,
      @RequestParam(required = false) @Nullable UUID doctorId,
      @RequestParam(required = false) @Nullable Integer rating,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return lists.of(
        actor,
        new HospitalId(id),
        new FeedbackLists.Wish(state, doctorId == null ? null : new DoctorId(doctorId), rating, q),
        Paging.of(page, size));
  }

  @GetMapping("/patients/{id}/feedback")
  @PreAuthorize("hasRole('PATIENT')")
  Page<FeedbackResponse> ofPatient(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return lists.of(actor, new PatientId(id), Paging.of(page, size));
  }

  @GetMapping("/doctors/{id}/feedback")
  @PreAuthorize("isAuthenticated()")
  Page<PublishedComment> ofDoctor(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return lists.of(actor, new DoctorId(id), Paging.of(page, size));
  }

  @PostMapping("/feedback/{id}/moderation")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  ResponseEntity<FeedbackResponse> moderate(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ModerationRequest request) {
    return answer(moderating.decide(actor, new FeedbackId(id), IfMatch.version(ifMatch), request));
  }

  /** Takes the last decision back. */
  @PostMapping("/feedback/{id}/reversal")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  ResponseEntity<FeedbackResponse> undo(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(moderating.undo(actor, new FeedbackId(id), IfMatch.version(ifMatch)));
  }

  private static ResponseEntity<FeedbackResponse> answer(FeedbackResponse feedback) {
    return ResponseEntity.ok().eTag(String.valueOf(feedback.version())).body(feedback);
  }
}
