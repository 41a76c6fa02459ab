package org.caredesk.desktop.schedule;

import java.util.function.Consumer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** What the pointer does on cells: a click opens, a pull carries. */
final class GridHands {
  /** How far the pointer must go for a press to be a pull, in pixels. */
  private static final double SLACK = 5;

  /** How near to the lower edge of a card a pull changes its length, in pixels. */
  private static final double EDGE = 6;

  private final Consumer<Cursor> clicked;
  private final GridMoving moving;
  private @Nullable MouseEvent press;

  GridHands(Consumer<Cursor> clicked, GridMoving moving) {
    this.clicked = clicked;
    this.moving = moving;
  }

  MovePreview preview() {
    return moving.preview();
  }

  /** Makes {@code cell} answer to the pointer. */
  <C extends EntryCell> C on(C cell) {
    cell.setOnMousePressed(event -> press = event);
    cell.setOnMouseMoved(
        event -> {
          boolean stretches = isAtEnd(cell, event) && moving.stretchable(cell.cursor());
          cell.setCursor(stretches ? javafx.scene.Cursor.S_RESIZE : null);
        });
    cell.setOnMouseDragged(event -> dragged(cell, event));
    cell.setOnMouseReleased(
        event -> {
          if (moving.active()) {
            moving.release(event);
          }
        });
    cell.setOnMouseClicked(
        click -> {
          Cursor at = cell.cursor();
          if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress() && at != null) {
            clicked.accept(at);
          }
        });
    return cell;
  }

  private static boolean isAtEnd(EntryCell cell, MouseEvent event) {
    return cell.getHeight() - cell.sceneToLocal(event.getSceneX(), event.getSceneY()).getY()
        <= EDGE;
  }

  private void dragged(EntryCell cell, MouseEvent event) {
    if (moving.active()) {
      moving.drag(event);
      return;
    }
    MouseEvent begun = press;
    Cursor at = cell.cursor();
    if (begun == null || at == null || !event.isPrimaryButtonDown()) {
      return;
    }
    double x = event.getSceneX() - begun.getSceneX();
    double y = event.getSceneY() - begun.getSceneY();
    if (Math.hypot(x, y) > SLACK) {
      press = null;
      if (isAtEnd(cell, begun) && moving.stretchable(at)) {
        moving.grabEnd(at, begun);
      } else {
        moving.grab(at, begun);
      }
    }
  }
}
