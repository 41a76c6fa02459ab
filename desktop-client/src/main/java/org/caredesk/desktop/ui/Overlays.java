package org.caredesk.desktop.ui;

import javafx.scene.layout.Region;

/** What lies over the content: one side sheet at a time. */
public interface Overlays {

  /**
   * Slides {@code sheet} in at the trailing edge, beside the content, which stays usable and gives
   * way. Replaces the sheet before, after asking it to close.
   */
  void openSheet(SideSheet sheet);

  /** Closes the sheet, where one is open. */
  void closeSheet();

  /** Shows {@code content} in the middle over a scrim; Esc or a click beside it closes it. */
  void openDialog(Region content, Runnable onClosed);

  /** Closes what {@link #openDialog} opened. */
  void closeDialog();

  /**
   * Moves the focus below the dialogs; while one is open, only once it is closed: else the keys
   * that a person types into it would become commands of what is below.
   */
  default void focusBelow(Runnable move) {
    move.run();
  }
}
