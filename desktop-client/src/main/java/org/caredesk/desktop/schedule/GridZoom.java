package org.caredesk.desktop.schedule;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * How tall a grid draws its minutes: in steps, from the whole day in the window to ten minutes that
 * can be read. The time under the pointer, or at the selected cell, stays where it is.
 */
public final class GridZoom {
  private static final int MOST = 8;

  private final DayGrid grid;
  private final GridScroll scroll;
  private final IntegerProperty steps = new SimpleIntegerProperty();
  private @Nullable Double pointer;

  GridZoom(DayGrid grid, GridScroll scroll) {
    this.grid = grid;
    this.scroll = scroll;
    steps.subscribe((_, now) -> changed(now.intValue()));
  }

  /** Steps from the usual size; negative for smaller. */
  public IntegerProperty stepsProperty() {
    return steps;
  }

  public void in() {
    step(1);
  }

  public void out() {
    step(-1);
  }

  /** The usual size again. */
  public void usual() {
    steps.set(0);
  }

  /** The wheel was turned with Ctrl: the time under the pointer stays under it. */
  void turned(ScrollEvent event) {
    pointer = grid.body().sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    if (event.getDeltaY() != 0) {
      step(event.getDeltaY() > 0 ? 1 : -1);
    }
    pointer = null;
  }

  /** One step that can be seen: beyond the whole day, and where a window is small, none is. */
  private void step(int by) {
    GridGeometry now = grid.geometry();
    for (int next = steps.get() + by; Math.abs(next) <= MOST; next += by) {
      if (now.zoomed(next).perMinute() != now.perMinute()) {
        steps.set(next);
        return;
      }
    }
  }

  private void changed(int wanted) {
    GridGeometry before = grid.geometry();
    double y = anchor(before);
    double minute = before.clampTop(before.topMinute()) + y / before.perMinute();
    scroll.setZoom(wanted);
    GridGeometry after = grid.geometry();
    scroll.to(minute - y / after.perMinute(), after.leftColumn(), after);
    grid.requestLayout();
  }

  /** What stays in place, from the top of the window. */
  private double anchor(GridGeometry geometry) {
    if (pointer != null) {
      return pointer;
    }
    Cursor at = grid.selectionProperty().get();
    if (at != null) {
      double y = geometry.y(at.anchor()) - geometry.scrollY();
      if (y >= 0 && y < geometry.height()) {
        return y;
      }
    }
    return geometry.height() / 2;
  }
}
