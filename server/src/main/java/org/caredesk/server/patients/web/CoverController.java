package org.caredesk.server.patients.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.patients.CoverRequest;
import org.caredesk.dto.patients.CoverResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.patients.Covers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The insurance of people. */
@RestController
@RequestMapping("/api/v1/patients/{id}/cover")
class CoverController {
  private final Covers covers;

  CoverController(Covers covers) {
    this.covers = covers;
  }

  @GetMapping
  @PreAuthorize("hasRole('RECEPTIONIST')")
  List<CoverResponse> covers(@PathVariable UUID id) {
    return covers.of(new PatientId(id));
  }

  @PostMapping
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<CoverResponse> add(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody CoverRequest request) {
    var cover = covers.add(actor, new PatientId(id), request);
    return ResponseEntity.created(URI.create("/api/v1/patients/" + id + "/cover/" + cover.id()))
        .eTag("0")
        .body(cover);
  }

  @PutMapping("/{coverId}")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<CoverResponse> change(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID coverId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody CoverRequest request) {
    var cover = covers.change(actor, new PatientId(id), coverId, IfMatch.version(ifMatch), request);
    return ResponseEntity.ok().eTag(String.valueOf(cover.version())).body(cover);
  }

  @DeleteMapping("/{coverId}")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retire(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID coverId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    covers.retire(actor, new PatientId(id), coverId, IfMatch.version(ifMatch));
  }
}
