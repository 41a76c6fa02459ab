package org.caredesk.desktop.reception.waitlist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.patient.PatientCard;
import org.caredesk.desktop.patient.PatientFinder;
import org.caredesk.desktop.patient.PatientFinderModel;
import org.caredesk.desktop.patient.PatientWords;
import org.caredesk.desktop.reception.waitlist.WishModel.Part;
import org.caredesk.desktop.reception.waitlist.WishModel.Whom;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Days;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListPriority;
import org.jspecify.annotations.Nullable;

/** Puts somebody on the wait-list, or changes what they wait for. */
final class WishForm extends VBox {
  private final WorkplaceContext context;
  private final Texts texts;
  private final WishModel model;
  private final Runnable cancelled;
  private final StackPane who = new StackPane();
  private final ComboBox<Whom> whom = new ComboBox<>();
  private final TextField note = new TextField();
  private final PatientFinderModel finderModel;
  private final PatientFinder finder;
  private final PatientWords words;

  /**
   * @param cancelled what leaves the form
   */
  WishForm(WorkplaceContext context, WishModel model, Runnable cancelled) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.cancelled = cancelled;
    this.words = new PatientWords(texts, context.formats());
    finderModel =
        new PatientFinderModel(
            context.session().api().patients(),
            context.work(),
            model.patient::set,
            _ -> context.desk().toasts().done(texts.get("wait-list.register-first")));
    finder = new PatientFinder(texts, words, finderModel, context.desk().hospital().zone());
    setId("wait-list-form");
    getStyleClass().addAll("cd-card", "wish-form");
    WaitListEntry changes = model.known().changes();
    Label title =
        new Label(
            changes == null
                ? texts.get("wait-list.new")
                : texts.get("wait-list.change-of", changes.patientName()));
    title.setWrapText(true);
    title.getStyleClass().add("cd-title");
    whom.setItems(model.choices());
    whom.setMaxWidth(Double.MAX_VALUE);
    whom.setId("wish-whom");
    whom.setConverter(new Names());
    whom.valueProperty().bindBidirectional(model.whom);
    note.textProperty().bindBidirectional(model.note);
    note.setId("wish-note");
    HBox dates = new HBox(date("wait-list.from", model.from), date("wait-list.to", model.to));
    dates.getStyleClass().add("wish-dates");
    Node whomField = new FormField<>(texts.get("wait-list.whom"), whom);
    Node modeField =
        labelled("wait-list.mode", choice(List.of(VisitMode.values()), texts::word, model.mode));
    Label problem = new Label();
    problem.getStyleClass().add("cd-field-error");
    problem.setGraphic(Icons.of("fth-alert-circle"));
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Banner hopeless =
        new Banner(Banner.Kind.WARNING, "fth-alert-triangle", texts.get("wait-list.hopeless"));
    hopeless.setId("wish-hopeless");
    hopeless.visibleProperty().bind(model.outlook().hopelessProperty());
    hopeless.managedProperty().bind(hopeless.visibleProperty());
    getChildren()
        .addAll(
            title,
            who,
            whomField,
            dates,
            labelled("wait-list.weekdays", weekdays()),
            labelled("wait-list.time", choice(model.parts(), this::partName, model.part)),
            hopeless,
            modeField,
            labelled(
                "wait-list.priority",
                choice(List.of(WaitListPriority.values()), texts::word, model.priority)),
            new FormField<>(texts.get("wait-list.note"), note)
                .optional(texts.get("wait-list.optional")),
            problem,
            buttons());
    if (changes != null) {
      // Who waits, and for whom, is another wish.
      getChildren().removeAll(who, whomField, modeField);
    }
    // What is missing is said where it is missing.
    String nobody = texts.get("wait-list.patient-missing");
    model
        .problemProperty()
        .subscribe(
            said -> {
              boolean ofPatient = said.equals(nobody);
              getChildren().remove(problem);
              getChildren()
                  .add(
                      ofPatient ? getChildren().indexOf(who) + 1 : getChildren().size() - 1,
                      problem);
              if (ofPatient) {
                finder.focus();
              }
            });
    model.patient.subscribe(this::drawPatient);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Node buttons() {
    Action save =
        new Action(
                "wait-list.save",
                texts.get(
                    model.known().changes() == null ? "wait-list.save" : "wait-list.change-save"),
                "fth-check",
                "Ctrl+Enter",
                model::submit)
            .enabledWhen(model.busy.not());
    Action cancel =
        new Action("wait-list.cancel", texts.get("wait-list.cancel"), "fth-x", "Esc", cancelled);
    return Buttons.row(Buttons.primary(save), Buttons.plain(cancel));
  }

