package org.caredesk.server.imports.figures;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caredesk.dto.imports.ImportColumn;
import org.caredesk.dto.imports.ImportMapping;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportStatus;
import org.caredesk.server.insights.FactIntake;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All imports. Each move is one statement that says from which state it goes: of two who try at
 * once, one is told.
 */
@Repository
class Imports {
  private static final String SELECT =
      """
      SELECT i.*, (SELECT max(s.finished_at) FROM figure_import s WHERE s.hospital_id = i.hospital_id
        AND s.file_hash = i.file_hash AND s.kind = i.kind AND s.status = 'COMMITTED' AND s.id <> i.id) AS committed_before,
        CASE WHEN i.status = 'COMMITTED' THEN (SELECT l.file_name %s ORDER BY l.commit_no DESC LIMIT 1) END AS later_file
      FROM figure_import i
      """
          .formatted(ImportUndos.LATER);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Imports(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  Optional<FigureImport> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE i.id = ?").param(id).query(this::read).optional();
  }

  /** The newest first. */
  List<FigureImport> page(HospitalId hospital, int offset, int size) {
    return jdbc.sql(SELECT + "WHERE i.hospital_id = ? ORDER BY i.id DESC LIMIT ? OFFSET ?")
        .params(hospital.value(), size, offset)
        .query(this::read)
        .list();
  }

  long count(HospitalId hospital) {
    return jdbc.sql("SELECT count(*) FROM figure_import WHERE hospital_id = ?")
        .param(hospital.value())
        .query(Long.class)
        .single();
  }

  /** Those of a hospital that are not over, and whose files are kept. */
  long countOpen(HospitalId hospital) {
    return jdbc.sql(
            """
            SELECT count(*) FROM figure_import
            WHERE hospital_id = ? AND status IN ('UPLOADED', 'CHECKING', 'READY', 'COMMITTING')
            """)
        .param(hospital.value())
        .query(Long.class)
        .single();
  }

