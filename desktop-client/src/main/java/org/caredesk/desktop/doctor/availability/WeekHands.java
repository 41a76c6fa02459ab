package org.caredesk.desktop.doctor.availability;

import java.util.function.BiConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the pointer does on the week: on empty time it paints, at an edge it resizes, on a block it
 * moves. Steps are a quarter of an hour, with Alt five minutes.
 */
final class WeekHands {
  private static final double EDGE = 6;
  private static final double SLACK = 4;
  private static final int STEP = 15;
  private static final int FINE = 5;

  private final WeekGrid grid;
  private final WeekSheet sheet;
  private final AvailabilityViewModel model;
  private final HoursWords words;
  private final BiConsumer<Integer, Integer> onPointed;
  private @Nullable Pull pull;

  /** What is under way. */
  private record Pull(
      Grip grip, @Nullable Block block, int column, double minute, double x, double y) {}

  private enum Grip {
    PAINT,
    MOVE,
    TOP,
    BOTTOM
  }

  /**
   * @param onPointed hears of the day and minute that were clicked
   */
  WeekHands(
      WeekGrid grid,
      AvailabilityViewModel model,
      HoursWords words,
      BiConsumer<Integer, Integer> onPointed) {
    this.grid = grid;
    this.sheet = grid.sheet();
    this.model = model;
    this.words = words;
    this.onPointed = onPointed;
  }

  void install() {
    sheet.setOnMouseMoved(event -> sheet.setCursor(cursor(grip(event))));
    sheet.setOnMousePressed(this::pressed);
    sheet.setOnMouseDragged(this::dragged);
    sheet.setOnMouseReleased(this::released);
  }

  private static Cursor cursor(Grip grip) {
    return switch (grip) {
      case PAINT -> Cursor.CROSSHAIR;
      case MOVE -> Cursor.MOVE;
      case TOP, BOTTOM -> Cursor.V_RESIZE;
    };
  }

  private Grip grip(MouseEvent event) {
    Block block = sheet.blockAt(sheet.columnAt(event.getX()), sheet.minuteAt(event.getY()));
    if (block == null || !block.isMovable() || model.brushProperty().get() instanceof Brush.Erase) {
      return Grip.PAINT;
    }
    double top = event.getY() - sheet.y(block.from());
    double bottom = sheet.y(block.to()) - event.getY();
    if (Math.min(top, bottom) > EDGE) {
      return Grip.MOVE;
    }
    return top < bottom ? Grip.TOP : Grip.BOTTOM;
  }

  private void pressed(MouseEvent event) {
    grid.requestFocus();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    int column = sheet.columnAt(event.getX());
    double minute = sheet.minuteAt(event.getY());
    Grip grip = grip(event);
    Block block = sheet.blockAt(column, minute);
    pull = new Pull(grip, block, column, minute, event.getX(), event.getY());
  }

  private void dragged(MouseEvent event) {
    Pull begun = pull;
    if (begun == null || Math.hypot(event.getX() - begun.x(), event.getY() - begun.y()) < SLACK) {
      return;
    }
    WeekSheet.Mark mark = mark(begun, event);
    sheet.stroke(mark, label(mark), model.brushProperty().get() instanceof Brush.Erase);
    grid.reveal(Span.snap(sheet.minuteAt(event.getY()), STEP));
  }

  private void released(MouseEvent event) {
    Pull begun = pull;
    pull = null;
    sheet.stroke(null, "", false);
    if (begun == null) {
      return;
    }
    if (Math.hypot(event.getX() - begun.x(), event.getY() - begun.y()) < SLACK) {
      clicked(begun);
      return;
    }
    WeekSheet.Mark mark = mark(begun, event);
    Block block = begun.block();
    if (begun.grip() == Grip.PAINT || block == null) {
      model.stroke(mark.column(), mark.from(), mark.to());
    } else {
      model.change(
          painting -> painting.place(block.handle(), mark.column(), mark.from(), mark.to()));
    }
    onPointed.accept(mark.column(), mark.from());
  }

  /** Hours elsewhere are chosen to be painted by a click. */
  private void clicked(Pull begun) {
    Block block = begun.block();
    if (block != null && block.kind() == Block.Kind.ELSEWHERE && block.place() != null) {
      model.brushProperty().set(new Brush.Hours(block.place().id()));
      return;
    }
    onPointed.accept(
        begun.column(), block == null ? Span.snap(begun.minute() - 7, STEP) : block.from());
  }

  private WeekSheet.Mark mark(Pull begun, MouseEvent event) {
    int step = event.isAltDown() ? FINE : STEP;
    double minute = sheet.minuteAt(event.getY());
    Block block = begun.block();
    if (begun.grip() == Grip.PAINT || block == null) {
      int first = (int) (Math.floor(begun.minute() / step) * step);
      int here = Span.snap(minute, step);
      int from = Math.min(first, here);
      int to = Math.max(first + step, here);
      return new WeekSheet.Mark(begun.column(), from, Math.min(to, Span.LAST));
    }
    return switch (begun.grip()) {
      case TOP ->
          new WeekSheet.Mark(
              block.column(), Math.min(Span.snap(minute, step), block.to() - FINE), block.to());
      case BOTTOM ->
          new WeekSheet.Mark(
              block.column(), block.from(), Math.max(Span.snap(minute, step), block.from() + FINE));
      case MOVE, PAINT -> moved(block, sheet.columnAt(event.getX()), minute - begun.minute(), step);
    };
  }

  private static WeekSheet.Mark moved(Block block, int column, double by, int step) {
    Span span = new Span(1, block.from(), block.to()).at(1, Span.snap(block.from() + by, step));
    return new WeekSheet.Mark(column, span.from(), span.to());
  }

  private String label(WeekSheet.Mark mark) {
    Painting painting = model.painting();
    String times = Span.time(mark.from()) + "–" + Span.time(mark.to());
    return painting == null || !(model.brushProperty().get() instanceof Brush.Hours)
        ? times
        : times + "\n" + words.slots((mark.to() - mark.from()) / painting.painted().slotMinutes());
  }
}
