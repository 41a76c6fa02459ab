package org.caredesk.server.identity.oauth;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caredesk.server.identity.IdentityProperties;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords per account and per address, and locks out who guesses. What it counts
 * with is given back over {@code window}, and at once by a right password.
 *
 * <p>It counts in this server's memory, for the hundred thousand accounts and addresses seen last.
 */
@Component
class SignInThrottle {
  private static final int MOST_KEYS = 100_000;

  private final Buckets accounts;
  private final Buckets addresses;

  SignInThrottle(IdentityProperties properties, Clock clock) {
    var limits = properties.throttle();
    accounts = new Buckets(limits.perAccount(), limits.window(), clock);
    addresses = new Buckets(limits.perAddress(), limits.window(), clock);
  }

  /**
   * Counts a try before its password is looked at.
   *
   * @return empty when it may go on, else how long to wait
   */
  Optional<Duration> begin(String account, String address) {
    var byAddress = addresses.take(address);
    if (byAddress.isPresent()) {
      return byAddress;
    }
    var byAccount = accounts.take(key(account));
    return byAccount;
  }

  /** The password was right: this account starts afresh, and its try does not count. */
  void succeeded(String account, String address) {
    accounts.forget(key(account));
    addresses.giveBack(address);
  }

  private static String key(String account) {
    return account.strip().toLowerCase(Locale.ROOT);
  }

  private static final class Buckets {
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

    Buckets(int capacity, Duration window, Clock clock) {
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

    synchronized Optional<Duration> take(String key) {
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

    synchronized void forget(String key) {
      byKey.remove(key);
    }

    synchronized void giveBack(String key) {
      var bucket = byKey.get(key);
      if (bucket != null) {
        bucket.addTokens(1);
      }
    }
  }
}
