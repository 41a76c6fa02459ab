package org.caredesk.server.billing.web;

import java.time.YearMonth;
import java.util.UUID;
import org.caredesk.server.billing.Receipts;
import org.caredesk.server.billing.Statements;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receipts and statements. */
@RestController
class PaperController {
  private final Receipts receipts;
  private final Statements statements;

  PaperController(Receipts receipts, Statements statements) {
    this.receipts = receipts;
    this.statements = statements;
  }

  @GetMapping(
      path = "/api/v1/appointments/{id}/receipt",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @PreAuthorize("hasAnyRole('RECEPTIONIST', 'HOSPITAL_ADMIN', 'PATIENT')")
  ResponseEntity<byte[]> receipt(Actor actor, @PathVariable UUID id) {
    var receipt = receipts.of(actor, new AppointmentId(id));
    return pdf("receipt-" + receipt.number(), receipt.pdf());
  }

  @GetMapping(
      path = "/api/v1/doctors/{id}/statement",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'DOCTOR')")
  ResponseEntity<byte[]> statement(
      Actor actor, @PathVariable UUID id, @RequestParam YearMonth month) {
    return pdf("statement-" + month, statements.of(actor, new DoctorId(id), month));
  }

  private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
        .body(content);
  }
}
