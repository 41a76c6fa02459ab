package org.caredesk.desktop.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;

/** The work of a running client: virtual threads behind, the toolkit's thread before. */
public final class LiveWork implements AutoCloseable {

  private final Watchdog watchdog = new Watchdog();
  private final UiThread ui = new UiThread(watchdog);
  private final ExecutorService background =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("work-", 0).factory());
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timers").factory());
  private final Work work = new Work(ui, background, new ScheduledTimers(clockwork, ui));

  public Work work() {
    return work;
  }

  public Watchdog watchdog() {
    return watchdog;
  }

  /**
   * Runs {@code task} on the UI thread without the watchdog: for who looks on, such as the tour.
   */
  public void aside(Runnable task) {
    Platform.runLater(task);
  }

  /** Ends every run and timer; nothing is waited for. */
  @Override
  public void close() {
    clockwork.shutdownNow();
    background.shutdownNow();
  }
}
