package org.caredesk.desktop.patient;

import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.patients.PatientSummary;
import org.jspecify.annotations.Nullable;

/** One person at a glance: who, how old, which record, how to reach. */
public final class PatientCard extends HBox {

  /**
   * @param zone where the age is counted
   * @param change what the pencil does; null for a card that stays
   */
  public PatientCard(
      PatientWords words, PatientSummary person, ZoneId zone, @Nullable Action change) {
    getStyleClass().add("patient-card");
    Label name = Scripts.dress(new Label(person.name()));
    name.getStyleClass().add("cd-strong");
    name.setWrapText(true);
    Label facts =
        secondary(words.facts(person.gender(), person.dateOfBirth(), person.recordNumber(), zone));
    VBox lines = new VBox(name, facts);
    String contact = words.contact(person.phone(), person.email());
    if (!contact.isEmpty()) {
      lines.getChildren().add(secondary(contact));
    }
    if (!person.verified()) {
      lines.getChildren().add(words.unverified());
    }
    lines.getStyleClass().add("patient-card-lines");
    HBox.setHgrow(lines, Priority.ALWAYS);
    Node avatar = new Avatar(person.id(), person.name(), Avatar.Size.SHEET);
    getChildren().addAll(avatar, lines);
    if (change != null) {
      getChildren().add(Buttons.icon(change));
    }
  }

  private static Label secondary(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("cd-secondary");
    label.setWrapText(true);
    return label;
  }
}
