package org.caredesk.desktop.doctor.day;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.desktop.work.Work;

/**
 * Loads the same thing again and again. A burst of changes becomes one load at its end: what is
 * asked for while a load runs is loaded once more after it.
 */
final class Refresh<T> implements Subscription {
  private final Latest lane;
  private final Callable<T> call;
  private final Consumer<T> done;
  private final Consumer<ApiProblem> failed;
  private boolean running;
  private boolean again;

  Refresh(Work work, Callable<T> call, Consumer<T> done, Consumer<ApiProblem> failed) {
    this.lane = new Latest(work);
    this.call = call;
    this.done = done;
    this.failed = failed;
  }

  /** Loads now; the answer to an earlier question no longer counts. */
  void now() {
    again = false;
    running = true;
    lane.start(
        call,
        (T answer) -> {
          running = false;
          done.accept(answer);
          onceMore();
        },
        problem -> {
          running = false;
          failed.accept(problem);
          onceMore();
        });
  }

  /** Loads, after the load that runs where one does. */
  void soon() {
    if (running) {
      again = true;
    } else {
      now();
    }
  }

  private void onceMore() {
    if (again) {
      now();
    }
  }

  @Override
  public void close() {
    lane.close();
    running = false;
    again = false;
  }
}
