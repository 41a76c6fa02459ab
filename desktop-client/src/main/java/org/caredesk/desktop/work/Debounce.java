package org.caredesk.desktop.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets a task run only once calls have stopped coming for a while, such as typing in a search. */
public final class Debounce implements Subscription {

  private final Timers timers;
  private final Duration quiet;
  private @Nullable Subscription pending;

  /**
   * @param quiet how long nothing may come before the task runs
   */
  public Debounce(Timers timers, Duration quiet) {
    this.timers = timers;
    this.quiet = quiet;
  }

  /** Replaces the task that waits, and waits anew. */
  public void call(Runnable task) {
    close();
    pending = timers.after(quiet, task);
  }

  @Override
  public void close() {
    if (pending != null) {
      pending.close();
      pending = null;
    }
  }
}
