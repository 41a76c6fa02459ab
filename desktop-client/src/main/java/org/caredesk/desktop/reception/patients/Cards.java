package org.caredesk.desktop.reception.patients;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Scripts;

/** The cards that a person's sheet is made of. */
final class Cards {
  private Cards() {}

  static VBox card(String heading, Node... offers) {
    Label label = new Label(heading);
    label.getStyleClass().add("cd-strong");
    label.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(label, gap);
    head.getChildren().addAll(offers);
    head.getStyleClass().add("patients-card-head");
    VBox card = new VBox(head);
    card.getStyleClass().addAll("cd-card", "patients-card");
    return card;
  }

  static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("cd-muted");
    label.setWrapText(true);
    return label;
  }

  static HBox fact(String name, String value) {
    Label label = new Label(name);
    label.getStyleClass().addAll("cd-secondary", "fact-name");
    label.setMinWidth(Region.USE_PREF_SIZE);
    Label text = Scripts.dress(new Label(value));
    text.setWrapText(true);
    HBox line = new HBox(label, text);
    line.getStyleClass().add("fact");
    return line;
  }
}
