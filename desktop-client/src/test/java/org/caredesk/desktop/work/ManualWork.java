package org.caredesk.desktop.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;

/**
 * Work whose background runs, UI tasks and timers run in the test's own thread, when the test says
 * so: {@link #settle} runs what is waiting, {@link #advance} lets time pass.
 */
public final class ManualWork implements Timers {

  private record Due(Instant at, Duration period, Runnable task) {}

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Queue<Runnable> ui = new ArrayDeque<>();
  private final List<Due> timers = new ArrayList<>();
  private final Work work = new Work(ui::add, background::add, this);
  private Instant now;

  public ManualWork(Instant start) {
    this.now = start;
  }

  public Work work() {
    return work;
  }

  /** A clock that stands still between calls of {@link #advance}. */
  public Clock clock() {
    return new ManualClock(ZoneOffset.UTC);
  }

  /** Runs background runs and UI tasks until none is left. */
  public void settle() {
    while (!background.isEmpty() || !ui.isEmpty()) {
      runAll(background);
      runAll(ui);
    }
  }

  /** Lets {@code time} pass, runs the timers that come due, in order, and settles. */
  public void advance(Duration time) {
    Instant end = now.plus(time);
    settle();
    while (true) {
      Due next = timers.stream().min(Comparator.comparing(Due::at)).orElse(null);
      if (next == null || next.at().isAfter(end)) {
        break;
      }
      now = next.at();
      timers.remove(next);
      if (!next.period().isZero()) {
        timers.add(new Due(next.at().plus(next.period()), next.period(), next.task()));
      }
      next.task().run();
      settle();
    }
    now = end;
  }

  /** How many timers wait: none may be left after a screen's deactivate. */
  public int pendingTimers() {
    return timers.size();
  }

  @Override
  public Subscription after(Duration delay, Runnable task) {
    return add(new Due(now.plus(delay), Duration.ZERO, task));
  }

  @Override
  public Subscription every(Duration period, Runnable task) {
    return add(new Due(now.plus(period), period, task));
  }

  private Subscription add(Due due) {
    timers.add(due);
    return () -> timers.removeIf(other -> other.task() == due.task());
  }

  private static void runAll(Queue<Runnable> tasks) {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  private final class ManualClock extends Clock {
    private final ZoneId zone;

    ManualClock(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new ManualClock(other);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
