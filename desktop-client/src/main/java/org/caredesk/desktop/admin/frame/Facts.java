package org.caredesk.desktop.admin.frame;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Scripts;

/** Names at the left, what they stand for at the right. */
public final class Facts extends VBox {

  public Facts() {
    getStyleClass().add("facts");
  }

  /** A line of plain words. */
  public Facts add(String name, String value) {
    Label text = Scripts.dress(new Label(value));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.getStyleClass().add("facts-value");
    return add(name, text);
  }

  /** A line with anything, such as a field. */
  public Facts add(String name, Node value) {
    Label label = new Label(name);
    label.getStyleClass().addAll("cd-secondary", "facts-name");
    label.setWrapText(true);
    HBox.setHgrow(value, Priority.ALWAYS);
    HBox line = new HBox(label, value);
    line.getStyleClass().add("facts-line");
    getChildren().add(line);
    return this;
  }
}
