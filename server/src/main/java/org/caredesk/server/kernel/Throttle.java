package org.caredesk.server.kernel;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets so many of a thing through in a span of time, for each key (an account, an address) by
 * itself.
 *
 * <p>It counts in this server's memory, for the hundred thousand keys seen last.
 */
public final class Throttle {
  private static final int MOST_KEYS = 100_000;

  private final int capacity;
  private final Duration window;
  private final TimeMeter time;

  // The eldest go first: an attacker who fills this up has long met the limit of the address.
  private final Map<String, Bucket> byKey =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /**
   * @param capacity how many in {@code window}; they come back evenly over it
   */
  public Throttle(int capacity, Duration window, Clock clock) {
    this.capacity = capacity;
    this.window = window;
    this.time =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
          }

          @Override
          public boolean isWallClockBased() {
            return true;
          }
        };
  }

  /**
   * Counts one more.
   *
   * @return empty when it may go through, else how long to wait
   */
  public synchronized Optional<Duration> take(String key) {
    var bucket =
        byKey.computeIfAbsent(
            key,
            k ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, window))
                    .withCustomTimePrecision(time)
                    .build());
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** Lets this key start afresh. */
  public synchronized void forget(String key) {
    byKey.remove(key);
  }

  /** Counts one less. */
  public synchronized void giveBack(String key) {
    var bucket = byKey.get(key);
    if (bucket != null) {
      bucket.addTokens(1);
    }
  }
}
