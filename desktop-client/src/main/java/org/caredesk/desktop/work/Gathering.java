package org.caredesk.desktop.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits a while after the first of many news, and then does something once for all of them. */
public final class Gathering {
  private final Work work;
  private final Duration wait;
  private final Runnable task;
  private @Nullable Subscription waiting;

  public Gathering(Work work, Duration wait, Runnable task) {
    this.work = work;
    this.wait = wait;
    this.task = task;
  }

  /** There are news. */
  public void begin() {
    if (waiting == null) {
      waiting =
          work.timers()
              .after(
                  wait,
                  () -> {
                    waiting = null;
                    task.run();
                  });
    }
  }

  /** Nobody looks any more. */
  public void close() {
    if (waiting != null) {
      waiting.close();
      waiting = null;
    }
  }
}
