package org.caredesk.desktop.work;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.logging.Logger;
import javafx.application.Platform;

/** The toolkit's thread as an executor whose tasks the watchdog measures. */
public final class UiThread implements Executor {

  private final Watchdog watchdog;

  public UiThread(Watchdog watchdog) {
    this.watchdog = watchdog;
  }

  @Override
  public void execute(Runnable task) {
    Platform.runLater(() -> watchdog.measure(task.toString(), task));
  }

  /** Whether the calling thread is the UI thread. */
  public static boolean isCurrent() {
    return Platform.isFxApplicationThread();
  }

  /** Starts the toolkit without an application, for pictures and tests; waits until it runs. */
  public static void startToolkit() {
    Logger held = ToolkitLog.quieten();
    CountDownLatch started = new CountDownLatch(1);
    // It lives until it is stopped, whatever windows come and go.
    Platform.setImplicitExit(false);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException alreadyRunning) {
      return;
    }
    try {
      started.await();
      held.setFilter(null);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the toolkit. */
  public static void stopToolkit() {
    Platform.exit();
  }
}
