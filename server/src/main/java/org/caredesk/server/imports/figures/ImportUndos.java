package org.caredesk.server.imports.figures;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The moves of imports that lead back; each is one statement, as in {@link Imports}. */
@Repository
class ImportUndos {
  /**
   * Imports that stand on import {@code i}: later ones of its kind that met a figure that was there
   * before them, as that may have been one of its.
   */
  static final String LATER =
      """
      FROM figure_import l WHERE l.hospital_id = i.hospital_id AND l.kind = i.kind AND l.commit_no > i.commit_no
        AND l.status IN ('COMMITTED', 'UNDOING') AND l.rows_changed + l.rows_same > 0
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ImportUndos(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Asks for the undo of a commit, if nothing stands on it. */
  boolean askForUndo(UUID id, int version, Actor by) {
    return jdbc.sql(
                """
                UPDATE figure_import i SET status = 'UNDOING', queued = TRUE, rows_done = 0, rows_about = 0,
                  problem_code = NULL, problem = NULL, undo_by = ?, undo_by_name = ?, version = version + 1
                WHERE id = ? AND version = ? AND status = 'COMMITTED' AND commit_no IS NOT NULL AND NOT EXISTS (SELECT 1 %s)
                """
                    .formatted(LATER))
            .params(by.id(), by.name(), id, version)
            .update()
        == 1;
  }

  /** The end of an undo; false when something stands on the import by now. */
  boolean undone(FigureImport of) {
    return jdbc.sql(
                """
                UPDATE figure_import i SET status = 'UNDONE', finished_at = ?, finished_by_name = undo_by_name,
                  version = version + 1
                WHERE id = ? AND version = ? AND status = 'UNDOING' AND NOT EXISTS (SELECT 1 %s)
                """
                    .formatted(LATER))
            .params(Sql.at(clock.instant()), of.id(), of.version())
            .update()
        == 1;
  }

  /** Those of a kind whose rows were compared with figures that are others now. */
  List<UUID> compared(FigureImport with) {
    return jdbc.sql(
            """
            SELECT id FROM figure_import WHERE hospital_id = ? AND kind = ? AND id <> ? AND status IN ('READY', 'COMMITTING')
            """)
        .params(with.hospital().value(), with.mapping().kind().name(), with.id())
        .query(UUID.class)
        .list();
  }

  /**
   * Has an import checked anew, as what was shown of it is no longer what it would do. Whoever
   * asked for its commit has to look again.
   */
  boolean checkAnew(UUID id, String code, String sentence) {
    return jdbc.sql(
                """
                UPDATE figure_import SET status = 'UPLOADED', queued = TRUE, rows_done = 0, rows_about = 0,
                  rows_read = NULL, rows_added = NULL, rows_twice = NULL, rows_changed = NULL, rows_moved = NULL,
                  rows_same = NULL, rows_rejected = NULL, problem_code = ?, problem = ?, committed_by = NULL,
                  finished_by_name = NULL, version = version + 1
                WHERE id = ? AND status IN ('READY', 'COMMITTING')
                """)
            .params(code, sentence, id)
            .update()
        == 1;
  }

  /** The undo did not take place; the import is committed as before. */
  boolean notUndone(FigureImport of, String code, String sentence) {
    return jdbc.sql(
                """
                UPDATE figure_import SET status = 'COMMITTED', problem_code = ?, problem = ?, undo_by = NULL,
                  undo_by_name = NULL, version = version + 1
                WHERE id = ? AND version = ? AND status = 'UNDOING'
                """)
            .params(code, sentence, of.id(), of.version())
            .update()
        == 1;
  }
}
