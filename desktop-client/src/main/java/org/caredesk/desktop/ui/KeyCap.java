package org.caredesk.desktop.ui;

import javafx.scene.control.Label;

/** A key as it stands on the keyboard, beside what it does. */
public final class KeyCap extends Label {

  /**
   * @param shortcut as an {@link Action} writes it; shown with spaces, such as Ctrl Enter
   */
  public KeyCap(String shortcut) {
    super(shortcut.replace('+', ' '));
    getStyleClass().add("cd-key-cap");
    setMinWidth(USE_PREF_SIZE);
    setMouseTransparent(true);
  }
}
