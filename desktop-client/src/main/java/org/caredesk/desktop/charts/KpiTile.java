package org.caredesk.desktop.charts;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Icons;

/** One figure, how it moved, and a word beside. */
public final class KpiTile extends VBox {

  /** What a movement means. */
  public enum Tone {
    GOOD,
    BAD,
    NEUTRAL
  }

  private final Label name = new Label();
  private final Label figure = new Label();
  private final Label change = new Label();
  private final Label note = new Label();

  public KpiTile() {
    getStyleClass().addAll("cd-card", "kpi");
    name.getStyleClass().add("cd-secondary");
    figure.getStyleClass().add("kpi-figure");
    change.getStyleClass().add("kpi-change");
    change.setMinWidth(Region.USE_PREF_SIZE);
    note.getStyleClass().add("cd-secondary");
    HBox foot = new HBox(change, note);
    foot.getStyleClass().add("kpi-foot");
    getChildren().addAll(name, figure, foot);
    setAccessibleRole(AccessibleRole.TEXT);
    HBox.setHgrow(this, Priority.ALWAYS);
    setMaxWidth(Double.MAX_VALUE);
    // All tiles of a row are of one width.
    setMinWidth(0);
    setPrefWidth(0);
  }

  /** Shows a figure without a comparison. */
  public void show(String title, String value, String words) {
    name.setText(title);
    figure.setText(value);
    note.setText(words);
    change.setManaged(false);
    change.setVisible(false);
    setAccessibleText(title + " " + value + ", " + words);
  }

  /** How it moved; {@code percent} is written out. */
  public void moved(Change.Direction direction, Tone tone, String percent, String spoken) {
    change.setText(percent);
    change.setGraphic(
        Icons.of(
            switch (direction) {
              case UP -> "fth-arrow-up-right";
              case DOWN -> "fth-arrow-down-right";
              case SAME -> "fth-arrow-right";
            }));
    change.getStyleClass().removeAll("kpi-good", "kpi-bad");
    switch (tone) {
      case GOOD -> change.getStyleClass().add("kpi-good");
      case BAD -> change.getStyleClass().add("kpi-bad");
      case NEUTRAL -> {}
    }
    change.setManaged(true);
    change.setVisible(true);
    setAccessibleText(getAccessibleText() + ", " + spoken);
  }
}
