package org.caredesk.desktop.live;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.work.Subscription;

/** The live feed as screens see it. Used on the UI thread only, and calls back there. */
public interface Live {

  /** How the feed stands. */
  ObservableValue<LiveState> state();

  /** Calls {@code listener} with every batch from now on. */
  Subscription listen(Consumer<LiveBatch> listener);

  /** Does not wait for the next attempt. */
  void tryNow();
}
