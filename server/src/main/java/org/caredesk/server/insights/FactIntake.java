package org.caredesk.server.insights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportOutcome;
import org.caredesk.server.kernel.HospitalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in the figures that an import has checked, by their keys: what is there already is changed
 * or left as it is, never doubled. All of it is statements over many rows, none over one.
 */
@Component
public class FactIntake {

  private final JdbcClient jdbc;

  FactIntake(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many rows add a figure, change one, or find it as it is.
   *
   * @param moved of those changed, how many in more than what is measured
   * @param twice of those added, how many are probably there already
   */
  public record Effect(long added, long twice, long changed, long moved, long same) {}

  /**
   * Notes which of the staged rows say what a figure says that is there, or another row, one of the
   * two without a reference. Two references tell two figures apart on purpose.
   *
   * @param referenced whether rows have references
   * @param plain whether rows have none
   */
  public void findTwins(
      ImportKind kind, UUID of, HospitalId hospital, boolean referenced, boolean plain) {
    var table = FactTable.of(kind);
    if (referenced) {
      findTwinsThere(
          table,
          of,
          hospital,
          "s.plain_key IS NOT NULL",
          "t.source_key = s.plain_key AND " + table.measuresTheSame());
    }
    if (plain) {
      findTwinsThere(
          table,
          of,
          hospital,
          "s.plain_key IS NULL",
          "t.source_key LIKE 'ref:%' AND " + table.saysTheSame());
    }
    if (referenced && plain) {
      findTwinsInFile(of);
    }
  }

  private void findTwinsThere(
      FactTable table, UUID of, HospitalId hospital, String rows, String twins) {
    jdbc.sql(
            "UPDATE import_row s SET twin_line = 0 WHERE s.import_id = ? AND "
                + rows
                + " AND EXISTS (SELECT 1 FROM "
                + table.name()
                + " t WHERE t.hospital_id = ? AND "
                + twins
                + ")")
        .params(of, hospital.value())
        .update();
  }

  private void findTwinsInFile(UUID of) {
    var twin =
        " FROM import_row u WHERE u.import_id = s.import_id AND u.source_key = s.plain_key AND"
            + " u.figure = s.figure AND u.answers = s.answers)";
    jdbc.sql(
            "UPDATE import_row s SET twin_line = (SELECT u.line"
                + twin
                + " WHERE s.import_id = ? AND s.plain_key IS NOT NULL AND EXISTS (SELECT 1"
                + twin)
        .param(of)
        .update();
  }

  /** What the staged rows of an import would do. */
  public Effect compare(ImportKind kind, UUID of, HospitalId hospital) {
    var table = FactTable.of(kind);
    return jdbc.sql(
            """
            SELECT count(*) AS n, count(t.id) AS known,
              count(CASE WHEN t.id IS NULL AND s.twin_line IS NOT NULL THEN 1 END) AS twice,
              count(CASE WHEN t.id IS NOT NULL AND %2$s THEN 1 END) AS changed,
              count(CASE WHEN t.id IS NOT NULL AND %3$s THEN 1 END) AS moved
            FROM import_row s LEFT JOIN %1$s t ON t.hospital_id = ? AND t.source_key = s.source_key
            WHERE s.import_id = ?
            """
                .formatted(table.name(), table.differs(), table.moves()))
        .params(hospital.value(), of)
        .query(
            (row, n) -> {
              var known = row.getLong("known");
              var changed = row.getLong("changed");
              return new Effect(
                  row.getLong("n") - known,
                  row.getLong("twice"),
                  changed,
                  row.getLong("moved"),
                  known - changed);
            })
        .single();
  }

  /**
   * Changes the figures of which staged rows say something else, and notes what each was before.
   * One statement for all: in parts, PostgreSQL would rather read all figures for each of them.
   *
   * @return how many
   */
  public long change(ImportKind kind, UUID of, HospitalId hospital) {
    var table = FactTable.of(kind);
    var changes =
        jdbc.sql(
                """
                INSERT INTO import_change (import_id, line, fact_id, reference, department_id, doctor_id, word, day_from,
                  day_to, figure, answers, former_department_id, former_doctor_id, former_word, former_day_from,
                  former_day_to, former, former_answers)
                SELECT s.import_id, s.line, t.id, s.reference, s.department_id, s.doctor_id, s.word, s.day_from, s.day_to,
                  s.figure, s.answers, %2$s
                FROM import_row s JOIN %1$s t ON t.hospital_id = ? AND t.source_key = s.source_key
                WHERE s.import_id = ? AND %3$s
                """
                    .formatted(table.name(), table.former(), table.differs()))
            .params(hospital.value(), of)
            .update();
    if (changes > 0) {
      set(table, of, table.set());
    }
    return changes;
  }

  /** Makes figures again what they were before an import changed them. */
  public long changeBack(ImportKind kind, UUID of) {
    var table = FactTable.of(kind);
    return set(table, of, table.setBack());
  }

  private long set(FactTable table, UUID of, String columns) {
    return jdbc.sql(
            """
            MERGE INTO %1$s t USING (SELECT * FROM import_change WHERE import_id = ?) s ON (t.id = s.fact_id)
            WHEN MATCHED THEN UPDATE SET %2$s
            """
                .formatted(table.name(), columns))
        .param(of)
        .update();
  }

  /**
   * Makes figures of the staged rows from a line to a line that are new.
   *
   * @return how many
   */
  public long add(ImportKind kind, UUID of, HospitalId hospital, long from, long to) {
    var table = FactTable.of(kind);
    return jdbc.sql(
            """
            INSERT INTO %1$s (id, hospital_id, source_key, import_id, %2$s)
            SELECT s.id, h.id, s.source_key, s.import_id, %3$s FROM import_row s JOIN hospital h ON h.id = ?
            WHERE s.import_id = ? AND s.line BETWEEN ? AND ? ON CONFLICT DO NOTHING
            """
                .formatted(table.name(), table.columns(), table.values()))
        .params(hospital.value(), of, from, to)
        .update();
  }

  /**
   * Other imports of the kind that are not over and have a staged row that stands for a figure
   * which this import added and which is there, or says what it says: what is known of them is not
   * so before it is there, or once it is not.
   */
  public List<UUID> meeting(ImportKind kind, UUID of, HospitalId hospital) {
    var table = FactTable.of(kind);
    return jdbc.sql(
            """
            SELECT o.id FROM figure_import o WHERE o.hospital_id = ? AND o.kind = ? AND o.id <> ?
              AND o.status IN ('READY', 'COMMITTING') AND (
              EXISTS (SELECT 1 FROM import_row s JOIN %1$s t ON t.source_key = s.source_key AND t.hospital_id = o.hospital_id
                WHERE s.import_id = o.id AND t.import_id = ?)
              OR EXISTS (SELECT 1 FROM import_row s JOIN %1$s t ON t.source_key = s.plain_key AND t.hospital_id = o.hospital_id
                WHERE s.import_id = o.id AND t.import_id = ? AND %2$s)
              OR EXISTS (SELECT 1 FROM import_row s JOIN %1$s t ON t.hospital_id = o.hospital_id AND %3$s
                WHERE s.import_id = o.id AND s.plain_key IS NULL AND t.import_id = ? AND t.source_key LIKE 'ref:%%'))
            """
                .formatted(table.name(), table.measuresTheSame(), table.saysTheSame()))
        .params(hospital.value(), kind.name(), of, of, of, of)
        .query(UUID.class)
        .list();
  }

  /** Takes away the figures that an import has added. */
  public long remove(ImportKind kind, UUID of) {
    return jdbc.sql("DELETE FROM %s WHERE import_id = ?".formatted(FactTable.of(kind).name()))
        .param(of)
        .update();
  }

  /** How many of the figures that an import has changed were changed in more than their measure. */
  public long moved(UUID of) {
    return jdbc.sql(
            """
            SELECT count(*) FROM import_change WHERE import_id = ? AND (day_from <> former_day_from OR
              day_to <> former_day_to OR department_id IS DISTINCT FROM former_department_id OR
              doctor_id IS DISTINCT FROM former_doctor_id OR lower(word) <> lower(former_word))
            """)
        .param(of)
        .query(Long.class)
        .single();
  }

  /**
   * A row as it is staged, or as it was when it changed a figure.
   *
   * @param reference as the file has it
   * @param twinLine of the line that says the same, 0 for a figure that is there; null for none
   * @param former what it was; null where it changes nothing
   */
  public record Line(
      long line,
      ImportOutcome outcome,
      @Nullable String reference,
      Said now,
      @Nullable Long twinLine,
      @Nullable Said former) {}

  /** What a row says. */
  public record Said(
      @Nullable String department,
      @Nullable String doctor,
      @Nullable String word,
      LocalDate from,
      LocalDate to,
      long figure,
      int answers) {}

  /**
   * Staged rows, in the order of the file.
   *
   * @param outcome only those with it; null for all
   */
  public List<Line> staged(
      ImportKind kind,
      UUID of,
      HospitalId hospital,
      @Nullable ImportOutcome outcome,
      int offset,
      int size) {
    var table = FactTable.of(kind);
    return jdbc.sql(
            """
            SELECT s.*, d.name AS department, e.name AS doctor, f.name AS former_department, g.name AS former_doctor,
              %2$s, %3$s AS outcome
            FROM import_row s LEFT JOIN %1$s t ON t.hospital_id = ? AND t.source_key = s.source_key
              LEFT JOIN department d ON d.id = s.department_id LEFT JOIN doctor e ON e.id = s.doctor_id
              LEFT JOIN department f ON f.id = %4$s LEFT JOIN doctor g ON g.id = %5$s
            WHERE s.import_id = ?%6$s ORDER BY s.line LIMIT ? OFFSET ?
            """
                .formatted(
                    table.name(),
                    table.former(),
                    outcome(table),
                    table.former("department_id"),
                    table.former("doctor_id"),
                    outcome == null ? "" : " AND " + outcome(table) + " = '" + outcome + "'"))
        .params(hospital.value(), of, size, offset)
        .query(
            (row, n) ->
                line(
                    row,
                    ImportOutcome.valueOf(row.getString("outcome")),
                    row.getObject("twin_line", Long.class)))
        .list();
  }

  private static String outcome(FactTable table) {
    return "CASE WHEN t.id IS NULL THEN CASE WHEN s.twin_line IS NULL THEN 'NEW' ELSE"
        + " 'PROBABLE_DUPLICATE' END WHEN "
        + table.differs()
        + " THEN 'CHANGED' ELSE 'SAME' END";
  }

  /** What a committed import changed, in the order of its file. */
  public List<Line> changed(UUID of, int offset, int size) {
    return jdbc.sql(
            """
            SELECT s.*, d.name AS department, e.name AS doctor, f.name AS former_department, g.name AS former_doctor
            FROM import_change s
              LEFT JOIN department d ON d.id = s.department_id LEFT JOIN doctor e ON e.id = s.doctor_id
              LEFT JOIN department f ON f.id = s.former_department_id LEFT JOIN doctor g ON g.id = s.former_doctor_id
            WHERE s.import_id = ? ORDER BY s.line LIMIT ? OFFSET ?
            """)
        .params(of, size, offset)
        .query((row, n) -> line(row, ImportOutcome.CHANGED, null))
        .list();
  }

  private static Line line(ResultSet row, ImportOutcome outcome, @Nullable Long twinLine)
      throws SQLException {
    return new Line(
        row.getLong("line"),
        outcome,
        row.getString("reference"),
        new Said(
            row.getString("department"),
            row.getString("doctor"),
            row.getString("word"),
            row.getObject("day_from", LocalDate.class),
            row.getObject("day_to", LocalDate.class),
            row.getLong("figure"),
            row.getInt("answers")),
        outcome == ImportOutcome.PROBABLE_DUPLICATE ? twinLine : null,
        outcome != ImportOutcome.CHANGED
            ? null
            : new Said(
                row.getString("former_department"),
                row.getString("former_doctor"),
                row.getString("former_word"),
                row.getObject("former_day_from", LocalDate.class),
                row.getObject("former_day_to", LocalDate.class),
                row.getLong("former"),
                row.getInt("former_answers")));
  }
}
