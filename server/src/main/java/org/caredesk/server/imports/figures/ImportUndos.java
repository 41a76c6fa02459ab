package org.caredesk.server.imports.figures;

import java.time.Clock;
import java.util.UUID;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The moves of imports that lead out again; each is one statement, as in {@link Imports}. */
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
