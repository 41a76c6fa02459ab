package org.caredesk.desktop.schedule;

import javafx.geometry.NodeOrientation;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do on the grid. */
final class GridKeys {
  private final DayGrid grid;
  private final GridMoving moving;
  private boolean screenHasLetters;

  GridKeys(DayGrid grid, GridMoving moving) {
    this.grid = grid;
    this.moving = moving;
  }

  /** M and the paging keys mean something else on the screen around the grid. */
  void leaveToScreen() {
    screenHasLetters = true;
  }

  void install() {
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent key) {
    boolean up = key.getCode() == KeyCode.UP || key.getCode() == KeyCode.KP_UP;
    boolean down = key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.KP_DOWN;
    if (key.isShiftDown() && key.isAltDown() && !key.isControlDown() && (up || down)) {
      moving.stretch(down);
      key.consume();
      return;
    }
    if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
      return;
    }
    // Left and right are sides of the screen; in a right-to-left layout the last column is left.
    boolean mirrored = grid.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    if (moving.active()) {
      carried(key, mirrored);
      key.consume();
      return;
    }
    boolean handled = true;
    switch (key.getCode()) {
      case LEFT, KP_LEFT -> sideways(key, mirrored);
      case RIGHT, KP_RIGHT -> sideways(key, !mirrored);
      case UP, KP_UP -> grid.move(CellNavigator.Move.UP);
      case DOWN, KP_DOWN -> grid.move(CellNavigator.Move.DOWN);
      case HOME -> grid.move(CellNavigator.Move.FIRST);
      case END -> grid.move(CellNavigator.Move.LAST);
      case PAGE_UP -> handled = page(CellNavigator.Move.PAGE_UP);
      case PAGE_DOWN -> handled = page(CellNavigator.Move.PAGE_DOWN);
      // Shift+Enter books anyway, where the screen lets one do that.
      case ENTER -> handled = !key.isShiftDown() && opened();
      case SPACE -> {
        if (!moving.pickUp()) {
          grid.openCursor();
        }
      }
      case M -> handled = !screenHasLetters && moving.pickUp();
      default -> handled = false;
    }
    if (handled) {
      key.consume();
    }
  }

  /** While a visit is carried, the keys carry it; no other means anything. */
  private void carried(KeyEvent key, boolean mirrored) {
    switch (key.getCode()) {
      case LEFT, KP_LEFT -> moving.aside(mirrored ? 1 : -1);
      case RIGHT, KP_RIGHT -> moving.aside(mirrored ? -1 : 1);
      case UP, KP_UP -> moving.step(false);
      case DOWN, KP_DOWN -> moving.step(true);
      case ENTER, SPACE, M -> moving.drop();
      case ESCAPE -> moving.cancel();
      default -> {
        // Nothing else happens by accident meanwhile.
      }
    }
  }

  private boolean opened() {
    grid.openCursor();
    return true;
  }

  private boolean page(CellNavigator.Move move) {
    if (!screenHasLetters) {
      grid.move(move);
    }
    return !screenHasLetters;
  }

  private void sideways(KeyEvent key, boolean on) {
    if (key.isShiftDown()) {
      grid.scrollColumns(on ? 1 : -1);
    } else {
      grid.move(on ? CellNavigator.Move.ON : CellNavigator.Move.BACK);
    }
  }
}
