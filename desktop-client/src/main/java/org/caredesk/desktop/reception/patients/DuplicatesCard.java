package org.caredesk.desktop.reception.patients;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.patient.PatientCard;
import org.caredesk.desktop.patient.PatientWords;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;

/** Who a person may be, too: looked at side by side, and merged. */
final class DuplicatesCard extends VBox {
  private static final int COLUMNS = 3;

  private final Texts texts;
  private final Formatting formats;
  private final PatientsModel model;
  private final PatientResponse person;
  private final List<PatientSummary> others;
  private final ZoneId zone;

  DuplicatesCard(
      Texts texts,
      Formatting formats,
      PatientsModel model,
      PatientResponse person,
      List<PatientSummary> others,
      ZoneId zone) {
    this.texts = texts;
    this.formats = formats;
    this.model = model;
    this.person = person;
    this.others = others;
    this.zone = zone;
    showOthers();
  }

  private void showOthers() {
    VBox card = Cards.card(texts.get("patient.merge.title"));
    others.forEach(other -> card.getChildren().add(line(other)));
    getChildren().setAll(card);
  }

  private Node line(PatientSummary other) {
    Node who = new PatientCard(new PatientWords(texts, formats), other, zone, null);
    HBox.setHgrow(who, Priority.ALWAYS);
    Action compare =
        new Action(
            "patient.compare",
            texts.get("patient.merge.compare"),
            "fth-columns",
            null,
            () -> compare(other));
    HBox line = new HBox(who, Buttons.plain(compare));
    line.getStyleClass().add("cover-line");
    return line;
  }

  private void compare(PatientSummary other) {
    PatientSummary kept = person.summary();
    GridPane grid = new GridPane();
    grid.getStyleClass().add("comparison");
    for (double percent : new double[] {24, 38, 38}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      grid.getColumnConstraints().add(column);
    }
    grid.addRow(
        0,
        new Label(),
        strong(texts.get("patient.merge.kept")),
        strong(texts.get("patient.merge.other")));
    row(grid, "patient.name", kept.name(), other.name());
    row(
        grid,
        "patient.date-of-birth",
        formats.date(kept.dateOfBirth()),
        formats.date(other.dateOfBirth()));
    row(grid, "patient.gender", texts.word(kept.gender()), texts.word(other.gender()));
    row(grid, "patient.phone", orDash(kept.phone()), orDash(other.phone()));
    row(grid, "patient.email", orDash(kept.email()), orDash(other.email()));
    row(grid, "patient.merge.record", kept.recordNumber(), other.recordNumber());
    TextField reason = new TextField(texts.get("patient.merge.same-person"));
    FormField<TextField> reasonField =
        new FormField<>(texts.get("patient.merge.reason"), reason)
            .hint(texts.get("patient.merge.hint", other.recordNumber(), kept.recordNumber()));
    Action merge =
        new Action(
            "patient.merge",
            texts.get("patient.merge.merge", kept.recordNumber()),
            "fth-git-merge",
            "Ctrl+Enter",
            () -> {
              String why = reason.getText().strip();
              reasonField.errorProperty().set(why.isEmpty() ? texts.get("violation.required") : "");
              if (!why.isEmpty()) {
                model.merge(person, other, why);
              }
            });
    Action back =
        new Action(
            "patient.stop-comparing",
            texts.get("patient.detail.cancel"),
            "fth-x",
            "Esc",
            this::showOthers);
    VBox card = Cards.card(texts.get("patient.merge.title"));
    card.getChildren()
        .addAll(grid, reasonField, Buttons.row(Buttons.primary(merge), Buttons.plain(back)));
    EditorKeys.on(card, merge, back);
    getChildren().setAll(card);
    reason.requestFocus();
  }

  private void row(GridPane grid, String key, String one, String two) {
    int row = grid.getChildren().size() / COLUMNS;
    Label name = new Label(texts.get(key));
    name.getStyleClass().add("cd-secondary");
    grid.addRow(row, name, value(one), value(two));
    if (!Objects.equals(one, two) && !Set.of("patient.merge.record").contains(key)) {
      name.setGraphic(Icons.of("fth-alert-circle"));
      name.setAccessibleText(texts.get("patient.merge.differs", name.getText()));
      name.getStyleClass().add("differs");
    }
  }

  private static Label value(String text) {
    Label label = Scripts.dress(new Label(text));
    label.setWrapText(true);
    return label;
  }

  private static Label strong(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("cd-strong");
    return label;
  }

  private static String orDash(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "–" : text;
  }
}
