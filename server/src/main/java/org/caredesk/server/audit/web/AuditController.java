package org.caredesk.server.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.caredesk.dto.audit.AuditEvent;
import org.caredesk.dto.audit.AuditEvents;
import org.caredesk.dto.audit.AuditVerification;
import org.caredesk.dto.table.TableFile;
import org.caredesk.server.audit.AuditReading;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for those who answer for it. */
@RestController
@RequestMapping("/api/v1")
class AuditController {
  private static final int AT_ONCE = 200;

  private final AuditReading reading;

  AuditController(AuditReading reading) {
    this.reading = reading;
  }

  /** What is asked, as it stands in the address; {@code from} and {@code to} are ISO instants. */
  record Asked(
      @Nullable String person,
      @Nullable String objectType,
      @Nullable String objectId,
      @Nullable String action,
      @Nullable UUID hospitalId,
      @Nullable String from,
      @Nullable String to) {
    AuditReading.Wish wish() {
      return new AuditReading.Wish(
          person == null || person.isBlank() ? null : person,
          objectType,
          objectId,
          action,
          hospitalId == null ? null : new HospitalId(hospitalId),
          instant("from", from),
          instant("to", to));
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException e) {
        throw Refusal.invalid(
            field, "instant", "This is no moment in time. Example: 2026-11-16T04:30:00Z.");
      }
    }
  }

  /**
   * The newest first.
   *
   * @param person the id of who did it, or a part of the name
   * @param after the id of the last event that was read
   */
  @GetMapping("/audit-events")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  AuditEvents page(
      Actor actor,
      Asked asked,
      @RequestParam(required = false) @Nullable Long after,
      @RequestParam(required = false) @Nullable Integer size) {
    return reading.page(actor, asked.wish(), after, Paging.of(0, size).size());
  }

  @GetMapping("/audit-events/{id}")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  AuditEvent get(Actor actor, @PathVariable String id) {
    if (!id.matches("\\d{1,18}")) {
      throw Refusal.notFound("audit-event");
    }
    return reading.get(actor, Long.parseLong(id));
  }

  /** Walks the whole chain and says where it is broken, if it is. */
  @GetMapping("/audit-events/verification")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  AuditVerification verify(Actor actor) {
    return reading.verify(actor);
  }

  /** All that fits, as a file; written as it is read, some hundred lines at a time. */
  @GetMapping("/audit-events.csv")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  void csv(Actor actor, Asked asked, HttpServletResponse response) throws IOException {
    export(actor, asked, TableFile.Kind.CSV, response);
  }

  @GetMapping("/audit-events.xlsx")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  void xlsx(Actor actor, Asked asked, HttpServletResponse response) throws IOException {
    export(actor, asked, TableFile.Kind.XLSX, response);
  }

  private void export(Actor actor, Asked asked, TableFile.Kind kind, HttpServletResponse response)
      throws IOException {
    var wish = asked.wish();
    reading.noteExport(actor, wish);
    response.setContentType(kind.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"audit-trail." + kind.ending() + "\"");
    var file = AuditTable.begin(kind, response.getOutputStream());
    Long after = null;
    do {
      var part = reading.page(actor, wish, after, AT_ONCE);
      part.items().forEach(event -> file.row(AuditTable.row(event)));
      after = part.after();
    } while (after != null);
    file.finish();
  }
}
