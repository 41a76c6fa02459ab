package org.caredesk.desktop.patient;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.patients.PatientSummary;

/** The search field with its lines below: type, arrow, Enter. */
public final class PatientFinder extends VBox {
  private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

  private final Texts texts;
  private final PatientWords words;
  private final PatientFinderModel model;
  private final ZoneId zone;
  private final FormField<TextField> field;
  private final VBox lines = new VBox();
  private final List<Node> choices = new ArrayList<>();

  public PatientFinder(Texts texts, PatientWords words, PatientFinderModel model, ZoneId zone) {
    this.texts = texts;
    this.words = words;
    this.model = model;
    this.zone = zone;
    getStyleClass().add("patient-finder");
    TextField typed = new TextField();
    typed.setPromptText(texts.get("patient.find-prompt"));
    typed.textProperty().bindBidirectional(model.queryProperty());
    field = new FormField<>(texts.get("patient.find"), typed).icon("fth-search");
    lines.getStyleClass().add("patient-lines");
    getChildren().addAll(field, lines);
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.found().subscribe(this::redraw);
    model.answeredProperty().subscribe(_ -> redraw());
    model.problemProperty().subscribe(_ -> redraw());
    model.queryProperty().subscribe(_ -> redraw());
    model.highlightedProperty().subscribe(_ -> highlight());
  }

  /** The field, for its error. */
  public FormField<TextField> field() {
    return field;
  }

  /** Puts the focus into the field. */
  public void focus() {
    field.control().requestFocus();
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case ENTER -> {
        if (key.isControlDown()) {
          return;
        }
        model.pick();
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void redraw() {
    lines.getChildren().clear();
    choices.clear();
    boolean shown = model.answeredProperty().get() && !model.queryProperty().get().isBlank();
    lines.setVisible(shown);
    lines.setManaged(shown);
    if (!shown) {
      return;
    }
    var problem = model.problemProperty().get();
    if (problem != null) {
      lines.getChildren().add(note("fth-alert-circle", ProblemTexts.sentence(texts, problem)));
    } else if (model.found().isEmpty()) {
      lines.getChildren().add(note("fth-info", texts.get("patient.nobody")));
    }
    for (PatientSummary person : model.found()) {
      addChoice(personLine(person));
    }
    addChoice(registerLine(model.queryProperty().get().strip()));
    highlight();
  }

  private void addChoice(HBox line) {
    int index = choices.size();
    line.getStyleClass().add("patient-line");
    line.setAccessibleRole(AccessibleRole.LIST_ITEM);
    line.setOnMouseClicked(_ -> model.pick(index));
    choices.add(line);
    lines.getChildren().add(line);
  }

  private HBox personLine(PatientSummary person) {
    Label name = Scripts.dress(new Label(person.name()));
    name.getStyleClass().add("cd-strong");
    Label facts =
        new Label(words.facts(person.gender(), person.dateOfBirth(), person.recordNumber(), zone));
    facts.getStyleClass().add("cd-secondary");
    VBox both = new VBox(name, facts);
    String contact = words.contact(person.phone(), person.email());
    if (!contact.isEmpty()) {
      Label reach = new Label(contact);
      reach.getStyleClass().add("cd-secondary");
      both.getChildren().add(reach);
    }
    if (!person.verified()) {
      both.getChildren().add(words.unverified());
    }
    HBox line = new HBox(new Avatar(person.id(), person.name(), Avatar.Size.LIST), both);
    line.setAccessibleText(person.name() + " " + facts.getText() + " " + contact);
    return line;
  }

  private HBox registerLine(String typed) {
    Label words = Scripts.dress(new Label(texts.get("patient.register-typed", typed)));
    HBox line = new HBox(Icons.of("fth-user-plus"), words);
    line.getStyleClass().add("register");
    line.setAccessibleText(words.getText());
    return line;
  }

  private static HBox note(String icon, String text) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.getStyleClass().add("cd-secondary");
    HBox note = new HBox(Icons.of(icon), words);
    note.getStyleClass().add("patient-note");
    return note;
  }

  private void highlight() {
    for (int i = 0; i < choices.size(); i++) {
      choices.get(i).pseudoClassStateChanged(HIGHLIGHTED, i == model.highlightedProperty().get());
    }
  }
}
