package org.caredesk.desktop.work;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.caredesk.desktop.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * A lane in which only the newest run counts: starting another one closes the one before, so an
 * answer that comes late never overwrites a newer one.
 */
public final class Latest implements Subscription {

  private final Work work;
  private @Nullable Subscription running;

  public Latest(Work work) {
    this.work = work;
  }

  /** As {@link Work#start}, after closing the run before. */
  public <T> void start(
      Callable<? extends T> call, Consumer<? super T> done, Consumer<? super ApiProblem> failed) {
    close();
    running = work.start(call, done, failed);
  }

  @Override
  public void close() {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
