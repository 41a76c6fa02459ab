package org.caredesk.desktop.patient;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.patients.PatientSummary;

/**
 * Asks whether the one who is being registered is somebody who is registered already. It stands in
 * the place of the form, which keeps what was typed.
 */
final class LookAlikes extends VBox {
  private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

  private final Texts texts;
  private final PatientWords words;
  private final PatientFormModel model;
  private final ZoneId zone;
  private final List<Node> lines = new ArrayList<>();

  LookAlikes(Texts texts, PatientWords words, PatientFormModel model, ZoneId zone) {
    this.texts = texts;
    this.words = words;
    this.model = model;
    this.zone = zone;
    setId("patient-look-alikes");
    getStyleClass().add("look-alikes");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.highlightedProperty().subscribe(_ -> highlight());
  }

  /** Shows whom the server has found. */
  void show() {
    lines.clear();
    boolean maybe = model.mayBeSomebodyElse();
    Banner question =
        new Banner(
            Banner.Kind.WARNING,
            "fth-users",
            texts.get(maybe ? "patient.alike.question" : "patient.alike.identifier"));
    Label typed =
        Scripts.dress(
            new Label(
                texts.get(
                    "patient.alike.typed",
                    Stream.of(model.fields().name, model.fields().dateOfBirth, model.fields().phone)
                        .map(field -> field.get().strip())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")))));
    typed.getStyleClass().add("cd-secondary");
    typed.setWrapText(true);
    getChildren().setAll(question, typed);
    for (PatientSummary person : model.candidates()) {
      getChildren().add(line(person));
    }
    getChildren().add(buttons(maybe));
    setAccessibleText(texts.get("patient.alike.question"));
    highlight();
  }

  private Node line(PatientSummary person) {
    int index = lines.size();
    HBox line = new HBox(new PatientCard(words, person, zone, null));
    HBox.setHgrow(line.getChildren().getFirst(), javafx.scene.layout.Priority.ALWAYS);
    line.getStyleClass().add("look-alike");
    line.setAccessibleRole(AccessibleRole.LIST_ITEM);
    line.setAccessibleText(person.name());
    line.setOnMouseClicked(
        click -> {
          model.highlightedProperty().set(index);
          requestFocus();
          if (click.getClickCount() > 1) {
            model.useExisting();
          }
        });
    lines.add(line);
    return line;
  }

  private Node buttons(boolean maybe) {
    Action use =
        new Action(
            "patient.use-existing",
            texts.get("patient.alike.use"),
            "fth-user-check",
            "Enter",
            model::useExisting);
    FlowPane row = new FlowPane(Buttons.primary(use));
    row.getStyleClass().add("look-alikes-buttons");
    if (maybe) {
      row.getChildren()
          .add(
              Buttons.plain(
                  new Action(
                      "patient.register-anyway",
                      texts.get("patient.alike.register"),
                      "fth-user-plus",
                      "Ctrl+Enter",
                      model::registerAnyway)));
    }
    row.getChildren()
        .add(
            Buttons.quiet(
                new Action(
                    "patient.back-to-form",
                    texts.get("patient.alike.back"),
                    "fth-arrow-left",
                    "Esc",
                    model::backToFields)));
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }

  private void pressed(KeyEvent key) {
    if (model.candidates().isEmpty()) {
      return;
    }
    switch (key.getCode()) {
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case ESCAPE -> model.backToFields();
      case ENTER -> {
        if (key.isControlDown()) {
          model.registerAnyway();
        } else if (isFocused()) {
          model.useExisting();
        } else {
          return; // a button's own
        }
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void highlight() {
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).pseudoClassStateChanged(HIGHLIGHTED, i == model.highlightedProperty().get());
    }
  }
}
