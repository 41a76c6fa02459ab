package org.caredesk.desktop.admin.frame;

import java.util.List;
import org.caredesk.desktop.ui.Action;

/** What comes into view and leaves it together with its screen, such as a detail. */
public interface Part {

  void activate();

  /** Closes everything that {@link #activate} has opened. */
  void deactivate();

  /** Commands that are there while it is shown. */
  default List<Action> actions() {
    return List.of();
  }
}
