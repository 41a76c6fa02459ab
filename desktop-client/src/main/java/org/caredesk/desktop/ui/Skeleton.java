package org.caredesk.desktop.ui;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Grey bones in the shape of what is being loaded. */
public final class Skeleton {

  private static final int[] WIDTHS = {140, 110, 160, 124};

  private Skeleton() {}

  /** Rows of a list: a circle, two lines and a chip each. */
  public static VBox rows(int count) {
    VBox rows = new VBox();
    rows.getStyleClass().add("cd-skeleton");
    for (int i = 0; i < count; i++) {
      int width = WIDTHS[i % WIDTHS.length];
      VBox lines = new VBox(8, bone(width, 10), bone(width * 0.6, 8));
      HBox.setHgrow(lines, Priority.ALWAYS);
      HBox row = new HBox(12, circle(28), lines, bone(52, 18));
      row.getStyleClass().add("cd-skeleton-row");
      rows.getChildren().add(row);
    }
    return rows;
  }

  private static Node circle(double size) {
    Node circle = bone(size, size);
    circle.getStyleClass().add("cd-bone-round");
    return circle;
  }

  /** One bone of a size in pixels. */
  public static Node bone(double width, double height) {
    Region bone = new Region();
    bone.getStyleClass().add("cd-bone");
    bone.setMinSize(width, height);
    bone.setMaxSize(width, height);
    return bone;
  }
}
