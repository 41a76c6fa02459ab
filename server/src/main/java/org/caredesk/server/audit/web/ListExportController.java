package org.caredesk.server.audit.web;

import jakarta.validation.Valid;
import org.caredesk.dto.audit.ListExport;
import org.caredesk.server.audit.ListExports;
import org.caredesk.server.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ListExportController {
  private final ListExports exports;

  ListExportController(ListExports exports) {
    this.exports = exports;
  }

  /** Notes that a list leaves the program; told before the file is written. */
  @PostMapping("/api/v1/list-exports")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void note(Actor actor, @Valid @RequestBody ListExport export) {
    exports.note(actor, export);
  }
}
