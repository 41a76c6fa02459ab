package org.caredesk.server.kernel.persistence;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one job again and again on a thread of its own: soon after somebody called {@link #wake()},
 * and at least once in every {@code atLeastEvery}. A failure is logged and the next round tries
 * again.
 */
public final class BackgroundLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BackgroundLoop.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final String name;
  private final Duration atLeastEvery;
  private final Duration pause;
  private final Runnable job;
  private final Semaphore wanted = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param pause between two rounds, so that several wishes become one
   */
  public BackgroundLoop(String name, Duration atLeastEvery, Duration pause, Runnable job) {
    this.name = name;
    this.atLeastEvery = atLeastEvery;
    this.pause = pause;
    this.job = job;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  public void wake() {
    if (wanted.availablePermits() == 0) {
      wanted.release();
    }
  }

  private void run() {
    while (!closed) {
      try {
        wanted.tryAcquire(atLeastEvery.toMillis(), TimeUnit.MILLISECONDS);
        wanted.drainPermits();
        if (!closed) {
          job.run();
        }
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!closed) {
          log.warn("{} failed; the next round tries again", name, e);
          wanted.tryAcquire();
          pauseAfterFailure();
        }
      }
    }
  }

  private static void pauseAfterFailure() {
    try {
      Thread.sleep(AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the loop after the round that runs, and waits for it. */
  @Override
  public void close() {
    closed = true;
    wanted.release();
    if (!thread.isAlive()) {
      return;
    }
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
