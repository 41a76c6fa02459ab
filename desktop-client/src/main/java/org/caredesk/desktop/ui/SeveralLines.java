package org.caredesk.desktop.ui;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Fields for texts of several lines, in which Tab goes on to the next field. */
public final class SeveralLines {
  private SeveralLines() {}

  /** A field in which Enter begins a new line. */
  public static TextArea field(int rows) {
    TextArea area = new TextArea();
    area.setPrefRowCount(rows);
    area.setWrapText(true);
    area.addEventFilter(KeyEvent.KEY_PRESSED, key -> goOn(area, key));
    return area;
  }

  /** A field in which Enter runs {@code send} and Shift+Enter begins a new line. */
  public static TextArea sending(int rows, Runnable send) {
    TextArea area = field(rows);
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER && !key.isControlDown() && !key.isAltDown()) {
            key.consume();
            if (key.isShiftDown()) {
              area.replaceSelection("\n");
            } else {
              send.run();
            }
          }
        });
    return area;
  }

  private static void goOn(TextArea area, KeyEvent key) {
    if (key.getCode() == KeyCode.TAB && !key.isControlDown() && !key.isAltDown()) {
      key.consume();
      area.requestFocusTraversal(
          key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }
}
