package org.caredesk.desktop.reception;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.patient.PatientCard;
import org.caredesk.desktop.patient.PatientFinder;
import org.caredesk.desktop.patient.PatientFinderModel;
import org.caredesk.desktop.patient.PatientForm;
import org.caredesk.desktop.patient.PatientFormModel;
import org.caredesk.desktop.patient.PatientWords;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.jspecify.annotations.Nullable;

/** Who the booking is for: found, registered on the spot, or chosen already. */
final class PatientPicker extends VBox {
  private final WorkplaceContext context;
  private final Texts texts;
  private final PatientWords words;
  private final ObjectProperty<@Nullable PatientSummary> patient;
  private final Runnable chosen;
  private final PatientFinderModel finderModel;
  private final PatientFinder finder;
  private @Nullable PatientForm form;

  /**
   * @param patient who it is for; null before somebody is chosen
   * @param chosen runs when somebody was chosen by hand
   */
  PatientPicker(
      WorkplaceContext context, ObjectProperty<@Nullable PatientSummary> patient, Runnable chosen) {
    this.context = context;
    this.texts = context.texts();
    this.words = new PatientWords(context.texts(), context.formats());
    this.patient = patient;
    this.chosen = chosen;
    finderModel =
        new PatientFinderModel(
            context.session().api().patients(), context.work(), this::choose, this::register);
    finder = new PatientFinder(texts, words, finderModel, context.desk().hospital().zone());
    getStyleClass().add("cd-field");
    patient.subscribe(this::show);
  }

  boolean isRegistering() {
    return form != null;
  }

  /** Sends the registration that is open. */
  void submit() {
    if (form != null) {
      form.submit();
    }
  }

  void setError(String sentence) {
    finder.field().errorProperty().set(sentence);
  }

  void focus() {
    if (form != null) {
      form.focus();
    } else if (patient.get() == null) {
      finder.focus();
    } else if (!finder.field().errorProperty().get().isEmpty()) {
      change();
    }
  }

  /** Goes back from the form to the search. */
  void stopRegistering() {
    if (form != null && form.isAsking()) {
      form.backToFields();
      return;
    }
    form = null;
    show(null);
    finder.focus();
  }

  /** Begins anew with an empty search. */
  void reset() {
    form = null;
    setError("");
    finderModel.queryProperty().set("");
    show(patient.get());
  }

  /** Goes back to the search, to choose somebody else. */
  void change() {
    String error = finder.field().errorProperty().get();
    form = null;
    patient.set(null);
    show(null);
    finder.field().errorProperty().set(error);
    finder.focus();
  }

  private void choose(PatientSummary person) {
    form = null;
    setError("");
    patient.set(person);
    finderModel.queryProperty().set("");
    chosen.run();
  }

  private void register(String typed) {
    PatientFormModel model =
        new PatientFormModel(
            context.session().api().patients(),
            context.work(),
            texts,
            context.clock(),
            context.desk().hospital().zone(),
            new PatientFormModel.Outcome() {
              @Override
              public void registered(PatientResponse person) {
                PatientPicker.this.registered(person);
              }

              @Override
              public void existing(PatientSummary person) {
                choose(person);
              }
            });
    model.prefill(typed);
    PatientForm opened = new PatientForm(texts, words, model, context.desk().hospital().zone());
    form = opened;
    Label title = new Label(texts.get("patient.new"));
    title.getStyleClass().add("cd-strong");
    Action save =
        new Action(
            "patient.register",
            texts.get("patient.register"),
            "fth-user-plus",
            null,
            opened::submit);
    Action back =
        new Action(
            "patient.cancel",
            texts.get("patient.cancel"),
            "fth-arrow-left",
            null,
            this::stopRegistering);
    HBox buttons = Buttons.row(Buttons.primary(save), Buttons.plain(back));
    VBox box = new VBox(title, opened, buttons);
    box.getStyleClass().add("register-box");
    getChildren().setAll(box);
    opened.focus();
  }

  private void registered(PatientResponse person) {
    choose(person.summary());
    context
        .desk()
        .toasts()
        .done(texts.get("patient.registered-toast", person.name(), person.recordNumber()));
  }

  private void show(@Nullable PatientSummary person) {
    if (person == null) {
      if (form == null) {
        getChildren().setAll(finder);
      }
      return;
    }
    Label label = new Label(texts.get("patient.find"));
    label.getStyleClass().add("cd-field-label");
    Action change =
        new Action(
            "patient.change", texts.get("patient.change"), "fth-edit-2", "Alt+P", this::change);
    getChildren()
        .setAll(label, new PatientCard(words, person, context.desk().hospital().zone(), change));
  }
}
