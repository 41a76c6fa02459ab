package org.caredesk.server.imports.figures;

import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.imports.ImportResponse;
import org.caredesk.dto.imports.ImportStatus;
import org.caredesk.server.insights.FactIntake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes facts of all that was staged, in one transaction. Its last statement says that the import
 * is committed, if nobody has cancelled it: until then nothing of it can be seen, and afterwards
 * nobody can.
 */
@Component
class Committing {
  private static final Logger log = LoggerFactory.getLogger(Committing.class);
  private static final int BATCH = 5_000;

  private final Imports imports;
  private final Staging staging;
  private final FactIntake facts;
  private final ImportNews news;
  private final StepEnds ends;
  private final TransactionTemplate transaction;

  Committing(
      Imports imports,
      Staging staging,
      FactIntake facts,
      ImportNews news,
      StepEnds ends,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.staging = staging;
    this.facts = facts;
    this.news = news;
    this.ends = ends;
    this.transaction = transaction;
  }

  /** Somebody has cancelled the import. */
  private static final class CalledOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** It would do something else than was shown of it. */
  private static final class NotAsShown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  void run(FigureImport job) {
    try {
      transaction.executeWithoutResult(status -> commit(job));
    } catch (CalledOff e) {
      log.info("The commit of import {} was called off; nothing was changed", job.id());
    } catch (NotAsShown e) {
      log.info("Import {} was not committed: other figures are there than it showed", job.id());
      ends.notAsShown(job);
    } catch (DataIntegrityViolationException e) {
      log.warn("Import {} was not committed", job.id(), e);
      notCommitted(
          job,
          "commit-refused",
          "Something that the file names was changed since it was checked. Nothing was imported;"
              + " check the file again.");
    }
  }

  /** Nothing was changed; who looks is told. */
  void notCommitted(FigureImport job, String code, String sentence) {
    ends.notDone(job, ImportStatus.READY, () -> imports.notCommitted(job, code, sentence));
  }

  private void commit(FigureImport job) {
    var kind = job.mapping().kind();
    var rows = staging.count(job.id());
    var changed = facts.change(kind, job.id(), job.hospital());
    var added = 0L;
    var line = 0L;
    var done = 0L;
    for (var next = staging.nextLine(job.id(), line, BATCH);
        next != null;
        next = staging.nextLine(job.id(), line, BATCH)) {
      added += facts.add(kind, job.id(), job.hospital(), line + 1, next);
      line = next;
      done = Math.min(done + BATCH, rows);
      if (!news.tellBeside(job, ImportStatus.COMMITTING, done, rows)) {
        throw new CalledOff();
      }
    }
    var shown = Objects.requireNonNull(job.counts());
    var effect =
        new FactIntake.Effect(
            added, shown.twice(), changed, facts.moved(job.id()), rows - added - changed);
    if (!isShown(effect, shown)) {
      throw new NotAsShown();
    }
    var outdated = ends.outdated(job, added, changed);
    if (!imports.committed(job, effect)) {
      throw new CalledOff();
    }
    ends.done(
        job,
        ImportStatus.COMMITTED,
        FigureImport.person(job.committedBy(), job.finishedByName()),
        outdated,
        Map.of(
            "added",
            effect.added(),
            "changed",
            effect.changed(),
            "moved",
            effect.moved(),
            "same",
            effect.same(),
            "rejected",
            shown.rejected()));
  }

  /** Whatever the reason: nothing comes in of which nobody was told. */
  private static boolean isShown(FactIntake.Effect effect, ImportResponse.Counts shown) {
    return effect.added() == shown.added()
        && effect.changed() == shown.changed()
        && effect.moved() == shown.moved()
        && effect.same() == shown.same();
  }
}
