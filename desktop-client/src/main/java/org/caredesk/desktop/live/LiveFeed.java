package org.caredesk.desktop.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/**
 * The live feed: connects, resumes after the last sequence number seen, merges what comes within a
 * tenth of a second, and reconnects with growing pauses. Everything here runs on the UI thread; the
 * {@link Wire} brings its news there.
 */
public final class LiveFeed implements Live, AutoCloseable {

  static final Duration MERGE = Duration.ofMillis(80);
  static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** So many failed attempts are only a hiccup; then the server counts as away. */
  private static final int HICCUPS = 2;

  private final Wire wire;
  private final Work work;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<LiveState> state;
  private final List<Consumer<LiveBatch>> listeners = new ArrayList<>();
  private final List<LiveFrame> merging = new ArrayList<>();
  private boolean resync;
  private @Nullable Long last;
  private @Nullable Instant lostAt;
  private int failures;
  private int attempt;
  private @Nullable Subscription connection;
  private @Nullable Subscription pause;
  private @Nullable Subscription flush;

  public LiveFeed(Wire wire, Work work, Clock clock) {
    this.wire = wire;
    this.work = work;
    this.clock = clock;
    this.state = new ReadOnlyObjectWrapper<>(new LiveState.Reconnecting(clock.instant()));
  }

  /** Opens the feed; it stays open, or tries to, until {@link #close}. */
  public void open() {
    int current = ++attempt;
    connection =
        wire.connect(
            last,
            new Wire.Listener() {
              @Override
              public void onOpen() {
                onCurrent(current, LiveFeed.this::opened);
              }

              @Override
              public void onFrame(LiveFrame frame) {
                onCurrent(current, () -> received(frame));
              }

              @Override
              public void onLost() {
                onCurrent(current, LiveFeed.this::lost);
              }
            });
  }

  /** What an abandoned connection still says does not count. */
  private void onCurrent(int numbered, Runnable news) {
    work.later(
        () -> {
          if (numbered == attempt) {
            news.run();
          }
        });
  }

  private void opened() {
    failures = 0;
    lostAt = null;
    state.set(new LiveState.Live());
  }

  private void received(LiveFrame frame) {
    Long seq = frame.seq();
    switch (frame.type()) {
      case LiveFrame.HELLO -> {
        // The position of the feed counts only while none of our own is known: with one, what was
        // missed is still on its way. Without one, what was loaded before may be older than it.
        if (last == null) {
          last = seq;
          loadAnew();
        }
      }
      case LiveFrame.RESYNC -> {
        last = seq;
        loadAnew();
      }
      default -> {
        last = seq == null ? last : seq;
        merging.add(frame);
        scheduleFlush();
      }
    }
  }

  private void loadAnew() {
    resync = true;
    scheduleFlush();
  }

  private void scheduleFlush() {
    if (flush == null) {
      flush = work.timers().after(MERGE, this::flush);
    }
  }

  private void flush() {
    flush = null;
    LiveBatch batch = new LiveBatch(List.copyOf(merging), resync);
    merging.clear();
    resync = false;
    List.copyOf(listeners).forEach(listener -> listener.accept(batch));
  }

  private void lost() {
    attempt++;
    failures++;
    Instant now = clock.instant();
    Instant since = lostAt == null ? now : lostAt;
    lostAt = since;
    Duration wait = pauseAfter(failures);
    state.set(
        failures <= HICCUPS
            ? new LiveState.Reconnecting(since)
            : new LiveState.Offline(since, now.plus(wait)));
    pause = work.timers().after(wait, this::open);
  }

  /** Half a second at first, doubled each time, ten seconds at most. */
  static Duration pauseAfter(int failures) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  @Override
  public ReadOnlyObjectProperty<LiveState> state() {
    return state.getReadOnlyProperty();
  }

  @Override
  public Subscription listen(Consumer<LiveBatch> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void tryNow() {
    if (!(state.get() instanceof LiveState.Live)) {
      stop();
      open();
    }
  }

  @Override
  public void close() {
    stop();
    listeners.clear();
    if (flush != null) {
      flush.close();
      flush = null;
    }
  }

  private void stop() {
    attempt++;
    if (pause != null) {
      pause.close();
      pause = null;
    }
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }
}
