package org.caredesk.desktop.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Parts beside each other, which go on in a further line where they do not fit, such as with larger
 * letters. What may grow takes what is left of its line; the gap between lines is half of that
 * between parts.
 */
public class WrappingBar extends HBox {
  private static final String BELOW = "wrapping-bar-below";

  @SuppressWarnings("this-escape")
  public WrappingBar(Node... parts) {
    super(parts);
    getStyleClass().add("wrapping-bar");
  }

  /** Lets {@code part} stand below all others where they do not fit into one line. */
  public static void below(Node part) {
    part.getProperties().put(BELOW, true);
  }

  private record Part(Node node, double width) {}

  /** The lines in a width; negative for as wide as it takes. */
  private List<List<Part>> lines(double width) {
    double inside = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
    List<Node> all = getManagedChildren();
    double needed =
        all.stream().mapToDouble(part -> wish(part, inside)).sum()
            + getSpacing() * Math.max(0, all.size() - 1);
    List<List<Part>> lines = new ArrayList<>();
    List<Part> line = new ArrayList<>();
    double used = 0;
    for (Node node : needed > inside ? inOrder(all) : all) {
      double wish = wish(node, inside);
      double after = line.isEmpty() ? wish : used + getSpacing() + wish;
      boolean isNew = needed > inside && node.getProperties().containsKey(BELOW);
      if (!line.isEmpty() && (after > inside + 0.5 || isNew)) {
        lines.add(line);
        line = new ArrayList<>();
        after = wish;
      }
      line.add(new Part(node, wish));
      used = after;
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private static List<Node> inOrder(List<Node> all) {
    List<Node> order = new ArrayList<>();
    all.stream().filter(part -> !part.getProperties().containsKey(BELOW)).forEach(order::add);
    all.stream().filter(part -> part.getProperties().containsKey(BELOW)).forEach(order::add);
    return order;
  }

  private double wish(Node part, double inside) {
    return snapSizeX(Math.min(inside, Math.max(part.minWidth(-1), part.prefWidth(-1))));
  }

  private static double height(Part part) {
    return Math.max(part.node().minHeight(part.width()), part.node().prefHeight(part.width()));
  }

  private static double height(List<Part> line) {
    return line.stream().mapToDouble(part -> height(part)).max().orElse(0);
  }

  private double gap() {
    return snapSpaceY(getSpacing() / 2);
  }

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected final double computeMinWidth(double height) {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected final double computePrefHeight(double width) {
    List<List<Part>> lines = lines(width);
    return snappedTopInset()
        + lines.stream().mapToDouble(line -> height(line)).sum()
        + gap() * Math.max(0, lines.size() - 1)
        + snappedBottomInset();
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final void layoutChildren() {
    List<List<Part>> lines = lines(getWidth());
    double inside = getWidth() - snappedLeftInset() - snappedRightInset();
    double left =
        getHeight()
            - snappedTopInset()
            - snappedBottomInset()
            - lines.stream().mapToDouble(line -> height(line)).sum()
            - gap() * Math.max(0, lines.size() - 1);
    // What the line has more than it takes lies above and below alike.
    double y = snappedTopInset() + Math.max(0, left) / 2;
    for (List<Part> line : lines) {
      double height = height(line);
      layout(line, inside, y, height);
      y += height + gap();
    }
  }

  private void layout(List<Part> line, double inside, double y, double height) {
    double used = line.stream().mapToDouble(Part::width).sum() + getSpacing() * (line.size() - 1);
    long growing = line.stream().filter(part -> isGrowing(part.node())).count();
    double more = growing == 0 ? 0 : Math.max(0, inside - used) / growing;
    double x = snappedLeftInset();
    for (Part part : line) {
      double width = part.width() + (isGrowing(part.node()) ? more : 0);
      layoutInArea(part.node(), x, y, width, height, 0, HPos.LEFT, VPos.CENTER);
      x += width + getSpacing();
    }
  }

  private static boolean isGrowing(Node part) {
    return getHgrow(part) == Priority.ALWAYS;
  }
}
