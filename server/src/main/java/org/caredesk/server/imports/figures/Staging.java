package org.caredesk.server.imports.figures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.imports.ImportField;
import org.caredesk.dto.imports.ImportRejection;
import org.caredesk.server.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was read of a file: rows that come in, until they are committed, and why others do not. */
@Repository
class Staging {
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_ROW = 1_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Ids ids;

  Staging(JdbcClient jdbc, JdbcTemplate batch, Ids ids) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.ids = ids;
  }

  /** A row that does not come in. */
  record Rejected(long line, Fault fault, int place, String content) {}

  /** Of these keys, those that the file had before, and on which line. */
  Map<String, Long> lines(UUID of, List<String> keys) {
    var lines = new HashMap<String, Long>();
    if (!keys.isEmpty()) {
      jdbc.sql(
              "SELECT source_key, line FROM import_row WHERE import_id = :import AND source_key IN"
                  + " (:keys)")
          .param("import", of)
          .param("keys", keys)
          .query(
              row -> {
                lines.put(row.getString("source_key"), row.getLong("line"));
              });
    }
    return lines;
  }

  @SuppressWarnings("NullAway") // absent parts are null parameters
  void add(UUID of, List<Accepted> rows) {
    batch.batchUpdate(
        """
        INSERT INTO import_row (import_id, line, id, source_key, plain_key, reference, department_id, doctor_id, word,
          day_from, day_to, figure, answers)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows.stream()
            .map(
                row ->
                    new Object[] {
                      of,
                      row.line(),
                      ids.next(),
                      row.key().text(),
                      row.key().passedOver(),
                      row.key().reference(),
                      row.department(),
                      row.doctor(),
                      row.word(),
                      row.span().from(),
                      row.span().to(),
                      row.figure(),
                      row.answers()
                    })
            .toList());
  }

  @SuppressWarnings("NullAway") // absent parts are null parameters
  void reject(UUID of, List<Rejected> rows) {
    batch.batchUpdate(
        """
        INSERT INTO import_rejection (import_id, line, place, field, column_name, code, sentence, found, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows.stream()
            .map(
                row ->
                    new Object[] {
                      of,
                      row.line(),
                      row.place(),
                      row.fault().field() == null ? null : row.fault().field().name(),
                      row.fault().column(),
                      row.fault().code(),
                      row.fault().sentence(),
                      storable(row.fault().found(), LONGEST_VALUE),
                      storable(row.content(), LONGEST_ROW)
                    })
            .toList());
  }

  /** Shortened, and without what no database keeps or no screen shows. */
  private static String storable(String text, int longest) {
    var clean = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "\uFFFD");
    if (clean.length() <= longest) {
      return clean;
    }
    var end = longest - 1;
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /** The line up to which a batch of rows after a line reaches; null when there are none. */
  @Nullable Long nextLine(UUID of, long after, int size) {
    return jdbc.sql(
            """
            SELECT max(line) AS line FROM
              (SELECT line FROM import_row WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?) part
            """)
        .params(of, after, size)
        .query((row, n) -> row.getObject("line", Long.class))
        .optional()
        .orElse(null);
  }

  /** Has the database look at what is staged: PostgreSQL takes rows it has not seen for few. */
  void settle() {
    batch.execute(
        (Connection connection) -> {
          if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (var statement = connection.createStatement()) {
              statement.execute("ANALYZE import_row");
            }
          }
          return true;
        });
  }

  long count(UUID of) {
    return jdbc.sql("SELECT count(*) FROM import_row WHERE import_id = ?")
        .param(of)
        .query(Long.class)
        .single();
  }

  /** Faults by line. */
  List<ImportRejection> rejections(UUID of, @Nullable String code, int offset, int size) {
    return jdbc.sql(
            "SELECT * FROM import_rejection WHERE import_id = :import"
                + (code == null ? "" : " AND code = :code")
                + " ORDER BY line, place LIMIT :size OFFSET :offset")
        .param("import", of)
        .param("code", code)
        .param("size", size)
        .param("offset", offset)
        .query(Staging::rejection)
        .list();
  }

  /** Those after a place in the file, for who reads all of them. */
  List<ImportRejection> rejectionsAfter(UUID of, long line, int size) {
    return jdbc.sql(
            """
            SELECT * FROM import_rejection WHERE import_id = ? AND line > ? AND line <=
              (SELECT coalesce(max(line), 0) FROM (SELECT line FROM import_rejection
                 WHERE import_id = ? AND line > ? AND place = 0 ORDER BY line LIMIT ?) part)
            ORDER BY line, place
            """)
        .params(of, line, of, line, size)
        .query(Staging::rejection)
        .list();
  }

  long countRejections(UUID of, @Nullable String code) {
    return jdbc.sql(
            "SELECT count(*) FROM import_rejection WHERE import_id = :import"
                + (code == null ? "" : " AND code = :code"))
        .param("import", of)
        .param("code", code)
        .query(Long.class)
        .single();
  }

  /** How often each fault is there, the most frequent first. */
  Map<String, Long> faults(UUID of) {
    var faults = new java.util.LinkedHashMap<String, Long>();
    jdbc.sql(
            "SELECT code, count(*) AS n FROM import_rejection WHERE import_id = ? GROUP BY code"
                + " ORDER BY count(*) DESC, code")
        .param(of)
        .query(
            row -> {
              faults.put(row.getString("code"), row.getLong("n"));
            });
    return faults;
  }

  void clearRows(UUID of) {
    jdbc.sql("DELETE FROM import_row WHERE import_id = ?").param(of).update();
  }

  void clearRejections(UUID of) {
    jdbc.sql("DELETE FROM import_rejection WHERE import_id = ?").param(of).update();
  }

  private static ImportRejection rejection(ResultSet row, int n) throws SQLException {
    var field = row.getString("field");
    return new ImportRejection(
        row.getLong("line"),
        field == null ? null : ImportField.valueOf(field),
        row.getString("column_name"),
        row.getString("code"),
        row.getString("sentence"),
        row.getString("found"),
        row.getString("content"));
  }
}
