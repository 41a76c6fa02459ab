package org.caredesk.desktop.reception.call;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.patient.PatientForm;
import org.caredesk.desktop.patient.PatientFormModel;
import org.caredesk.desktop.patient.PatientWords;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.Script;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** Who calls: found, or registered on the spot; and then what a desk wants to know of them. */
final class CallerPane extends VBox {
  private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

  private final WorkplaceContext context;
  private final Texts texts;
  private final CallModel model;
  private final CallerModel caller;
  private final FormField<TextField> field;
  private final VBox lines = new VBox();
  private final VBox facts = new VBox();
  private final List<Node> choices = new ArrayList<>();
  private final List<Label> checks = new ArrayList<>();
  private @Nullable PatientForm form;

  CallerPane(WorkplaceContext context, CallModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.caller = model.caller();
    getStyleClass().add("call-caller");
    TextField typed = new TextField();
    typed.setPromptText(texts.get("call.caller-prompt"));
    typed.textProperty().bindBidirectional(caller.queryProperty());
    typed.setId("call-caller");
    field = new FormField<>(texts.get("call.caller"), typed).icon("fth-search");
    lines.getStyleClass().add("call-people");
    facts.getStyleClass().add("call-facts");
    showSearch();
    caller.found().subscribe(this::redraw);
    caller.noteProperty().subscribe(_ -> redraw());
    caller.highlightedProperty().subscribe(_ -> highlight());
    caller.errorProperty().subscribe(field.errorProperty()::set);
    caller.patientProperty().subscribe(_ -> showFacts());
    caller.factsProperty().subscribe(_ -> showFacts());
  }

  private void showSearch() {
    getChildren().setAll(field, lines, facts);
  }

  TextField field() {
    return field.control();
  }

  // --- finding -----------------------------------------------------------------------------------

  private void redraw() {
    lines.getChildren().clear();
    choices.clear();
    checks.clear();
    CallerQuery query = CallerQuery.of(caller.queryProperty().get());
    if (!caller.noteProperty().get().isEmpty()) {
      Label note = new Label(caller.noteProperty().get());
      note.getStyleClass().addAll("cd-secondary", "call-note");
      note.setWrapText(true);
      lines.getChildren().add(note);
    }
    for (PatientSummary person : caller.found()) {
      lines.getChildren().add(line(person, query));
    }
    lines.getChildren().add(registerLine());
    highlight();
  }

  private HBox line(PatientSummary person, CallerQuery query) {
    int index = choices.size();
    Node name = marked(person.name(), query, "cd-strong");
    String age =
        texts.get(
            "call.years",
            context.formats().age(person.dateOfBirth(), context.desk().hospital().zone()));
    HBox below = new HBox(secondary(age));
    String phone = person.phone();
    if (phone != null) {
      below.getChildren().addAll(secondary(" · "), marked(phone, query, "cd-secondary"));
    }
    VBox words = new VBox(name, below);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    Label check = new Label();
    check.setGraphic(Icons.of("fth-check"));
    checks.add(check);
    HBox line = new HBox(new Avatar(person.id(), person.name(), Avatar.Size.LIST), words, check);
    line.getStyleClass().add("call-person");
    line.setAccessibleRole(AccessibleRole.LIST_ITEM);
    line.setAccessibleText(person.name() + " " + age + " " + (phone == null ? "" : phone));
    line.setOnMouseClicked(_ -> caller.pick(index));
    choices.add(line);
    return line;
  }

  private static Node marked(String text, CallerQuery query, String styleClass) {
    int[] match = Scripts.of(text) == Script.LATIN ? query.match(text) : null;
    // Joined letters would fall apart, so only Latin and its kin are marked.
    if (match == null) {
      Label whole = Scripts.dress(new Label(text));
      whole.getStyleClass().add(styleClass);
      return whole;
    }
    Label hit = part(text.substring(match[0], match[1]), styleClass);
    hit.getStyleClass().add("call-match");
    HBox parts =
        new HBox(
            part(text.substring(0, match[0]), styleClass),
            hit,
            part(text.substring(match[1]), styleClass));
    parts.setMinWidth(0);
    return parts;
  }

  private static Label part(String text, String styleClass) {
    Label part = Scripts.dress(new Label(text));
    part.getStyleClass().add(styleClass);
    part.setMinWidth(Region.USE_PREF_SIZE);
    return part;
  }

  private HBox registerLine() {
    Label words = new Label(texts.get("call.register"));
    words.getStyleClass().add("call-register-word");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(Icons.of("fth-user-plus"), words, gap, new KeyCap("Ctrl+N"));
    line.getStyleClass().addAll("call-person", "register");
    line.setAccessibleText(words.getText());
    line.setOnMouseClicked(_ -> register());
    return line;
  }

