package org.caredesk.desktop.work;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Timers on a scheduler's clock; the scheduler's thread only hands over to the UI thread. */
public final class ScheduledTimers implements Timers {

  private final ScheduledExecutorService scheduler;
  private final Executor ui;

  public ScheduledTimers(ScheduledExecutorService scheduler, Executor ui) {
    this.scheduler = scheduler;
    this.ui = ui;
  }

  @Override
  public Subscription after(Duration delay, Runnable task) {
    AtomicBoolean closed = new AtomicBoolean();
    return closing(
        closed,
        scheduler.schedule(() -> handOver(closed, task), delay.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public Subscription every(Duration period, Runnable task) {
    AtomicBoolean closed = new AtomicBoolean();
    return closing(
        closed,
        scheduler.scheduleAtFixedRate(
            () -> handOver(closed, task),
            period.toMillis(),
            period.toMillis(),
            TimeUnit.MILLISECONDS));
  }

  private void handOver(AtomicBoolean closed, Runnable task) {
    ui.execute(
        () -> {
          // Closing happens on the UI thread too, so nothing runs after a close has returned.
          if (!closed.get()) {
            task.run();
          }
        });
  }

  private static Subscription closing(AtomicBoolean closed, Future<?> future) {
    return () -> {
      closed.set(true);
      future.cancel(false);
    };
  }
}
