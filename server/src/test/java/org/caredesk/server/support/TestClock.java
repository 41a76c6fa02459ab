package org.caredesk.server.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The server's clock in tests: it stands still until a test moves it. */
public final class TestClock extends Clock {
  /** A Monday, 09:00 in Kolkata. */
  public static final Instant START = Instant.parse("2026-11-16T03:30:00Z");

  private volatile Instant now = START;

  public void reset() {
    now = START;
  }

  public void set(Instant instant) {
    now = instant;
  }

  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Refused: the server keeps zones in its data, never in its clock. */
  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The server's clock has no zone but UTC");
  }
}
