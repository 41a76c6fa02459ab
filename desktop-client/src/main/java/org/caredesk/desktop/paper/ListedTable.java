package org.caredesk.desktop.paper;

import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.audit.ListExport;
import org.caredesk.dto.table.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * What a list on the screen says, for other programs.
 *
 * @param name of the sheet
 * @param rows cells as {@link TableFile} takes them
 * @param origin what the audit trail says of it
 */
public record ListedTable(
    String name, List<String> heads, List<List<@Nullable Object>> rows, Origin origin) {

  private static final int LONGEST_FILTER = 300;

  /**
   * Where a list comes from.
   *
   * @param list the section it stands in, such as {@code affiliations}
   * @param filter what it is narrowed to; empty for nothing
   * @param hospital whose list it is; null for one of the whole group
   */
  public record Origin(String list, String filter, @Nullable UUID hospital) {}

  /** As the server notes it. */
  ListExport noted() {
    String filter = origin.filter();
    return new ListExport(
        origin.list(),
        rows.size(),
        filter.length() > LONGEST_FILTER ? filter.substring(0, LONGEST_FILTER) : filter,
        origin.hospital());
  }

  /** Writes it; the stream stays open. */
  void write(TableFile.Kind kind, OutputStream out) {
    TableFile file = TableFile.begin(kind, out, name, heads);
    rows.forEach(file::row);
    file.finish();
  }
}
