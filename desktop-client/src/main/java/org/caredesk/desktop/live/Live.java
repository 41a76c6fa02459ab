package org.caredesk.desktop.live;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.live.LiveFrame;

/** The live feed as screens see it. Used on the UI thread only, and calls back there. */
public interface Live {

  /** How the feed stands. */
  ObservableValue<LiveState> state();

  /** Calls {@code listener} with every batch from now on. */
  Subscription listen(Consumer<LiveBatch> listener);

  /**
   * Calls {@code changed} after every batch with a frame that concerns the listener, after one that
   * tells of frames that were missed, and when the line is back after it was gone.
   */
  default Subscription follow(Predicate<LiveFrame> concerns, Runnable changed) {
    Subscription news =
        listen(
            batch -> {
              if (batch.resync() || batch.frames().stream().anyMatch(concerns)) {
                changed.run();
              }
            });
    javafx.util.Subscription line =
        state()
            .subscribe(
                (before, after) -> {
                  if (before instanceof LiveState.Offline && after instanceof LiveState.Live) {
                    changed.run();
                  }
                });
    return Subscription.all(List.of(news, line::unsubscribe));
  }

  /** Does not wait for the next attempt. */
  void tryNow();
}
