package org.caredesk.desktop.doctor.availability;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;

/** Pieces that the panel beside the week is made of. */
final class PanelParts {
  private PanelParts() {}

  static Label text(String text, String styleClass) {
    Label label = Scripts.follow(new Label(text));
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A name, on one line. */
  static Label name(String text) {
    Label label = Scripts.follow(new Label(text));
    label.getStyleClass().add("hours-card-name");
    label.setTooltip(new javafx.scene.control.Tooltip(text));
    return label;
  }

  /** A figure with a word under it. */
  static VBox tile(String figure, String word, String styleClass) {
    Label large = new Label(figure);
    large.getStyleClass().add("hours-figure");
    Label below = new Label(word);
    below.getStyleClass().add("cd-secondary");
    VBox tile = new VBox(large, below);
    tile.getStyleClass().addAll("hours-tile", styleClass);
    HBox.setHgrow(tile, Priority.ALWAYS);
    tile.setMaxWidth(Double.MAX_VALUE);
    tile.setPrefWidth(60);
    return tile;
  }

  /** A sign, what it is about, and a figure at the end. */
  static HBox row(String icon, String text, Node end, String styleClass) {
    Label words = text(text, "hours-row-text");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(Icons.of(icon), words, end);
    row.getStyleClass().addAll("hours-row", styleClass);
    return row;
  }

  /** Buttons that repair something, on as many lines as they need. */
  static FlowPane repairs(Node... buttons) {
    FlowPane repairs = new FlowPane(buttons);
    repairs.getStyleClass().add("hours-repairs");
    return repairs;
  }

  /** A card that says what is wrong and offers the repair. */
  static VBox card(String kind, String icon, String title, Node... body) {
    Label heading = text(title, "hours-card-title");
    heading.setGraphic(Icons.of(icon));
    VBox card = new VBox(heading);
    card.getChildren().addAll(body);
    card.getStyleClass().addAll("hours-card", "hours-card-" + kind);
    return card;
  }
}
