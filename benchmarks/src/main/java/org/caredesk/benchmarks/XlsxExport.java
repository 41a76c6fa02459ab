package org.caredesk.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A hundred thousand entries of the ledger as a workbook and as CSV (SPEC M5), from a server that
 * has 160 MB of heap in all: were the rows held together, it would not come to an end.
 */
final class XlsxExport {
  private static final String HEAP = "-Xmx160m";
  private static final int CALLS = 5;

  private XlsxExport() {}

  static void measure() throws Exception {
    var database = Database.postgres();
    Clinic.make(database, 1);
    try (var connection = database.connect()) {
      new ManyYears(1, 1).make(connection, true);
    }
    System.out.printf(
        "%-6s %10s %9s %9s %10s %8s%n", "file", "rows", "p50 s", "worst s", "kB", "heap");
    try (var server =
        ServerProcess.start(
            List.of(HEAP), "org.caredesk.server.CareDeskServer", database.options())) {
      var head = new Http(server.url()).signIn(Clinic.HEAD, Clinic.PASSWORD);
      for (var kind : List.of("xlsx", "csv")) {
        measure(head, kind);
      }
    }
  }

  private static void measure(Http head, String kind) throws Exception {
    var path =
        "/api/v1/reports/entries."
            + kind
            + "?from=2024-01-01&to=2026-12-31&hospitalId="
            + ManyYears.hospital();
    var nanos = new long[CALLS];
    var size = 0;
    for (var i = 0; i < CALLS; i++) {
      var begun = System.nanoTime();
      var answer = head.get(path);
      nanos[i] = System.nanoTime() - begun;
      if (answer.status() != 200) {
        throw new IllegalStateException(answer.text());
      }
      size = answer.text().length();
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-6s %,10d %9.2f %9.2f %,10d %8s%n",
        kind,
        ManyYears.VISITS_A_YEAR,
        nanos[CALLS / 2] / 1e9,
        nanos[CALLS - 1] / 1e9,
        size / 1024,
        HEAP.substring(4));
  }
}
