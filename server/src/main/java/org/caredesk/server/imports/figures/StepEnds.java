package org.caredesk.server.imports.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.caredesk.dto.imports.ImportStatus;
import org.caredesk.server.insights.FactIntake;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a commit and an undo end: other figures are there, written down and told, and whatever was
 * compared with them is checked anew; or nothing was changed.
 */
@Component
class StepEnds {
  /** What was shown of an import is not what it would do now. */
  static final String FIGURES_CHANGED = "figures-changed";

  static final String LOOK_AGAIN =
      "Another import has changed figures that this file meets. Nothing of it is stored; the file"
          + " is checked again. Look at what comes of it now.";

  private final Imports imports;
  private final ImportUndos undos;
  private final FactIntake facts;
  private final ImportNews news;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  StepEnds(
      Imports imports,
      ImportUndos undos,
      FactIntake facts,
      ImportNews news,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.undos = undos;
    this.facts = facts;
    this.news = news;
    this.events = events;
    this.transaction = transaction;
  }

  /**
   * Those whose check knew nothing of what an import does now; to be asked while the figures that
   * it adds are there.
   *
   * @param added how many figures it has added, or is to take away
   * @param changed how many it has changed, or is to change back
   */
  List<UUID> outdated(FigureImport by, long added, long changed) {
    if (changed > 0) {
      return undos.compared(by);
    }
    return added == 0 ? List.of() : facts.meeting(by.mapping().kind(), by.id(), by.hospital());
  }

  /** The last of a step, within its transaction. */
  void done(
      FigureImport job, ImportStatus now, Actor by, List<UUID> outdated, Map<String, ?> effect) {
    outdated.forEach(this::checkAnew);
    var detail = new HashMap<String, Object>(effect);
    detail.put("kind", job.mapping().kind().name());
    detail.put("file", job.file().name());
    detail.put("sha256", job.file().hash());
    events.publishEvent(
        new Audited(
            by,
            now == ImportStatus.UNDONE ? "import-undone" : "import-committed",
            "import",
            job.id(),
            job.hospital(),
            detail));
    news.tell(job, now);
    news.figuresChanged(job);
  }

  private void checkAnew(UUID id) {
    if (undos.checkAnew(id, FIGURES_CHANGED, LOOK_AGAIN)) {
      imports.find(id).ifPresent(now -> news.tell(now, ImportStatus.UPLOADED));
    }
  }

  /** Nothing was changed, as the import would not do what was shown of it. */
  void notAsShown(FigureImport job) {
    transaction.executeWithoutResult(status -> checkAnew(job.id()));
  }

  /**
   * Nothing was changed; who looks is told.
   *
   * @param back makes the import again what it was before the step; false when it is that already
   */
  void notDone(FigureImport job, ImportStatus before, BooleanSupplier back) {
    transaction.executeWithoutResult(
        status -> {
          if (back.getAsBoolean()) {
            news.tell(job, before);
          }
        });
  }
}