  private void highlight() {
    PatientSummary chosen = caller.patientProperty().get();
    for (int i = 0; i < choices.size(); i++) {
      choices.get(i).pseudoClassStateChanged(HIGHLIGHTED, i == caller.highlightedProperty().get());
      checks.get(i).setVisible(caller.found().get(i).equals(chosen));
    }
  }

  // --- registering -------------------------------------------------------------------------------

  boolean isRegistering() {
    return form != null;
  }

  /** Opens the form with what was typed. */
  void register() {
    if (form != null) {
      return;
    }
    PatientFormModel fields =
        new PatientFormModel(
            context.session().api().patients(),
            context.work(),
            texts,
            context.clock(),
            context.desk().hospital().zone(),
            new PatientFormModel.Outcome() {
              @Override
              public void registered(PatientResponse person) {
                CallerPane.this.registered(person);
              }

              @Override
              public void existing(PatientSummary person) {
                taken(person);
              }
            });
    fields.prefill(caller.queryProperty().get().strip());
    PatientForm opened =
        new PatientForm(
            texts,
            new PatientWords(texts, context.formats()),
            fields,
            context.desk().hospital().zone());
    form = opened;
    Label title = new Label(texts.get("patient.new"));
    title.getStyleClass().add("cd-title");
    ScrollPane scroll = new ScrollPane(opened);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("call-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Action save =
        new Action(
            "call.register",
            texts.get("patient.register"),
            "fth-user-plus",
            "Ctrl+Enter",
            opened::submit);
    Action back =
        new Action(
            "call.stop-registering",
            texts.get("patient.cancel"),
            "fth-arrow-left",
            "Esc",
            this::stopRegistering);
    getChildren().setAll(title, scroll, Buttons.row(Buttons.primary(save), Buttons.plain(back)));
    // Its fields are in the scene only once they have their skins.
    context.work().later(opened::focus);
  }

  void submit() {
    if (form != null) {
      form.submit();
    }
  }

  /** Goes back to the search; what was typed into the search is still there. */
  void stopRegistering() {
    if (form != null && form.isAsking()) {
      form.backToFields();
      return;
    }
    form = null;
    showSearch();
    context.work().later(field.control()::requestFocus);
  }

  private void registered(PatientResponse person) {
    taken(person.summary());
  }

  private void taken(PatientSummary person) {
    form = null;
    showSearch();
    caller.queryProperty().set(person.name());
    model.registered(person);
  }

  // --- what is known -----------------------------------------------------------------------------

  private void showFacts() {
    highlight();
    facts.getChildren().clear();
    PatientSummary person = caller.patientProperty().get();
    if (person == null) {
      return;
    }
    var formats = context.formats();
    var zone = context.desk().hospital().zone();
    Label name = Scripts.dress(new Label(person.name()));
    name.getStyleClass().add("cd-title");
    name.setWrapText(true);
    VBox words =
        new VBox(
            name,
            secondary(
                texts.get(
                    "call.person",
                    texts.word(person.gender()),
                    formats.age(person.dateOfBirth(), zone),
                    formats.date(person.dateOfBirth()))));
    HBox head = new HBox(new Avatar(person.id(), person.name(), Avatar.Size.SHEET), words);
    head.getStyleClass().add("call-facts-head");
    facts.getChildren().add(head);
    String phone = person.phone();
    fact("call.fact-phone", phone == null ? texts.get("call.none") : phone);
    CallerFacts known = caller.factsProperty().get();
    if (known == null) {
      return;
    }
    fact("call.fact-upcoming", visit(known.upcoming(), true));
    fact("call.fact-last", visit(known.last(), false));
    fact("call.fact-no-shows", texts.get("call.no-shows", known.missed(), known.due()));
  }

  private String visit(@Nullable AppointmentResponse visit, boolean time) {
    if (visit == null) {
      return texts.get("call.none");
    }
    var at = java.time.ZoneId.of(visit.timeZone());
    return texts.get(
        "call.visit",
        time
            ? context.formats().dayAndTime(visit.startsAt(), at)
            : context.formats().date(visit.startsAt().atZone(at).toLocalDate()),
        visit.doctorName());
  }

  private void fact(String key, String value) {
    Label name = secondary(texts.get(key));
    name.getStyleClass().add("call-fact-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label text = new Label(value);
    text.setWrapText(true);
    text.getStyleClass().add("call-fact-value");
    HBox line = new HBox(name, text);
    line.getStyleClass().add("call-fact");
    facts.getChildren().add(line);
  }

  private static Label secondary(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("cd-secondary");
    return label;
  }
}
