package org.caredesk.desktop.schedule;

import javafx.geometry.NodeOrientation;
import javafx.scene.input.KeyEvent;

/** What the keys do on the grid. */
final class GridKeys {
  private final DayGrid grid;

  GridKeys(DayGrid grid) {
    this.grid = grid;
  }

  void install() {
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent key) {
    if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
      return;
    }
    // Left and right are sides of the screen; in a right-to-left layout the last column is left.
    boolean mirrored = grid.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    boolean handled = true;
    switch (key.getCode()) {
      case LEFT, KP_LEFT -> sideways(key, mirrored);
      case RIGHT, KP_RIGHT -> sideways(key, !mirrored);
      case UP, KP_UP -> grid.move(CellNavigator.Move.UP);
      case DOWN, KP_DOWN -> grid.move(CellNavigator.Move.DOWN);
      case HOME -> grid.move(CellNavigator.Move.FIRST);
      case END -> grid.move(CellNavigator.Move.LAST);
      case PAGE_UP -> grid.move(CellNavigator.Move.PAGE_UP);
      case PAGE_DOWN -> grid.move(CellNavigator.Move.PAGE_DOWN);
      case ENTER, SPACE -> grid.openCursor();
      default -> handled = false;
    }
    if (handled) {
      key.consume();
    }
  }

  private void sideways(KeyEvent key, boolean on) {
    if (key.isShiftDown()) {
      grid.scrollColumns(on ? 1 : -1);
    } else {
      grid.move(on ? CellNavigator.Move.ON : CellNavigator.Move.BACK);
    }
  }
}
