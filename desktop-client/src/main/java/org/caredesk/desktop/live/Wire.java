package org.caredesk.desktop.live;

import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/** One connection to the feed; a fake in tests. */
public interface Wire {

  /** Hears of one connection, on any thread. After {@link #onLost} comes nothing more. */
  interface Listener {
    void onOpen();

    void onFrame(LiveFrame frame);

    /** The connection could not be made, or is gone. */
    void onLost();
  }

  /**
   * Starts to connect and returns at once.
   *
   * @param after the last sequence number seen; null to begin with what comes next
   */
  Subscription connect(@Nullable Long after, Listener listener);
}
