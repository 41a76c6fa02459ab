package org.caredesk.server.audit.web;

import java.io.IOException;
import java.io.Writer;
import org.caredesk.dto.audit.AuditEvent;
import org.caredesk.server.kernel.CsvText;

/** Writes events as lines of a CSV file that a spreadsheet opens without calculating anything. */
final class AuditCsv {
  private static final String HEAD =
      "position,time,person,person id,action,object type,object id,hospital id,origin,detail,hash";

  private AuditCsv() {}

  static void head(Writer out) throws IOException {
    out.append(HEAD).append("\r\n");
  }

  static void line(Writer out, AuditEvent event) throws IOException {
    Object[] cells = {
      event.position(),
      event.happenedAt(),
      event.actorName(),
      event.actorId(),
      event.action(),
      event.objectType(),
      event.objectId(),
      event.hospitalId(),
      event.origin(),
      event.detail(),
      event.hash()
    };
    for (var i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : ",")
          .append(CsvText.cell(cells[i] == null ? "" : cells[i].toString()));
    }
    out.append("\r\n");
  }
}
