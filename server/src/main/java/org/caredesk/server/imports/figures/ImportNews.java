package org.caredesk.server.imports.figures;

import org.caredesk.dto.imports.ImportStatus;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.server.kernel.Changed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells who looks at an import that it has moved. */
@Component
class ImportNews {
  /** News of progress come once in so many batches. */
  static final int EVERY = 5;

  private final ApplicationEventPublisher events;
  private final Imports imports;
  private final TransactionTemplate beside;

  ImportNews(
      ApplicationEventPublisher events, Imports imports, PlatformTransactionManager transactions) {
    this.events = events;
    this.imports = imports;
    this.beside = new TransactionTemplate(transactions);
    this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Tells how far a step is, in a transaction of its own: those who wait see it while the step's
   * runs.
   *
   * @return whether the step is still wanted
   */
  boolean tellBeside(FigureImport of, ImportStatus step, long done, long about) {
    return Boolean.TRUE.equals(
        beside.execute(
            status -> {
              tell(of, step);
              return imports.progress(of, step, done, about);
            }));
  }

  void tell(FigureImport of, ImportStatus status) {
    events.publishEvent(
        new Changed(
            LiveFrame.IMPORT_CHANGED,
            of.id(),
            of.hospital(),
            null,
            null,
            null,
            status.name(),
            of.version()));
  }

  /** Whoever looks at the hospital's figures sees others now. */
  void figuresChanged(FigureImport of) {
    events.publishEvent(
        new Changed(
            LiveFrame.DASHBOARD_CHANGED,
            of.hospital().value(),
            of.hospital(),
            null,
            null,
            null,
            null,
            null));
  }
}
