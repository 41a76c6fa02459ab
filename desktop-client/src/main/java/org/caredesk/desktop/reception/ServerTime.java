package org.caredesk.desktop.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The server's time as far as this desk knows it. A hold ends by the server's clock; a workstation
 * whose own clock is wrong must not count a patient out of the time that is left.
 */
final class ServerTime {
  private final Clock clock;
  private Duration ahead = Duration.ZERO;

  ServerTime(Clock clock) {
    this.clock = clock;
  }

  /** Takes what the server said the time was, a moment ago. */
  void heard(Instant serverTime) {
    ahead = Duration.between(clock.instant(), serverTime);
  }

  Instant now() {
    return clock.instant().plus(ahead);
  }
}
