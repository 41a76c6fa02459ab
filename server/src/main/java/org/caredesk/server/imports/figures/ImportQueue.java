package org.caredesk.server.imports.figures;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.imports.ImportStatus;
import org.caredesk.server.kernel.persistence.BackgroundLoop;
import org.caredesk.server.kernel.persistence.CommitBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks and commits imports in the background: two at a time, of one hospital one at a time. What
 * a server left half done is begun again when the next one starts.
 */
@Component
class ImportQueue {
  private static final Logger log = LoggerFactory.getLogger(ImportQueue.class);
  private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration KEPT = Duration.ofDays(30);

  private final Imports imports;
  private final Steps steps;
  private final Staging staging;
  private final UploadedFiles files;
  private final TransactionTemplate transaction;
  private final List<BackgroundLoop> loops;
  private final CommitBatch<UUID> queued = new CommitBatch<>(ids -> {}, this::wake);

  /** What the server does with imports. */
  @Component
  record Steps(Checking checking, Committing committing, Undoing undoing) {}

  ImportQueue(
      Imports imports,
      Steps steps,
      Staging staging,
      UploadedFiles files,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.steps = steps;
    this.staging = staging;
    this.files = files;
    this.transaction = transaction;
    this.loops =
        List.of(
            new BackgroundLoop("imports-1", AT_LEAST_EVERY, PAUSE, this::round),
            new BackgroundLoop("imports-2", AT_LEAST_EVERY, PAUSE, this::round));
  }

  // Not for the commands that run without a web server: they end when their own work is done.
  @EventListener
  void start(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
      transaction.executeWithoutResult(status -> imports.resume());
      files.removeAllBut(imports.staged());
      loops.forEach(BackgroundLoop::start);
      wake();
    }
  }

  @PreDestroy
  void stop() {
    loops.forEach(BackgroundLoop::close);
  }

  private void wake() {
    loops.forEach(BackgroundLoop::wake);
  }

  /** Looks for work once this transaction is committed. */
  void wakeAfterCommit(UUID of) {
    queued.add(of);
  }

  private void round() {
    while (runOne()) {
      // more may wait
    }
    imports.forgotten(KEPT).forEach(each -> imports.cancel(each.id(), "CareDesk"));
    imports.toTidy().forEach(this::tidy);
  }

  private boolean runOne() {
    for (var each : imports.waiting()) {
      if (imports.take(each)) {
        try {
          run(each);
        } finally {
          imports.release(each.id());
        }
        return true;
      }
    }
    return false;
  }

  private void run(FigureImport job) {
    try {
      switch (job.status()) {
        case COMMITTING -> steps.committing().run(job);
        case UNDOING -> steps.undoing().run(job);
        default -> steps.checking().run(job);
      }
    } catch (IOException | RuntimeException e) {
      log.error("Import {} failed", job.id(), e);
      var sentence =
          "Something went wrong on the server, and nothing was changed. Try again, and tell who"
              + " runs the server.";
      switch (job.status()) {
        case COMMITTING -> steps.committing().notCommitted(job, "server-error", sentence);
        case UNDOING -> steps.undoing().notUndone(job, "server-error", sentence);
        default ->
            transaction.executeWithoutResult(
                status -> imports.failed(job, "server-error", sentence));
      }
    }
  }

  /** Of what is over, nothing is kept but what it says of itself. */
  private void tidy(UUID id) {
    var isCancelled =
        imports.find(id).map(each -> each.status() == ImportStatus.CANCELLED).orElse(false);
    transaction.executeWithoutResult(
        status -> {
          staging.clearRows(id);
          if (isCancelled) {
            staging.clearRejections(id);
          }
          imports.tidied(id);
        });
    files.remove(id);
  }
}
