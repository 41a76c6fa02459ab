package org.caredesk.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A course so small that it says only where it leads; its last point has a dot. */
public final class Sparkline extends Region {
  private static final double DOT = 4;

  private final Path path = new Path();
  private final Region dot = new Region();
  private final List<Double> values = new ArrayList<>();

  public Sparkline() {
    getStyleClass().add("sparkline");
    path.getStyleClass().addAll("line-course", "line-course-1");
    path.setManaged(false);
    dot.getStyleClass().addAll("line-dot", "line-dot-1");
    dot.setManaged(false);
    getChildren().addAll(path, dot);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /**
   * Shows these values, the oldest first.
   *
   * @param words what they say to a screen reader
   */
  public void show(List<? extends Number> course, String words) {
    values.clear();
    course.forEach(value -> values.add(value.doubleValue()));
    setAccessibleText(words);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    path.getElements().clear();
    dot.setVisible(!values.isEmpty());
    double low = values.stream().mapToDouble(value -> value).min().orElse(0);
    double high = values.stream().mapToDouble(value -> value).max().orElse(0);
    double wide = getWidth() - DOT;
    double tall = getHeight() - DOT;
    for (int i = 0; i < values.size(); i++) {
      double x = DOT / 2 + (values.size() == 1 ? wide : wide * i / (values.size() - 1));
      double share = high > low ? (values.get(i) - low) / (high - low) : 0;
      double y = DOT / 2 + tall * (1 - share);
      path.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
      dot.resizeRelocate(x - DOT / 2, y - DOT / 2, DOT, DOT);
    }
  }
}
