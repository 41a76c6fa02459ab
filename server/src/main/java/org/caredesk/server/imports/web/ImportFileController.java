package org.caredesk.server.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.table.TableFile;
import org.caredesk.server.imports.figures.ImportReading;
import org.caredesk.server.imports.figures.Templates;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reports and templates of imports as files. */
@RestController
class ImportFileController {
  private static final int AT_ONCE = 500;
  private static final List<String> HEADS =
      List.of("Line", "Column", "Reason", "Explanation", "Value", "Row");

  private final ImportReading reading;
  private final Templates templates;

  ImportFileController(ImportReading reading, Templates templates) {
    this.reading = reading;
    this.templates = templates;
  }

  /** Every row that does not come in, written as it is read. */
  @GetMapping("/api/v1/imports/{id}/rejections.csv")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  void rejections(Actor actor, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    var part = reading.rejectionsAfter(actor, id, 0, AT_ONCE);
    var file = begin(response, "rejected-rows.csv", HEADS);
    while (!part.isEmpty()) {
      for (var row : part) {
        file.row(
            Arrays.asList(
                row.line(), row.column(), row.code(), row.message(), row.value(), row.row()));
      }
      part = reading.rejectionsAfter(actor, id, part.getLast().line(), AT_ONCE);
    }
    file.finish();
  }

  /** A file of a kind with its columns and a few rows to replace. */
  @GetMapping("/api/v1/hospitals/{id}/import-templates/{kind}.csv")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  void template(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable ImportKind kind,
      HttpServletResponse response)
      throws IOException {
    var template = templates.of(actor, new HospitalId(id), kind);
    var file =
        begin(response, kind.name().toLowerCase(Locale.ROOT) + "-template.csv", template.header());
    template.rows().forEach(file::row);
    file.finish();
  }

  private static TableFile begin(HttpServletResponse response, String name, List<String> heads)
      throws IOException {
    response.setContentType(TableFile.Kind.CSV.mediaType());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    return TableFile.begin(TableFile.Kind.CSV, response.getOutputStream(), name, heads);
  }
}
