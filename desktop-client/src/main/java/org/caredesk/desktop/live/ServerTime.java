package org.caredesk.desktop.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The server's time as far as this workstation knows it. A hold ends by the server's clock; a
 * workstation whose own clock is wrong must not count a patient out of the time that is left.
 */
public final class ServerTime {
  private final Clock clock;
  private Duration ahead = Duration.ZERO;

  public ServerTime(Clock clock) {
    this.clock = clock;
  }

  /** Takes what the server said the time was, a moment ago. */
  public void heard(Instant serverTime) {
    ahead = Duration.between(clock.instant(), serverTime);
  }

  /** What the server's clock showed when this workstation's showed {@code here}. */
  public Instant at(Instant here) {
    return here.plus(ahead);
  }

  /** What the server's clock shows now. */
  public Instant now() {
    return clock.instant().plus(ahead);
  }
}
