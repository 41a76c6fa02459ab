package org.caredesk.server.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What an import did with each row: added, already there, or refused with the reason. */
final class ImportReport {
  /** A row that did not come in. */
  record Refused(String file, long line, String reason) {}

  private static final class Count {
    private int read;
    private int added;
    private int known;
    private int refused;
  }

  private static final int SHOWN_REASONS = 12;

  private final Map<String, Count> counts = new LinkedHashMap<>();
  private final List<Refused> refused = new ArrayList<>();

  void added(CsvFile.Row row) {
    count(row).added++;
  }

  void known(CsvFile.Row row) {
    count(row).known++;
  }

  void refused(CsvFile.Row row, String reason) {
    count(row).refused++;
    refused.add(new Refused(row.file(), row.line(), reason));
  }

  private Count count(CsvFile.Row row) {
    var count = counts.computeIfAbsent(row.file(), file -> new Count());
    count.read++;
    return count;
  }

  int addedRows() {
    return counts.values().stream().mapToInt(count -> count.added).sum();
  }

  List<Refused> refusedRows() {
    return List.copyOf(refused);
  }

  /**
   * Writes every refused row as CSV, with the reason; values that a spreadsheet would run are made
   * harmless.
   */
  void write(Path file) throws IOException {
    try (var printer =
        new CSVPrinter(
            Files.newBufferedWriter(file),
            CSVFormat.DEFAULT.builder().setHeader("file", "line", "reason").get())) {
      for (var row : refused) {
        var reason = row.reason().matches("^[=+\\-@\\t].*") ? "'" + row.reason() : row.reason();
        printer.printRecord(row.file(), row.line(), reason);
      }
    }
  }

  void print(PrintStream out) {
    out.printf("%-24s %8s %8s %14s %8s%n", "file", "rows", "added", "already there", "refused");
    counts.forEach(
        (file, c) ->
            out.printf("%-24s %8d %8d %14d %8d%n", file, c.read, c.added, c.known, c.refused));
    var reasons = new LinkedHashMap<String, Integer>();
    refused.forEach(row -> reasons.merge(row.file() + ": " + row.reason(), 1, Integer::sum));
    reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(SHOWN_REASONS)
        .forEach(entry -> out.printf("%8d x %s%n", entry.getValue(), entry.getKey()));
  }
}
