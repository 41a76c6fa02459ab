package org.caredesk.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Runs a test's steps on the toolkit's thread, which it starts when it is first needed. */
public final class FxThread {
  private FxThread() {}

  /** Runs {@code task} there and waits; what it throws comes out here. */
  public static <T> T call(Callable<T> task) {
    start();
    FutureTask<T> future = new FutureTask<>(task);
    Platform.runLater(future);
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  public static void run(Runnable task) {
    call(
        () -> {
          task.run();
          return true;
        });
  }

  /**
   * Waits until {@code count} frames have been drawn: only then does the toolkit move the focus.
   */
  public static void frames(int count) {
    CountDownLatch drawn = new CountDownLatch(count);
    AnimationTimer each =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            drawn.countDown();
          }
        };
    run(each::start);
    try {
      if (!drawn.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("No frames were drawn");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      run(each::stop);
    }
  }

  private static void start() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      Platform.setImplicitExit(false);
      started.await();
    } catch (IllegalStateException running) {
      // Another test has started it.
      return;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
