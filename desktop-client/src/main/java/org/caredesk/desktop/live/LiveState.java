package org.caredesk.desktop.live;

import java.time.Instant;

/** How the live feed stands. */
public sealed interface LiveState {

  /** Everything shown is current. */
  record Live() implements LiveState {}

  /** The first attempts after a loss; {@code since} is when the last frame or answer came. */
  record Reconnecting(Instant since) implements LiveState {}

  /**
   * The server is away; what is shown stands as of {@code since}.
   *
   * @param nextTry when the next attempt starts
   */
  record Offline(Instant since, Instant nextTry) implements LiveState {}
}
