package org.caredesk.desktop.ui;

import java.time.Duration;
import org.caredesk.desktop.work.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Short notes at the foot of the window; the newest lies lowest. Only the newest two are in sight:
 * more would hide what one works on. Those behind them can be undone all the same, and come back
 * into sight once a newer one has gone.
 */
public interface Toasts {

  /** How long a toast stays, which is also the window for undo. */
  Duration STAYS = Duration.ofSeconds(10);

  /**
   * @param icon literal such as {@code fth-check-circle}
   * @param undo what takes it back (button and Ctrl+Z), or null where nothing can
   * @return closes it before its time, such as where it was taken back elsewhere
   */
  Subscription show(String icon, String text, @Nullable Runnable undo);

  /** A note that something worked and cannot be undone. */
  default void done(String text) {
    show("fth-check-circle", text, null);
  }

  /** Takes the newest toast that can be undone, runs its undo and closes it. */
  void undoNewest();
}
