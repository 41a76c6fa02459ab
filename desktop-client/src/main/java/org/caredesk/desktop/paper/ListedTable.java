package org.caredesk.desktop.paper;

import java.io.OutputStream;
import java.util.List;
import org.caredesk.dto.table.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * What a list on the screen says, for other programs.
 *
 * @param name of the sheet
 * @param rows cells as {@link TableFile} takes them
 */
public record ListedTable(String name, List<String> heads, List<List<@Nullable Object>> rows) {

  /** Writes it; the stream stays open. */
  void write(TableFile.Kind kind, OutputStream out) {
    TableFile file = TableFile.begin(kind, out, name, heads);
    rows.forEach(file::row);
    file.finish();
  }
}
