package org.caredesk.server.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportMapping;
import org.caredesk.dto.imports.ImportOutcome;
import org.caredesk.dto.imports.ImportRejection;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportRow;
import org.caredesk.server.imports.figures.ImportReading;
import org.caredesk.server.imports.figures.Importing;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.web.Idempotency;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports of figures. */
@RestController
@RequestMapping("/api/v1")
class ImportController {
  private static final String ADMINS = "hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')";

  private final Importing importing;
  private final ImportReading reading;
  private final Idempotency idempotency;

  ImportController(Importing importing, ImportReading reading, Idempotency idempotency) {
    this.importing = importing;
    this.reading = reading;
    this.idempotency = idempotency;
  }

  /** Takes a CSV file as the request's body. */
  @PostMapping("/hospitals/{id}/imports")
  @PreAuthorize(ADMINS)
  ResponseEntity<ImportResponse> upload(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable ImportKind kind,
      @RequestParam(required = false) @Nullable String fileName,
      HttpServletRequest request)
      throws IOException {
    var made =
        importing.upload(
            actor,
            new Importing.NewFile(new HospitalId(id), kind, fileName == null ? "" : fileName, null),
            request.getInputStream());
    return ResponseEntity.created(URI.create("/api/v1/imports/" + made.id()))
        .eTag(String.valueOf(made.version()))
        .body(made);
  }

  /** The newest first. */
  @GetMapping("/hospitals/{id}/imports")
  @PreAuthorize(ADMINS)
  Page<ImportResponse> page(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return reading.page(actor, new HospitalId(id), Paging.of(page, size));
  }

  @GetMapping("/imports/{id}")
  @PreAuthorize(ADMINS)
  ResponseEntity<ImportResponse> get(Actor actor, @PathVariable UUID id) {
    return answer(reading.get(actor, id));
  }

  @PutMapping("/imports/{id}/mapping")
  @PreAuthorize(ADMINS)
  ResponseEntity<ImportResponse> map(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ImportMapping mapping) {
    return answer(importing.map(actor, id, IfMatch.version(ifMatch), mapping));
  }

  /** Rows as they will be stored, all or of one outcome; once committed, those that changed. */
  @GetMapping("/imports/{id}/rows")
  @PreAuthorize(ADMINS)
  Page<ImportRow> rows(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable ImportOutcome outcome,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return reading.rows(actor, id, outcome, Paging.of(page, size));
  }

  /** Why rows do not come in, by line. */
  @GetMapping("/imports/{id}/rejections")
  @PreAuthorize(ADMINS)
  Page<ImportRejection> rejections(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return reading.rejections(actor, id, code, Paging.of(page, size));
  }

  /** How often each reason is there, the most frequent first. */
  @GetMapping("/imports/{id}/rejection-codes")
  @PreAuthorize(ADMINS)
  Map<String, Long> rejectionCodes(Actor actor, @PathVariable UUID id) {
    return reading.faults(actor, id);
  }

  /** Asks for the commit of all accepted rows, which follows at once; see the import's status. */
  @PostMapping("/imports/{id}/commitment")
  @PreAuthorize(ADMINS)
  ResponseEntity<ImportResponse> commit(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    var version = IfMatch.version(ifMatch);
    return answer(
        idempotency.once(
            actor,
            key,
            "commit import " + id,
            version,
            ImportResponse.class,
            () -> importing.commit(actor, id, version)));
  }

  @PostMapping("/imports/{id}/cancellation")
  @PreAuthorize(ADMINS)
  ResponseEntity<ImportResponse> cancel(Actor actor, @PathVariable UUID id) {
    return answer(importing.cancel(actor, id));
  }

  /** Takes a committed import back as a whole, which follows at once; see the import's status. */
  @PostMapping("/imports/{id}/reversal")
  @PreAuthorize(ADMINS)
  ResponseEntity<ImportResponse> undo(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    var version = IfMatch.version(ifMatch);
    return answer(
        idempotency.once(
            actor,
            key,
            "undo import " + id,
            version,
            ImportResponse.class,
            () -> importing.undo(actor, id, version)));
  }

  private static ResponseEntity<ImportResponse> answer(ImportResponse response) {
    return ResponseEntity.ok().eTag(String.valueOf(response.version())).body(response);
  }
}
