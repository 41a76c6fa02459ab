package org.caredesk.desktop.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long our own code holds the UI thread: each event's handlers and each posted task.
 * The layout of a pulse is measured apart, because no handler of ours can be blamed for it. Used on
 * the UI thread only.
 */
public final class Watchdog {

  /** What held the thread longer than this is remembered. */
  public static final Duration LIMIT = Duration.ofMillis(100);

  private static final int KEPT = 200;

  /** One stretch of time on the UI thread. */
  public record Stretch(String what, Duration length) {}

  /** What was measured since the last {@link #reset}. */
  public record Report(
      Duration longest, List<Stretch> overLimit, Duration longestLayout, long measured) {}

  private final List<Stretch> overLimit = new ArrayList<>();
  private Duration longest = Duration.ZERO;
  private Duration longestLayout = Duration.ZERO;
  private long measured;
  private long layoutStart;
  private boolean inside;

  /** Runs {@code task} and measures it, unless it runs inside a measured one already. */
  public void measure(String what, Runnable task) {
    if (inside) {
      task.run();
      return;
    }
    inside = true;
    long start = System.nanoTime();
    try {
      task.run();
    } finally {
      inside = false;
      note(what, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** Measures every event that reaches {@code scene}, and the layout of its pulses. */
  public void watch(Scene scene) {
    EventDispatcher original = scene.getEventDispatcher();
    scene.setEventDispatcher(
        (event, tail) -> {
          @Nullable Event[] result = new Event[1];
          measure(
              event.getEventType() + " on " + name(event.getTarget()),
              () -> result[0] = original.dispatchEvent(event, tail));
          return result[0];
        });
    scene.addPreLayoutPulseListener(() -> layoutStart = System.nanoTime());
    scene.addPostLayoutPulseListener(
        () -> {
          Duration length = Duration.ofNanos(System.nanoTime() - layoutStart);
          longestLayout = longer(longestLayout, length);
        });
  }

  /** Forgets what was measured, for instance after the first frame. */
  public void reset() {
    overLimit.clear();
    longest = Duration.ZERO;
    longestLayout = Duration.ZERO;
    measured = 0;
  }

  /** What was measured so far. */
  public Report report() {
    return new Report(longest, List.copyOf(overLimit), longestLayout, measured);
  }

  private void note(String what, Duration length) {
    measured++;
    longest = longer(longest, length);
    if (length.compareTo(LIMIT) > 0 && overLimit.size() < KEPT) {
      overLimit.add(new Stretch(what, length));
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static String name(EventTarget target) {
    return target instanceof Node node && node.getId() != null
        ? target.getClass().getSimpleName() + "#" + node.getId()
        : target.getClass().getSimpleName();
  }
}
