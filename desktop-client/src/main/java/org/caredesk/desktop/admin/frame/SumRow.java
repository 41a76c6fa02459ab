package org.caredesk.desktop.admin.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table come to, each sum under its column, also where the table is scrolled.
 */
final class SumRow extends Region {

  private final TableView<?> table;
  private final List<Label> sums = new ArrayList<>();
  private @Nullable ScrollBar sideways;

  /**
   * @param table has its columns
   */
  SumRow(TableView<?> table) {
    this.table = table;
    getStyleClass().add("master-sum");
    setAccessibleRole(AccessibleRole.TEXT);
    for (TableColumn<?, ?> column : table.getColumns()) {
      Label sum = new Label();
      sum.getStyleClass().addAll("master-sum-cell", column.getStyleClass().getLast());
      sums.add(sum);
      column.widthProperty().subscribe(_ -> requestLayout());
    }
    getChildren().addAll(sums);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    show(List.of());
  }

  /**
   * @param texts one for each column, empty where it has no sum; none for no sums at all
   */
  void show(List<String> texts) {
    for (int i = 0; i < sums.size(); i++) {
      sums.get(i).setText(i < texts.size() ? texts.get(i) : "");
    }
    setVisible(!texts.isEmpty());
    setManaged(!texts.isEmpty());
    setAccessibleText(
        texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")));
  }

  private double scrolled() {
    if (sideways == null) {
      for (Node bar : table.lookupAll(".scroll-bar")) {
        if (bar instanceof ScrollBar found && found.getOrientation() == Orientation.HORIZONTAL) {
          sideways = found;
          found.valueProperty().subscribe(_ -> requestLayout());
        }
      }
    }
    return sideways != null && sideways.isVisible() ? sideways.getValue() : 0;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double most = sums.stream().mapToDouble(sum -> sum.prefHeight(-1)).max().orElse(0);
    return snappedTopInset() + most + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double x = -scrolled();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    for (int i = 0; i < sums.size(); i++) {
      double width = table.getColumns().get(i).getWidth();
      sums.get(i).resizeRelocate(x, snappedTopInset(), width, height);
      x += width;
    }
  }
}
