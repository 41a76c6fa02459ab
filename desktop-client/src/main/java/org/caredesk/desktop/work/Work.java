package org.caredesk.desktop.work;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.caredesk.desktop.api.ApiProblem;

/**
 * Runs what may wait in the background and brings the outcome back to the UI thread. Call it on the
 * UI thread; both consumers are called there. A closed run reports nothing any more, and whatever
 * it waits for is interrupted.
 */
public final class Work {

  private final Executor ui;
  private final Executor background;
  private final Timers timers;

  /**
   * @param ui runs tasks on the UI thread, in order
   * @param background runs each task on a thread that may block
   */
  public Work(Executor ui, Executor background, Timers timers) {
    this.ui = ui;
    this.background = background;
    this.timers = timers;
  }

  /** Starts {@code call}; exactly one of {@code done} and {@code failed} hears of its end. */
  public <T> Subscription start(
      Callable<? extends T> call, Consumer<? super T> done, Consumer<? super ApiProblem> failed) {
    AtomicBoolean closed = new AtomicBoolean();
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              Runnable report = outcome(call, done, failed);
              ui.execute(new Step(closed, report));
              return null;
            });
    background.execute(task);
    return () -> {
      closed.set(true);
      task.cancel(true);
    };
  }

  /** Runs {@code task} in the background; nobody waits for its end. */
  public void send(Runnable task) {
    background.execute(task);
  }

  private static <T> Runnable outcome(
      Callable<? extends T> call, Consumer<? super T> done, Consumer<? super ApiProblem> failed) {
    try {
      T result = call.call();
      return new Report(done, () -> done.accept(result));
    } catch (Exception problem) {
      ApiProblem typed = ApiProblem.of(problem);
      return new Report(failed, () -> failed.accept(typed));
    }
  }

  /** Runs {@code task} on the UI thread, later, in order. */
  public void later(Runnable task) {
    ui.execute(task);
  }

  public Timers timers() {
    return timers;
  }

  /** Names who is told, for the watchdog. */
  private record Report(Object told, Runnable telling) implements Runnable {
    @Override
    public void run() {
      telling.run();
    }

    @Override
    public String toString() {
      return told.getClass().getName();
    }
  }

  /** Reports unless the run was closed meanwhile. */
  private record Step(AtomicBoolean closed, Runnable report) implements Runnable {
    @Override
    public void run() {
      if (!closed.get()) {
        report.run();
      }
    }

    @Override
    public String toString() {
      return report.toString();
    }
  }
}
