package org.caredesk.desktop.schedule;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** The scroll bars at the edges of the grid, which lie over its body. */
final class GridBars {
  private static final double THICK = 10;

  private final ScrollBar down = bar(Orientation.VERTICAL);
  private final ScrollBar across = bar(Orientation.HORIZONTAL);

  /**
   * @param toMinute hears where the upright bar is pulled to
   * @param toColumn hears where the level bar is pulled to
   */
  GridBars(DoubleConsumer toMinute, DoubleConsumer toColumn) {
    down.valueProperty().addListener((_, _, value) -> toMinute.accept(value.doubleValue()));
    across.valueProperty().addListener((_, _, value) -> toColumn.accept(value.doubleValue()));
  }

  private static ScrollBar bar(Orientation orientation) {
    ScrollBar bar = new ScrollBar();
    bar.setOrientation(orientation);
    bar.setFocusTraversable(false);
    return bar;
  }

  ScrollBar down() {
    return down;
  }

  ScrollBar across() {
    return across;
  }

  /** Puts the bars where they belong in a grid of this size and shows where it is. */
  void show(GridGeometry geometry, double width, double height) {
    double thick = Math.round(geometry.px(THICK));
    show(down, geometry.topMinute(), geometry.axis().length(), geometry.visibleMinutes());
    show(across, geometry.leftColumn(), geometry.columns(), geometry.visibleColumns());
    double headHeight = height - geometry.height();
    down.resizeRelocate(width - thick, headHeight, thick, geometry.height());
    across.resizeRelocate(
        width - geometry.width(), height - thick, geometry.width() - thick, thick);
  }

  private static void show(ScrollBar bar, double at, double length, double visible) {
    double most = Math.max(0, length - visible);
    bar.setVisible(most > 0.01);
    if (bar.isVisible()) {
      bar.setMax(most);
      bar.setVisibleAmount(most * visible / length);
      bar.setUnitIncrement(most / 20);
      bar.setBlockIncrement(visible);
      bar.setValue(Math.clamp(at, 0, most));
    }
  }
}
