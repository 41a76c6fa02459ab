package org.caredesk.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Percentages by two things, such as weekday and hour: the figure in each cell, its ground in five
 * steps, what the steps mean below. Arrow keys walk the cells.
 */
public final class HeatMap extends VBox {

  /**
   * One cell.
   *
   * @param percent whole; null for none, which is shown as a dash
   * @param words what is known there: in its tooltip and to a screen reader
   */
  public record Cell(@Nullable Long percent, String words) {}

  /**
   * One row.
   *
   * @param cells one for each column
   */
  public record Row(String name, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** From here on a cell is of the next step. */
  private static final long[] STEPS = {40, 60, 75, 90};

  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
  private static final double NAMES = 11;

  private final GridPane grid = new GridPane();
  private final Tooltip tooltip = new Tooltip();
  private final List<List<Label>> cells = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private int row;
  private int column;

  /**
   * @param legend what the five steps mean, the lowest first
   */
  public HeatMap(List<String> legend) {
    getStyleClass().add("heat-map");
    grid.getStyleClass().add("heat-grid");
    FlowPane steps = new FlowPane();
    steps.getStyleClass().add("heat-legend");
    for (int i = 0; i < legend.size(); i++) {
      Region swatch = new Region();
      swatch.getStyleClass().addAll("chart-swatch", "heat-" + (i + 1));
      Label words = new Label(legend.get(i), swatch);
      words.getStyleClass().add("cd-secondary");
      steps.getChildren().add(words);
    }
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().addAll(grid, steps);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    Tooltip.install(grid, tooltip);
    setOnMouseClicked(_ -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty().subscribe(_ -> mark());
  }

  /** The step of a percentage, 1 to 5. */
  static int step(long percent) {
    int step = 1;
    for (long from : STEPS) {
      step += percent >= from ? 1 : 0;
    }
    return step;
  }

  /** Shows these rows; all are of one length. */
  public void show(List<String> columns, List<Row> all) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    grid.getRowConstraints().clear();
    cells.clear();
    rows.clear();
    rows.addAll(all);
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(NAMES);
    grid.getColumnConstraints().add(names);
    grid.getRowConstraints().add(new RowConstraints());
    for (int i = 0; i < columns.size(); i++) {
      ColumnConstraints width = new ColumnConstraints();
      width.setPercentWidth((100 - NAMES) / columns.size());
      grid.getColumnConstraints().add(width);
      grid.add(head(columns.get(i), "heat-column"), i + 1, 0);
    }
    for (int i = 0; i < all.size(); i++) {
      RowConstraints height = new RowConstraints();
      height.setVgrow(Priority.ALWAYS);
      grid.getRowConstraints().add(height);
      grid.add(head(all.get(i).name(), "heat-row"), 0, i + 1);
      List<Label> line = new ArrayList<>();
      for (int j = 0; j < all.get(i).cells().size(); j++) {
        Label cell = cell(i, j);
        line.add(cell);
        grid.add(cell, j + 1, i + 1);
      }
      cells.add(line);
    }
    row = Math.clamp(row, 0, Math.max(0, all.size() - 1));
    column = Math.clamp(column, 0, Math.max(0, columns.size() - 1));
    mark();
  }

  private static Node head(String text, String style) {
    Label head = new Label(text);
    head.getStyleClass().addAll("heat-head", style);
    head.setMaxWidth(Double.MAX_VALUE);
    return head;
  }

  private Label cell(int inRow, int inColumn) {
    Cell cell = rows.get(inRow).cells().get(inColumn);
    Long percent = cell.percent();
    Label label = new Label(percent == null ? "–" : String.valueOf(percent));
    label
        .getStyleClass()
        .addAll("heat-cell", percent == null ? "heat-none" : "heat-" + step(percent));
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    label.setMinWidth(0);
    label.setOnMouseEntered(_ -> tooltip.setText(cell.words()));
    label.setOnMousePressed(
        _ -> {
          row = inRow;
          column = inColumn;
          mark();
        });
    return label;
  }

  private void key(KeyEvent event) {
    if (cells.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int forward = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
    int lastColumn = cells.getFirst().size() - 1;
    switch (event.getCode()) {
      case LEFT -> column = Math.clamp(column - forward, 0, lastColumn);
      case RIGHT -> column = Math.clamp(column + forward, 0, lastColumn);
      case UP -> row = Math.max(0, row - 1);
      case DOWN -> row = Math.min(cells.size() - 1, row + 1);
      case HOME -> column = 0;
      case END -> column = lastColumn;
      default -> {
        return;
      }
    }
    mark();
    event.consume();
  }

  private void mark() {
    for (int i = 0; i < cells.size(); i++) {
      for (int j = 0; j < cells.get(i).size(); j++) {
        cells.get(i).get(j).pseudoClassStateChanged(CURSOR, isFocused() && i == row && j == column);
      }
    }
    if (!cells.isEmpty()) {
      setAccessibleText(rows.get(row).cells().get(column).words());
    }
  }
}