  private String partName(Part part) {
    if (part != Part.AS_SAID) {
      return texts.get("wait-list.part." + part.name());
    }
    var known = model.known();
    if (known.timeFrom() == null) {
      return texts.get(
          "wait-list.before", known.timeTo() == null ? "" : context.formats().time(known.timeTo()));
    }
    return known.timeTo() == null
        ? texts.get("wait-list.after", context.formats().time(known.timeFrom()))
        : texts.get(
            "wait-list.between",
            context.formats().time(known.timeFrom()),
            context.formats().time(known.timeTo()));
  }

  private <T> SegmentedChoice<T> choice(
      List<T> choices, Function<T, String> text, ObjectProperty<T> value) {
    SegmentedChoice<T> choice = new SegmentedChoice<>(choices, text);
    choice.valueProperty().set(value.get());
    choice.valueProperty().bindBidirectional(value);
    return choice;
  }

  private FormField<DatePicker> date(String key, ObjectProperty<LocalDate> value) {
    DatePicker picker = Days.in(new DatePicker(), context.formats());
    picker.setEditable(false);
    picker.setMaxWidth(Double.MAX_VALUE);
    picker.valueProperty().bindBidirectional(value);
    FormField<DatePicker> field = new FormField<>(texts.get(key), picker);
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private Node weekdays() {
    HBox box = new HBox();
    box.getStyleClass().add("wish-weekdays");
    WaitListWords names = new WaitListWords(texts, context.formats());
    for (DayOfWeek day : DayOfWeek.values()) {
      ToggleButton button = new ToggleButton(names.day(day));
      button.getStyleClass().add("wish-weekday");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setSelected(model.days.contains(day));
      button
          .selectedProperty()
          .subscribe(
              (_, on) -> {
                if (on) {
                  model.days.add(day);
                } else {
                  model.days.remove(day);
                }
              });
      box.getChildren().add(button);
    }
    return box;
  }

  private Node labelled(String key, Node node) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("cd-field-label");
    label.setLabelFor(node);
    VBox box = new VBox(label, node);
    box.getStyleClass().add("cd-field");
    return box;
  }

  private void drawPatient(@Nullable PatientSummary person) {
    if (person == null) {
      who.getChildren().setAll(finder);
      context.work().later(this::focus);
      return;
    }
    Action change =
        new Action(
            "wait-list.other-patient",
            texts.get("wait-list.other-patient"),
            "fth-edit-2",
            null,
            () -> model.patient.set(null));
    who.getChildren()
        .setAll(new PatientCard(words, person, context.desk().hospital().zone(), change));
    context.work().later(whom::requestFocus);
  }

  /** Puts the focus where something is missing. */
  void focus() {
    if (model.known().changes() != null) {
      note.requestFocus();
    } else if (model.patient.get() == null) {
      finder.focus();
    } else {
      whom.requestFocus();
    }
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
      model.submit();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE && !whom.isShowing()) {
      cancelled.run();
      key.consume();
    }
  }

  /** Shows again after it was left, as it was. */
  void resume() {
    model.resume();
  }

  /** Is left, for a while or for good: asks for nothing any more. */
  void close() {
    finderModel.close();
    model.close();
  }

  private static final class Names extends StringConverter<Whom> {
    @Override
    public String toString(@Nullable Whom whom) {
      return whom == null ? "" : whom.name();
    }

    @Override
    public @Nullable Whom fromString(String name) {
      return null;
    }
  }
}
