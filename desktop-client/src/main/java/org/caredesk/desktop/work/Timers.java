package org.caredesk.desktop.work;

import java.time.Duration;

/** Delays and ticks whose tasks run on the UI thread. */
public interface Timers {

  /** Runs {@code task} once, after {@code delay}, unless closed before. */
  Subscription after(Duration delay, Runnable task);

  /** Runs {@code task} again and again, first after {@code period}, until closed. */
  Subscription every(Duration period, Runnable task);
}
