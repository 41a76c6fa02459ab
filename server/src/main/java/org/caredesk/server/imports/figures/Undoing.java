package org.caredesk.server.imports.figures;

import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.imports.ImportStatus;
import org.caredesk.server.insights.FactIntake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a committed import back as a whole, in one transaction: figures that it added leave, those
 * that it changed are again what they were. Imports that came later must not have met a figure of
 * its kind that was there before them: that may have been one of these.
 */
@Component
class Undoing {
  private static final Logger log = LoggerFactory.getLogger(Undoing.class);

  private final ImportUndos undos;
  private final FactIntake facts;
  private final StepEnds ends;
  private final TransactionTemplate transaction;

  Undoing(ImportUndos undos, FactIntake facts, StepEnds ends, TransactionTemplate transaction) {
    this.undos = undos;
    this.facts = facts;
    this.ends = ends;
    this.transaction = transaction;
  }

  /** Its figures are no more as it left them. */
  private static final class BuiltUpon extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  void run(FigureImport job) {
    try {
      transaction.executeWithoutResult(status -> undo(job));
    } catch (BuiltUpon e) {
      log.info("Import {} was not undone: a later one stands on its figures", job.id());
      notUndone(
          job,
          "later-import",
          "A later import has found or changed figures of this kind meanwhile. Nothing was undone;"
              + " undo that one first.");
    }
  }

  /** Nothing was changed; who looks is told. */
  void notUndone(FigureImport job, String code, String sentence) {
    ends.notDone(job, ImportStatus.COMMITTED, () -> undos.notUndone(job, code, sentence));
  }

  private void undo(FigureImport job) {
    var kind = job.mapping().kind();
    var counts = Objects.requireNonNull(job.counts());
    var outdated = ends.outdated(job, counts.added(), counts.changed());
    var back = facts.changeBack(kind, job.id());
    var gone = facts.remove(kind, job.id());
    if (back != counts.changed() || gone != counts.added() || !undos.undone(job)) {
      throw new BuiltUpon();
    }
    ends.done(
        job,
        ImportStatus.UNDONE,
        FigureImport.person(job.undoBy(), job.undoByName()),
        outdated,
        Map.of("removed", gone, "restored", back));
  }
}
