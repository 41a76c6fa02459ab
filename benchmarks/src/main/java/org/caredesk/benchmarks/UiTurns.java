package org.caredesk.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.caredesk.desktop.work.ScheduledTimers;
import org.caredesk.desktop.work.Work;

/**
 * Measures every stretch of work on the UI thread: each task of ours, and each pulse with its
 * style, layout and hand-over to the painter. A step is what a person does once; its longest turn
 * is what is felt of it, and its longest frame is the time from one pulse to the next.
 */
final class UiTurns implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Pulses after which what a step did has been painted. */
  private static final int SHOWN_AFTER = 3;

  private final ExecutorService behind = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final Phaser busy = new Phaser(1);
  private final Work work = work();
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          pulseBegins();
        }
      };
  private long longestTurn;
  private long longestCpu;
  private long longestFrame;
  private long began;
  private long beganCpu;
  private boolean inPulse;
  private long lastPulse;
  private long pulses;

  /**
   * The longest of each step, in nanoseconds.
   *
   * @param cpu what of a turn the thread ran: without the time it was kept waiting by others
   */
  record Steps(long[] turns, long[] cpu, long[] frames) {
    static void printHead() {
      System.out.printf("%-36s", "milliseconds");
      for (var what : List.of("longest turn", "of it CPU", "longest frame")) {
        System.out.printf("  %24s", what);
      }
      System.out.printf("%n%-36s", "");
      for (var i = 0; i < 3; i++) {
        System.out.printf("  %8s%8s%8s", "median", "p99", "worst");
      }
      System.out.println();
    }

    void print(String what) {
      System.out.printf("%-36s", what);
      for (var nanos : List.of(turns, cpu, frames)) {
        System.out.printf(
            Locale.ROOT, "  %8.1f%8.1f%8.1f", part(nanos, 0.5), part(nanos, 0.99), part(nanos, 1));
      }
      System.out.println();
    }

    double ratio(Steps floor) {
      return part(cpu, 0.5) / part(floor.cpu, 0.5);
    }

    private static double part(long[] nanos, double share) {
      var sorted = nanos.clone();
      Arrays.sort(sorted);
      return sorted[(int) Math.ceil(sorted.length * share) - 1] / 1e6;
    }
  }

  private Work work() {
    Executor ui =
        task -> {
          busy.register();
          Platform.runLater(
              () -> {
                turn(task);
                busy.arriveAndDeregister();
              });
        };
    Executor background =
        task -> {
          busy.register();
          behind.execute(
              () -> {
                task.run();
                busy.arriveAndDeregister();
              });
        };
    return new Work(ui, background, new ScheduledTimers(clockwork, ui));
  }

  /** The client's work, measured. */
  Work measured() {
    return work;
  }

  /** Runs {@code task} on the UI thread and waits. */
  static <T> T ask(Callable<T> task) throws InterruptedException, ExecutionException {
    var future = new FutureTask<>(task);
    Platform.runLater(future);
    return future.get();
  }

  /** Begins to measure pulses; on the UI thread. */
  void watch() {
    pulse.start();
  }

  private void pulseBegins() {
    var now = System.nanoTime();
    longestFrame = Math.max(longestFrame, now - lastPulse);
    lastPulse = now;
    begins();
    inPulse = true;
    pulses++;
    // Runs after everything else that this pulse does.
    Platform.runLater(this::pulseEnds);
  }

  private void pulseEnds() {
    if (inPulse) {
      inPulse = false;
      ends();
    }
  }

  private void turn(Runnable task) {
    pulseEnds();
    begins();
    task.run();
    ends();
  }

  private void begins() {
    began = System.nanoTime();
    beganCpu = THREADS.getCurrentThreadCpuTime();
  }

  private void ends() {
    longestTurn = Math.max(longestTurn, System.nanoTime() - began);
    longestCpu = Math.max(longestCpu, THREADS.getCurrentThreadCpuTime() - beganCpu);
  }

  /** Does {@code action} on the UI thread {@code times} times, each until it shows. */
  Steps steps(int times, Runnable action) throws Exception {
    var steps = new Steps(new long[times], new long[times], new long[times]);
    for (var i = 0; i < times; i++) {
      ask(
          () -> {
            longestTurn = 0;
            longestCpu = 0;
            longestFrame = 0;
            return true;
          });
      work.later(action);
      settle();
      steps.turns[i] = ask(() -> longestTurn);
      steps.cpu[i] = ask(() -> longestCpu);
      steps.frames[i] = ask(() -> longestFrame);
    }
    return steps;
  }

  /** Waits until nothing of ours runs and it has been painted. */
  void settle() throws Exception {
    busy.arriveAndAwaitAdvance();
    var begun = ask(() -> pulses);
    while (ask(() -> pulses) < begun + SHOWN_AFTER) {
      Thread.sleep(1);
    }
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
    behind.shutdownNow();
  }
}
