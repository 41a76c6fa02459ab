package org.caredesk.server.audit.web;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.caredesk.dto.audit.AuditEvent;
import org.caredesk.dto.table.TableFile;

/** Events as the rows of a table: all of each event, so that its hash can be reckoned anew. */
final class AuditTable {
  private static final List<String> HEADS =
      List.of(
          "position",
          "time",
          "person",
          "person id",
          "action",
          "object type",
          "object id",
          "hospital id",
          "origin",
          "detail",
          "hash");

  private AuditTable() {}

  static TableFile begin(TableFile.Kind kind, OutputStream out) {
    return TableFile.begin(kind, out, "Audit trail", HEADS);
  }

  static List<?> row(AuditEvent event) {
    return Arrays.asList(
        event.position(),
        event.happenedAt(),
        event.actorName(),
        event.actorId(),
        event.action(),
        event.objectType(),
        event.objectId(),
        event.hospitalId(),
        event.origin(),
        event.detail().toString(),
        event.hash());
  }
}
