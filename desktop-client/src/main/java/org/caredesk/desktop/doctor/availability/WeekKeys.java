package org.caredesk.desktop.doctor.availability;

import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The week by keys: arrows go, Enter begins and ends a stroke, on a block Shift moves its end, Ctrl
 * its beginning and Alt all of it; Delete takes it away or brings it back.
 */
final class WeekKeys {
  private static final int STEP = 15;
  private static final int FINE = 5;

  private final WeekGrid grid;
  private final AvailabilityViewModel model;
  private int column;
  private int minute = 9 * 60;
  private @Nullable Integer anchor;

  WeekKeys(WeekGrid grid, AvailabilityViewModel model) {
    this.grid = grid;
    this.model = model;
  }

  void install() {
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    grid.focusedProperty().subscribe(_ -> show());
    grid.pictureProperty().subscribe(_ -> show());
  }

  /** The day the keys are on, 1 to 7. */
  int day() {
    return column + 1;
  }

  void point(int atColumn, int atMinute) {
    column = atColumn;
    minute = atMinute;
    anchor = null;
    show();
  }

  private @Nullable Block here() {
    return grid.sheet().blockAt(column, minute);
  }

  private void pressed(KeyEvent key) {
    boolean isHandled = true;
    switch (key.getCode()) {
      case UP, KP_UP -> vertical(key, -1);
      case DOWN, KP_DOWN -> vertical(key, 1);
      case LEFT, KP_LEFT -> aside(key, -1);
      case RIGHT, KP_RIGHT -> aside(key, 1);
      case HOME -> go(column, 0);
      case END -> go(column, Span.LAST - STEP);
      case ENTER, SPACE -> isHandled = stroke();
      case ESCAPE -> isHandled = cancel();
      case DELETE, BACK_SPACE -> remove();
      default -> isHandled = false;
    }
    if (isHandled) {
      key.consume();
    }
  }

  private void vertical(KeyEvent key, int way) {
    Block block = here();
    boolean isPull = key.isShiftDown() || key.isControlDown() || key.isAltDown();
    if (!isPull || anchor != null) {
      go(column, minute + way * STEP);
    } else if (block != null && block.isMovable()) {
      int from = block.from();
      int to = block.to();
      if (key.isAltDown()) {
        Span moved = new Span(1, from, to).at(1, from + way * STEP);
        pull(block, block.column(), moved.from(), moved.to());
      } else if (key.isShiftDown()) {
        pull(
            block,
            block.column(),
            from,
            Math.clamp(to + way * (long) FINE, from + FINE, Span.LAST));
      } else {
        pull(block, block.column(), Math.clamp(from + way * (long) FINE, 0, to - FINE), to);
      }
    }
  }

  private void aside(KeyEvent key, int way) {
    boolean mirrored =
        grid.getEffectiveNodeOrientation() == javafx.geometry.NodeOrientation.RIGHT_TO_LEFT;
    int next = Math.clamp(column + (long) (mirrored ? -way : way), 0, WeekSheet.DAYS - 1);
    Block block = here();
    if (key.isAltDown() && block != null && block.isMovable()) {
      pull(block, next, block.from(), block.to());
      column = next;
      show();
    } else if (anchor == null) {
      go(next, minute);
    }
  }

  private void pull(Block block, int toColumn, int from, int to) {
    minute = from;
    model.change(painting -> painting.place(block.handle(), toColumn, from, to));
    grid.reveal(from);
  }

  private void go(int toColumn, int toMinute) {
    column = toColumn;
    minute = Math.clamp(toMinute, 0, Span.LAST - STEP);
    grid.reveal(minute);
    show();
  }

  private boolean stroke() {
    Integer begun = anchor;
    if (begun == null) {
      Block block = here();
      if (block != null && block.kind() == Block.Kind.ELSEWHERE && block.place() != null) {
        model.brushProperty().set(new Brush.Hours(block.place().id()));
        return true;
      }
      anchor = minute;
      show();
      return true;
    }
    anchor = null;
    int from = Math.min(begun, minute);
    int to = Math.max(begun, minute) + STEP;
    model.stroke(column, from, Math.min(to, Span.LAST));
    minute = from;
    show();
    return true;
  }

  private boolean cancel() {
    boolean was = anchor != null;
    anchor = null;
    show();
    return was;
  }

  private void remove() {
    Block block = here();
    if (block != null && block.kind() != Block.Kind.ELSEWHERE) {
      model.change(painting -> painting.remove(block.handle()));
    }
  }

  private void show() {
    WeekSheet sheet = grid.sheet();
    if (!grid.isFocused()) {
      sheet.cursor(null);
      sheet.stroke(null, "", false);
      anchor = null;
      return;
    }
    Integer begun = anchor;
    Block block = begun == null ? here() : null;
    int from = begun == null ? minute : Math.min(begun, minute);
    int to = (begun == null ? minute : Math.max(begun, minute)) + STEP;
    WeekSheet.Mark mark =
        block == null
            ? new WeekSheet.Mark(column, from, to)
            : new WeekSheet.Mark(block.column(), block.from(), block.to());
    sheet.cursor(mark);
    if (begun != null) {
      sheet.stroke(mark, Span.time(from) + "–" + Span.time(to), false);
    } else {
      sheet.stroke(null, "", false);
    }
  }
}
