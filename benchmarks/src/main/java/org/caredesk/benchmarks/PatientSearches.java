package org.caredesk.benchmarks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The type-ahead over people (SPEC P5), over HTTP on PostgreSQL, with 100,000 and with 1,000,000 of
 * them: 50th, 95th and 99th percentile per kind of query, one after the other as one desk types.
 */
final class PatientSearches {
  private static final List<Integer> SIZES = List.of(100_000, 1_000_000);
  private static final int WARM_UP = 200;
  private static final int CALLS = 200;

  /** The kinds of query, each with the texts that are asked for in turn. */
  private static final Map<String, List<String>> KINDS = kinds();

  private PatientSearches() {}

  private static Map<String, List<String>> kinds() {
    var kinds = new LinkedHashMap<String, List<String>>();
    kinds.put("1 letter", List.of("a", "s", "k", "n", "v"));
    kinds.put("2 letters", List.of("an", "sh", "ka", "na", "vi"));
    kinds.put("3 letters", List.of("ana", "sha", "kav", "nan", "vik"));
    kinds.put("5 letters", List.of("anany", "sharm", "kavit", "nandi", "vikra"));
    kinds.put("two words", List.of("anan sharma", "kav mehta", "n d", "vik shetty", "an sh"));
    kinds.put("phone run", List.of("98004", "41763", "9800", "00123", "5017"));
    kinds.put("name, phone", List.of("furt 417", "sha 98", "ana 5017", "kav 9800", "n 123"));
    kinds.put("typo", List.of("furtdo", "smiht", "shamra", "nanidni", "kulkanri"));
    kinds.put("birth date", List.of("1980-03-03", "3.3.1980", "03/03/1980", "3 mar 1980"));
    kinds.put("nobody", List.of("qqqqqq", "zzxqv", "sharma qqqq", "0000000000"));
    return kinds;
  }

  static void measure() throws Exception {
    var slowest = new LinkedHashMap<String, Double>();
    System.out.printf(
        "%-12s %10s %9s %9s %9s %7s%n", "query", "people", "p50 ms", "p95 ms", "p99 ms", "ratio");
    for (var size : SIZES) {
      var database = Database.postgres();
      Clinic.make(database);
      var begun = System.nanoTime();
      try (var connection = database.connect()) {
        load(connection, size);
      }
      System.out.printf(
          Locale.ROOT, "%,d people loaded in %.0f s%n", size, (System.nanoTime() - begun) / 1e9);
      try (var server = ServerProcess.start(database)) {
        var desk = new Http(server.url()).signIn(Clinic.DESK, Clinic.PASSWORD);
        for (var i = 0; i < WARM_UP; i++) {
          for (var texts : KINDS.values()) {
            call(desk, texts.get(i % texts.size()));
          }
        }
        for (var kind : KINDS.entrySet()) {
          var nanos = new long[CALLS];
          for (var i = 0; i < CALLS; i++) {
            nanos[i] = call(desk, kind.getValue().get(i % kind.getValue().size()));
          }
          Arrays.sort(nanos);
          var p95 = nanos[CALLS * 95 / 100] / 1e6;
          var before = slowest.put(kind.getKey(), p95);
          System.out.printf(
              Locale.ROOT,
              "%-12s %,10d %9.1f %9.1f %9.1f %7s%n",
              kind.getKey(),
              size,
              nanos[CALLS / 2] / 1e6,
              p95,
              nanos[CALLS * 99 / 100] / 1e6,
              before == null ? "" : String.format(Locale.ROOT, "%.1f", p95 / before));
        }
      }
    }
  }

  /**
   * Made by the database itself: people with one of 2,000 given and one of 8,000 family names, of
   * which a few are as common as names are, and the words and beginnings that the server would have
   * written for them.
   */
  private static void load(Connection connection, int size) throws SQLException {
    run(
        connection,
        """
        CREATE TEMP TABLE made AS
        SELECT n, gen_random_uuid() AS id, 2000000 + n AS record,
          (ARRAY['ananya','nandini','kavita','vikram','shalini','asha','rahul','sneha','karan','nisha'])
            [1 + floor(random() * random() * 9.99)::int] AS common_given,
          (ARRAY['sharma','furtado','mehta','shetty','kulkarni','deshpande','smith','iyer','khan','das'])
            [1 + floor(random() * random() * 9.99)::int] AS common_family,
          (random() * 1999)::int AS g, (random() * 7999)::int AS f, random() AS how,
          '+9198' || lpad((random() * 99999999)::int::text, 8, '0') AS phone,
          date '1930-01-01' + (random() * 34000)::int AS born
        FROM generate_series(1, %d) n
        """
            .formatted(size));
    run(
        connection,
        """
        CREATE TEMP TABLE people AS
        SELECT id, record, phone, born,
          CASE WHEN how < 0.3 THEN common_given
            ELSE translate(lpad(to_hex(g * 7919 + 65536), 6, 'a'), '0123456789abcdef', 'aeiounrsktmlvdhj') END AS given,
          CASE WHEN how > 0.7 THEN common_family
            ELSE translate(lpad(to_hex(f * 6971 + 1048576), 7, 'a'), '0123456789abcdef', 'aeiounrsktmlvdhj') END AS family
        FROM made
        """);
    run(connection, "INSERT INTO agenda (owner_id) SELECT id FROM people");
    run(
        connection,
        """
        INSERT INTO patient (id, record_number, name, gender, date_of_birth, phone, type, registered_at)
        SELECT id, record, initcap(given || ' ' || family), 'OTHER', born, phone, 'PATIENT', now() FROM people
        """);
    run(
        connection,
        """
        INSERT INTO patient_word (word, patient_id)
        SELECT word, id FROM (
          SELECT given AS word, id FROM people UNION SELECT family, id FROM people
          UNION SELECT record::text, id FROM people
          UNION SELECT substring(phone FROM 1 + s), id FROM people, generate_series(1, 9) s) w
        ORDER BY word, id
        """);
    run(
        connection,
        """
        CREATE TEMP TABLE beginnings AS
        SELECT DISTINCT substring(word FROM 1 FOR n) AS word
        FROM (SELECT given AS word FROM people UNION SELECT family FROM people) w, generate_series(4, 10) n
        WHERE n <= char_length(word)
        """);
    run(
        connection,
        """
        INSERT INTO name_variant (variant, word)
        SELECT word, word FROM beginnings
        UNION SELECT substring(word FROM 1 FOR n - 1) || substring(word FROM n + 1), word
        FROM beginnings, generate_series(1, 10) n WHERE n <= char_length(word)
        ON CONFLICT DO NOTHING
        """);
    // What autovacuum does within a minute in a server that runs.
    run(connection, "VACUUM ANALYZE patient");
    run(connection, "VACUUM ANALYZE patient_word");
    run(connection, "VACUUM ANALYZE name_variant");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long call(Http desk, String query) throws IOException, InterruptedException {
    var begun = System.nanoTime();
    var answer =
        desk.get(
            "/api/v1/patients?size=6&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.text());
    }
    return System.nanoTime() - begun;
  }
}