  void add(FigureImport added) {
    jdbc.sql(
            """
            INSERT INTO figure_import (id, hospital_id, kind, status, queued, file_name, file_size, file_hash, encoding,
              encoding_guessed, separator, columns, mapping, source, source_open, created_at, created_by, created_by_name)
            VALUES (?, ?, ?, 'UPLOADED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                added.id(),
                added.hospital().value(),
                added.mapping().kind().name(),
                added.queued(),
                added.file().name(),
                added.file().size(),
                added.file().hash(),
                added.file().charset().name(),
                added.file().guessed(),
                String.valueOf(added.file().separator()),
                json.writeValueAsString(added.columns()),
                json.writeValueAsString(added.mapping()),
                added.source(),
                added.source() != null,
                Sql.at(added.createdAt()),
                added.createdBy(),
                added.createdByName()))
        .update();
  }

  /** Says anew what the columns mean; what was checked counts no more. */
  boolean map(UUID id, int version, ImportMapping mapping, boolean isComplete) {
    return jdbc.sql(
                """
                UPDATE figure_import SET status = 'UPLOADED', queued = ?, kind = ?, mapping = ?, rows_done = 0,
                  rows_about = 0, rows_read = NULL, rows_added = NULL, rows_twice = NULL, rows_changed = NULL, rows_moved = NULL,
                  rows_same = NULL, rows_rejected = NULL, problem_code = NULL, problem = NULL, version = version + 1
                WHERE id = ? AND version = ? AND status IN ('UPLOADED', 'CHECKING', 'READY')
                """)
            .params(isComplete, mapping.kind().name(), json.writeValueAsString(mapping))
            .params(id, version)
            .update()
        == 1;
  }

  boolean askForCommit(UUID id, int version, Actor by) {
    return jdbc.sql(
                """
                UPDATE figure_import SET status = 'COMMITTING', queued = TRUE, rows_done = 0, rows_about = 0,
                  problem_code = NULL, problem = NULL, committed_by = ?, finished_by_name = ?, version = version + 1
                WHERE id = ? AND version = ? AND status = 'READY'
                """)
            .params(by.id(), by.name(), id, version)
            .update()
        == 1;
  }

  /** Gives an import up, unless its commit has ended. */
  boolean cancel(UUID id, String by) {
    return jdbc.sql(
                """
                UPDATE figure_import SET status = 'CANCELLED', queued = FALSE, finished_at = ?, finished_by_name = ?,
                  version = version + 1
                WHERE id = ? AND status IN ('UPLOADED', 'CHECKING', 'READY', 'COMMITTING')
                """)
            .params(Sql.at(clock.instant()), by, id)
            .update()
        == 1;
  }

  /** Those that wait for the server and whose hospital has none that runs, the oldest first. */
  List<FigureImport> waiting() {
    return jdbc.sql(
            SELECT
                + """
                WHERE i.queued AND i.running_at IS NULL AND i.status IN ('UPLOADED', 'COMMITTING', 'UNDOING') AND NOT EXISTS
                  (SELECT 1 FROM figure_import r WHERE r.running_at = i.hospital_id)
                ORDER BY i.id LIMIT 20
                """)
        .query(this::read)
        .list();
  }

  /** Takes one to work on it; whether nobody else does, on any import of its hospital. */
  boolean take(FigureImport each) {
    try {
      return jdbc.sql(
                  """
                  UPDATE figure_import SET running_at = hospital_id, queued = FALSE,
                    status = CASE status WHEN 'UPLOADED' THEN 'CHECKING' ELSE status END
                  WHERE id = ? AND version = ? AND queued AND running_at IS NULL AND status = ?
                  """)
              .params(each.id(), each.version(), each.status().name())
              .update()
          == 1;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  void release(UUID id) {
    jdbc.sql("UPDATE figure_import SET running_at = NULL WHERE id = ?").param(id).update();
  }

  /** What a server that is no more had begun is begun again. */
  void resume() {
    jdbc.sql(
            """
            UPDATE figure_import SET running_at = NULL, queued = TRUE,
              status = CASE status WHEN 'CHECKING' THEN 'UPLOADED' ELSE status END
            WHERE status IN ('CHECKING', 'COMMITTING', 'UNDOING')
            """)
        .update();
    jdbc.sql("UPDATE figure_import SET running_at = NULL WHERE running_at IS NOT NULL").update();
  }

  /** Notes how far a step is; false when it was called off or another began. */
  boolean progress(FigureImport of, ImportStatus step, long done, long about) {
    return jdbc.sql(
                "UPDATE figure_import SET rows_done = ?, rows_about = ? WHERE id = ? AND version ="
                    + " ? AND status = ?")
            .params(done, about, of.id(), of.version(), step.name())
            .update()
        == 1;
  }

  /** Whether a step is still wanted. */
  boolean isAt(FigureImport of, ImportStatus step) {
    return jdbc.sql(
                "SELECT count(*) FROM figure_import WHERE id = ? AND version = ? AND status = ?")
            .params(of.id(), of.version(), step.name())
            .query(Long.class)
            .single()
        == 1;
  }

  boolean checked(FigureImport of, ImportResponse.Counts counts) {
    return jdbc.sql(
                """
                UPDATE figure_import SET status = 'READY', rows_done = ?, rows_about = ?, rows_read = ?, rows_added = ?,
                  rows_twice = ?, rows_changed = ?, rows_moved = ?, rows_same = ?, rows_rejected = ?
                WHERE id = ? AND version = ? AND status = 'CHECKING'
                """)
            .params(counts.read(), counts.read(), counts.read(), counts.added())
            .params(counts.twice(), counts.changed(), counts.moved())
            .params(counts.same(), counts.rejected())
            .params(of.id(), of.version())
            .update()
        == 1;
  }

  /** The end of a commit, and the moment from which it cannot be cancelled. */
  boolean committed(FigureImport of, FactIntake.Effect effect) {
    var all = effect.added() + effect.changed() + effect.same();
    return jdbc.sql(
                """
                UPDATE figure_import SET status = 'COMMITTED', rows_added = ?, rows_changed = ?, rows_moved = ?,
                  rows_same = ?, rows_done = ?, rows_about = ?, finished_at = ?, version = version + 1, commit_no =
                    (SELECT coalesce(max(l.commit_no), 0) + 1 FROM figure_import l WHERE l.hospital_id = ?)
                WHERE id = ? AND version = ? AND status = 'COMMITTING'
                """)
            .params(effect.added(), effect.changed(), effect.moved(), effect.same(), all, all)
            .params(Sql.at(clock.instant()), of.hospital().value(), of.id(), of.version())
            .update()
        == 1;
  }

  /** It cannot be read; only while it is checked. */
  boolean failed(FigureImport of, String code, String sentence) {
    return jdbc.sql(
                """
                UPDATE figure_import SET status = 'FAILED', problem_code = ?, problem = ?, finished_at = ?,
                  version = version + 1
                WHERE id = ? AND version = ? AND status = 'CHECKING'
                """)
            .params(code, sentence, Sql.at(clock.instant()), of.id(), of.version())
            .update()
        == 1;
  }

  /** The commit did not take place; nothing was changed, and it may be tried again. */
  boolean notCommitted(FigureImport of, String code, String sentence) {
    return jdbc.sql(
                """
                UPDATE figure_import SET status = 'READY', problem_code = ?, problem = ?, finished_by_name = NULL,
                  version = version + 1
                WHERE id = ? AND version = ? AND status = 'COMMITTING'
                """)
            .params(code, sentence, of.id(), of.version())
            .update()
        == 1;
  }

  /** Those that are over and of which something is still kept that nobody needs. */
  List<UUID> toTidy() {
    return jdbc.sql(
            """
            SELECT id FROM figure_import
            WHERE staged AND running_at IS NULL AND status IN ('COMMITTED', 'UNDONE', 'CANCELLED', 'FAILED') LIMIT 100
            """)
        .query(UUID.class)
        .list();
  }

  void tidied(UUID id) {
    jdbc.sql("UPDATE figure_import SET staged = FALSE WHERE id = ?").param(id).update();
  }

  /** Those whose file is kept. */
  List<UUID> staged() {
    return jdbc.sql("SELECT id FROM figure_import WHERE staged").query(UUID.class).list();
  }

  /** Those that nobody has touched for long. */
  List<FigureImport> forgotten(Duration age) {
    return jdbc.sql(
            SELECT
                + """
                WHERE staged AND status IN ('UPLOADED', 'READY') AND NOT queued AND created_at < ? LIMIT 100
                """)
        .param(Sql.at(clock.instant().minus(age)))
        .query(this::read)
        .list();
  }

  boolean isSourceOpen(String source) {
    return jdbc.sql("SELECT count(*) FROM figure_import WHERE source_open AND source = ?")
            .param(source)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Those whose files still lie in watched places, the oldest first. */
  List<FigureImport> openSources() {
    return jdbc.sql(SELECT + "WHERE i.source_open ORDER BY i.id LIMIT 100")
        .query(this::read)
        .list();
  }

  void closeSource(UUID id) {
    jdbc.sql("UPDATE figure_import SET source_open = FALSE WHERE id = ?").param(id).update();
  }

  /** Another import of the very same file that is committed or on its way; null for none. */
  @Nullable UUID same(UUID id) {
    return jdbc.sql(
            """
            SELECT s.id FROM figure_import i JOIN figure_import s ON s.hospital_id = i.hospital_id
              AND s.file_hash = i.file_hash AND s.kind = i.kind AND s.id <> i.id
            WHERE i.id = ? AND s.status NOT IN ('UNDONE', 'CANCELLED', 'FAILED') ORDER BY s.id LIMIT 1
            """)
        .param(id)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  private FigureImport read(ResultSet row, int n) throws SQLException {
    var read = row.getObject("rows_read", Long.class);
    var problem = row.getString("problem_code");
    return new FigureImport(
        Sql.uuid(row, "id"),
        new HospitalId(Sql.uuid(row, "hospital_id")),
        ImportStatus.valueOf(row.getString("status")),
        row.getBoolean("queued"),
        new FigureImport.File(
            row.getString("file_name"),
            row.getLong("file_size"),
            row.getString("file_hash"),
            Charset.forName(row.getString("encoding")),
            row.getBoolean("encoding_guessed"),
            row.getString("separator").charAt(0)),
        json.readValue(row.getString("columns"), new TypeReference<List<ImportColumn>>() {}),
        json.readValue(row.getString("mapping"), ImportMapping.class),
        new ImportResponse.Progress(row.getLong("rows_done"), row.getLong("rows_about")),
        read == null
            ? null
            : new ImportResponse.Counts(
                read,
                row.getLong("rows_added"),
                row.getLong("rows_twice"),
                row.getLong("rows_changed"),
                row.getLong("rows_moved"),
                row.getLong("rows_same"),
                row.getLong("rows_rejected")),
        problem == null ? null : new ImportResponse.Failure(problem, row.getString("problem")),
        Sql.instantOrNull(row, "committed_before"),
        row.getString("source"),
        Sql.instant(row, "created_at"),
        Sql.uuid(row, "created_by"),
        row.getString("created_by_name"),
        Sql.uuidOrNull(row, "committed_by"),
        Sql.instantOrNull(row, "finished_at"),
        row.getString("finished_by_name"),
        Sql.uuidOrNull(row, "undo_by"),
        row.getString("undo_by_name"),
        row.getString("status").equals(ImportStatus.COMMITTED.name())
            && row.getObject("commit_no") != null
            && row.getString("later_file") == null,
        row.getString("later_file"),
        row.getInt("version"));
  }
}
