package org.caredesk.desktop.charts;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * Parts of one width beside each other. Where one would be narrower than it can be, such as with
 * larger letters, they stand in several lines.
 */
public class Beside extends HBox {

  public Beside(Node... parts) {
    super(parts);
  }

  /** Where the parts go in a width: so many in a line, each so wide, the lines so high. */
  private record Lines(int columns, double each, double[] heights) {
    private double height(double gap) {
      return IntStream.range(0, heights.length).mapToDouble(i -> heights[i]).sum()
          + gap * (heights.length - 1);
    }
  }

  private Lines lines(double width) {
    List<Node> parts = getManagedChildren();
    double gap = getSpacing();
    double least = parts.stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0);
    double inside = width - snappedLeftInset() - snappedRightInset();
    int most = Math.max(1, parts.size());
    int fitting = width < 0 ? most : (int) Math.clamp((inside + gap) / (least + gap), 1, most);
    // As many in each line as in the others, as far as that goes.
    int count = Math.ceilDiv(most, fitting);
    int columns = Math.ceilDiv(most, count);
    double each =
        width < 0 ? least : snapSizeX(Math.floor((inside - gap * (columns - 1)) / columns));
    double[] heights =
        IntStream.range(0, count)
            .mapToDouble(
                line ->
                    parts.stream()
                        .skip((long) line * columns)
                        .limit(columns)
                        .mapToDouble(part -> part.prefHeight(each))
                        .max()
                        .orElse(0))
            .toArray();
    return new Lines(columns, each, heights);
  }

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected final double computeMinWidth(double height) {
    return snappedLeftInset()
        + getManagedChildren().stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0)
        + snappedRightInset();
  }

  @Override
  protected final double computePrefHeight(double width) {
    return snappedTopInset() + lines(width).height(getSpacing()) + snappedBottomInset();
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final void layoutChildren() {
    double gap = getSpacing();
    Lines lines = lines(getWidth());
    double left = getHeight() - snappedTopInset() - snappedBottomInset() - lines.height(gap);
    double more = Math.max(0, left) / lines.heights().length;
    double y = snappedTopInset();
    List<Node> parts = getManagedChildren();
    for (int i = 0; i < parts.size(); i++) {
      int line = i / lines.columns();
      int column = i % lines.columns();
      if (i > 0 && column == 0) {
        y += lines.heights()[line - 1] + more + gap;
      }
      layoutInArea(
          parts.get(i),
          snappedLeftInset() + column * (lines.each() + gap),
          y,
          lines.each(),
          lines.heights()[line] + more,
          0,
          HPos.LEFT,
          VPos.TOP);
    }
  }
}
