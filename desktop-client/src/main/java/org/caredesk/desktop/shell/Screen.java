package org.caredesk.desktop.shell;

import java.util.List;
import javafx.scene.layout.Region;
import org.caredesk.desktop.ui.Action;

/** What stands right of the rail and under the top bar for one route. */
public interface Screen {

  Region view();

  /** The screen comes into view: subscribe, load, take the focus. */
  void activate();

  /** The screen leaves the view: close everything that {@link #activate} subscribed. */
  void deactivate();

  /**
   * A route of the same kind was asked for while this screen is shown or kept.
   *
   * @return whether the screen has gone there; otherwise another one is opened
   */
  default boolean moveTo(Route route) {
    return false;
  }

  /** Keys of the screen that are no actions, for the key list. */
  default List<KeyHint> keys() {
    return List.of();
  }

  /** Commands that are there while the screen is shown: for shortcuts, palette and key list. */
  default List<Action> actions() {
    return List.of();
  }
}
