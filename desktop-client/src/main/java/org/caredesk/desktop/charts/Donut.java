package org.caredesk.desktop.charts;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;

/** Parts of a whole around what the whole is; beside it stands what each part is. */
public final class Donut extends StackPane {
  private static final double SIZE = 96;
  private static final double THICK = 20;

  /** Degrees between two parts, so that they are told apart without their colours. */
  private static final double GAP = 2;

  private final Pane ring = new Pane();
  private final Label figure = new Label();
  private final Label words = new Label();

  public Donut() {
    getStyleClass().add("donut");
    figure.getStyleClass().add("donut-figure");
    words.getStyleClass().add("donut-words");
    VBox middle = new VBox(figure, words);
    middle.getStyleClass().add("donut-middle");
    ring.setMinSize(SIZE, SIZE);
    ring.setMaxSize(SIZE, SIZE);
    // A circle has no reading direction.
    ring.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
    getChildren().addAll(ring, middle);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /**
   * Shows these parts, clockwise from the top; what is negative has none.
   *
   * @param accessible what all of it says
   */
  public void show(List<Double> parts, String whole, String what, String accessible) {
    figure.setText(whole);
    words.setText(what);
    setAccessibleText(accessible);
    ring.getChildren().clear();
    double sum = parts.stream().mapToDouble(part -> Math.max(0, part)).sum();
    double start = 90;
    long drawn = parts.stream().filter(part -> part > 0).count();
    for (int i = 0; i < parts.size() && sum > 0; i++) {
      double degrees = Math.max(0, parts.get(i)) / sum * 360;
      if (degrees > 0) {
        double gap = drawn > 1 ? Math.min(GAP, degrees / 2) : 0;
        double radius = (SIZE - THICK) / 2;
        Arc arc = new Arc(SIZE / 2, SIZE / 2, radius, radius, start - gap / 2, gap - degrees);
        arc.setType(ArcType.OPEN);
        arc.setStrokeWidth(THICK);
        arc.setStrokeLineCap(StrokeLineCap.BUTT);
        arc.getStyleClass().addAll("chart-stroke", "chart-stroke-" + (i % 3 + 1));
        ring.getChildren().add(arc);
        start -= degrees;
      }
    }
  }
}
