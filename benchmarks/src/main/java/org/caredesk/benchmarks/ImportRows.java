package org.caredesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A million rows of costs from the upload to the end of the commit, and out again (SPEC I2), at a
 * server that has 160 MB of heap in all: what is alive after a collection must not grow with the
 * rows. Another number of rows: {@code CAREDESK_BENCH_ROWS}.
 */
final class ImportRows {
  private static final String HEAP = "-Xmx160m";
  private static final int ROWS =
      Integer.parseInt(System.getenv().getOrDefault("CAREDESK_BENCH_ROWS", "1000000"));
  private static final int LOOKS = 4;
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private ImportRows() {}

  static void measure() throws Exception {
    var database = Database.postgres();
    var clinic = Clinic.make(database, 1);
    var file = file();
    try (var server =
        ServerProcess.start(
            List.of(HEAP), "org.caredesk.server.CareDeskServer", database.options())) {
      var admin = new Http(server.url()).signIn(Clinic.ADMIN, Clinic.PASSWORD);
      System.out.printf(
          Locale.ROOT,
          "%,d rows, %,d kB, heap of %s%n",
          ROWS,
          Files.size(file) / 1024,
          HEAP.substring(4));
      var begun = System.nanoTime();
      var made = upload(admin, clinic, file);
      tell("upload", begun, "");
      var id = made.get("id").asText();
      begun = System.nanoTime();
      var ready = watch(admin, server, id, "CHECKING");
      tell("check", begun, counts(ready));
      begun = System.nanoTime();
      admin.postVersion("/api/v1/imports/" + id + "/commitment", ready.get("version").asInt());
      var done = watch(admin, server, id, "COMMITTING");
      tell("commit", begun, counts(done));
      var again = upload(admin, clinic, file);
      begun = System.nanoTime();
      var same = watch(admin, server, again.get("id").asText(), "CHECKING");
      tell("check again", begun, counts(same));
      begun = System.nanoTime();
      admin.postVersion("/api/v1/imports/" + id + "/reversal", done.get("version").asInt());
      tell("undo", begun, counts(watch(admin, server, id, "UNDOING")));
    } finally {
      Files.delete(file);
    }
  }

  private static JsonNode upload(Http admin, Clinic clinic, Path file)
      throws IOException, InterruptedException {
    var answer = admin.post("/api/v1/hospitals/" + clinic.hospital() + "/imports?kind=COSTS", file);
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.text());
    }
    return answer.json();
  }

  private static void tell(String step, long begun, String words) {
    var seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        Locale.ROOT, "%-12s %8.1f s %,10.0f rows/s  %s%n", step, seconds, ROWS / seconds, words);
  }

  private static String counts(JsonNode read) {
    return read.get("status").asText() + " " + read.get("counts");
  }

  /** Waits for the end of a step, and collects garbage at each quarter of it. */
  private static JsonNode watch(Http admin, ServerProcess server, String id, String step)
      throws Exception {
    var next = 1;
    while (true) {
      var now = admin.get("/api/v1/imports/" + id).json();
      var rows = now.get("progress").get("rows").asLong();
      var status = now.get("status").asText();
      if (next <= LOOKS && rows >= (long) ROWS * next / LOOKS) {
        System.out.printf(
            Locale.ROOT, "  %-12s %,10d rows: %,7d kB alive%n", status, rows, alive(server));
        next++;
      }
      var isMoving =
          now.get("queued").asBoolean() || status.equals(step) || status.equals("UPLOADED");
      if (!isMoving) {
        return now;
      }
      Thread.sleep(PAUSE);
    }
  }

  /** What the heap holds after a full collection. */
  private static long alive(ServerProcess server) throws IOException, InterruptedException {
    jcmd(server, "GC.run");
    // The heap's parts come first, then what classes need.
    return USED.matcher(jcmd(server, "GC.heap_info").replaceFirst("(?s)Metaspace.*", ""))
        .results()
        .mapToLong(used -> Long.parseLong(used.group(1)))
        .sum();
  }

  private static String jcmd(ServerProcess server, String what)
      throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, String.valueOf(server.pid()), what)
            .redirectErrorStream(true)
            .start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }

  private static Path file() throws IOException {
    var file = Files.createTempFile("costs", ".csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("Department,Category,Month,Amount,Reference\n");
      var months = new ArrayList<String>();
      for (var month = 1; month <= 12; month++) {
        months.add("2025-%02d".formatted(month));
      }
      for (var i = 0; i < ROWS; i++) {
        out.write(
            ",Item "
                + i % 500
                + ","
                + months.get(i % 12)
                + ","
                + (100 + i % 9_000)
                + ".00,R-"
                + i
                + "\n");
      }
    }
    return file;
  }
}
