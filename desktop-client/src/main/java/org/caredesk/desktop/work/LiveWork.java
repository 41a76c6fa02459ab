package org.caredesk.desktop.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** The work of a running client: virtual threads behind, the toolkit's thread before. */
public final class LiveWork implements AutoCloseable {
  private static final long LAST_MILLIS = 800;

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

  /**
   * Ends every timer and run. What was begun last, such as giving back what was held, has a moment
   * to be done.
   */
  @Override
  public void close() {
    clockwork.shutdownNow();
    background.shutdown();
    try {
      background.awaitTermination(LAST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    background.shutdownNow();
  }
}
