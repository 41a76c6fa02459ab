package org.caredesk.desktop.charts;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.WrappingBar;
import org.jspecify.annotations.Nullable;

/** A chart under its title; where there is nothing to draw, words in its place. */
public final class ChartCard extends VBox {
  private final Label note = new Label();
  private final Label empty = new Label();
  private final WrappingBar head;
  private final Region chart;

  public ChartCard(String title, Region chart) {
    this.chart = chart;
    getStyleClass().addAll("cd-card", "chart-card");
    Label name = new Label(title);
    name.getStyleClass().add("chart-title");
    name.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().add("cd-secondary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    WrappingBar.below(note);
    head = new WrappingBar(name, note, gap);
    head.getStyleClass().add("chart-head");
    empty.getStyleClass().add("chart-empty");
    empty.setWrapText(true);
    empty.setVisible(false);
    StackPane middle = new StackPane(chart, empty);
    middle.setMinWidth(0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(head, middle);
  }

  /** What it is about, beside the title. */
  public void note(String words) {
    note.setText(words);
    // There may be no room for all of it.
    note.setTooltip(words.isEmpty() ? null : new Tooltip(words));
  }

  /** Adds something to the head, such as a choice. */
  public void offer(Node node) {
    head.getChildren().add(node);
  }

  /** Shows the chart. */
  public void ready() {
    chart.setVisible(true);
    empty.setVisible(false);
  }

  /** Says why there is nothing to draw; the room stays. */
  public void empty(String words) {
    empty.setText(words);
    empty.setVisible(true);
    chart.setVisible(false);
  }

  /** As high as it wants to be whatever its width: a row of cards shares its width out later. */
  @Override
  public @Nullable Orientation getContentBias() {
    return null;
  }
}
