package org.caredesk.desktop.reception.patients;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.caredesk.desktop.ui.Action;

/** Ctrl+Enter saves what is edited in place, Esc leaves it. */
final class EditorKeys {
  private EditorKeys() {}

  static void on(Node editor, Action save, Action cancel) {
    editor.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
            save.run();
            key.consume();
          } else if (key.getCode() == KeyCode.ESCAPE) {
            cancel.run();
            key.consume();
          }
        });
  }
}
