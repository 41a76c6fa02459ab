package org.caredesk.desktop.ui;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The product's mark: four blocks of a day. */
public final class Logo extends Pane {

  private static final double GRID = 40;

  /**
   * @param size edge in pixels
   */
  public Logo(double size) {
    getStyleClass().add("cd-logo");
    setMinSize(size, size);
    setMaxSize(size, size);
    double unit = size / GRID;
    block("cd-logo-strong", 8 * unit, 9 * unit, 6 * unit, 22 * unit);
    block("cd-logo-faint", 17 * unit, 9 * unit, 6 * unit, 11 * unit);
    block("cd-logo-faint", 26 * unit, 9 * unit, 6 * unit, 6 * unit);
    block("cd-logo-strong", 17 * unit, 24 * unit, 15 * unit, 7 * unit);
  }

  private void block(String style, double x, double y, double width, double height) {
    Region block = new Region();
    block.getStyleClass().add(style);
    block.resizeRelocate(x, y, width, height);
    block.setManaged(false);
    getChildren().add(block);
  }
}
