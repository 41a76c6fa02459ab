package org.caredesk.desktop.patient;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.Property;
import javafx.collections.MapChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Form;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.IdentifierType;
import org.caredesk.dto.patients.PatientType;

/** The form that registers a person. */
public final class PatientForm extends VBox {
  private final Texts texts;
  private final PatientFormModel model;
  private final Map<String, FormField<? extends Control>> fields = new LinkedHashMap<>();
  private final Form main;
  private final Form address;
  private final Label problem = new Label();
  private final LookAlikes alikes;
  private final VBox typed;

  /**
   * @param zone where ages are counted
   */
  public PatientForm(Texts texts, PatientWords words, PatientFormModel model, ZoneId zone) {
    this.texts = texts;
    this.model = model;
    this.alikes = new LookAlikes(texts, words, model, zone);
    this.main = new Form(texts);
    this.address = new Form(texts);
    build();
    problem.getStyleClass().add("cd-field-error");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.visibleProperty());
    model.problemProperty().subscribe(_ -> showProblem());
    model.errors().addListener((MapChangeListener<String, String>) _ -> showErrors());
    model.sendingProperty().subscribe((_, sending) -> sendingChanged(sending));
    typed = new VBox(main, addressToggle(), address, problem);
    typed.getStyleClass().add("patient-form");
    getChildren().add(typed);
    model.candidates().addListener((InvalidationListener) _ -> showCandidates());
    showProblem();
  }

  /** Puts the focus where typing starts: the first field that is empty. */
  public void focus() {
    if (isAsking()) {
      alikes.requestFocus();
      return;
    }
    fields.values().stream()
        .filter(
            field -> !(field.control() instanceof TextField typed && !typed.getText().isEmpty()))
        .findFirst()
        .ifPresent(field -> field.control().requestFocus());
  }

  /** Sends the form, or goes to what is wrong with it. */
  public void submit() {
    // A second press of the button that led to the question is no answer to it.
    if (isAsking() && alikes.isFocused()) {
      model.registerAnyway();
    } else if (isAsking()) {
      alikes.requestFocus();
    } else if (!model.submit()) {
      focusFirstError();
    }
  }

  /** Whether it asks if the one typed is registered already. */
  public boolean isAsking() {
    return !model.candidates().isEmpty();
  }

  /** Goes from the question back to the fields. */
  public void backToFields() {
    model.backToFields();
  }

  private void showCandidates() {
    if (isAsking()) {
      alikes.show();
      getChildren().setAll(alikes);
      alikes.requestFocus();
    } else if (!getChildren().contains(typed)) {
      getChildren().setAll(typed);
      fields.values().stream().findFirst().ifPresent(field -> field.control().requestFocus());
    }
  }

  private void build() {
    PatientFormModel.Fields f = model.fields();
    main.add(PatientFormModel.NAME, text(PatientFormModel.NAME, "patient.name", f.name));
    FormField<TextField> born =
        text(PatientFormModel.DATE_OF_BIRTH, "patient.date-of-birth", f.dateOfBirth)
            .icon("fth-calendar")
            .hint(texts.get("patient.date-of-birth-hint"));
    FormField<ComboBox<Gender>> gender =
        choice(PatientFormModel.GENDER, "patient.gender", List.of(Gender.values()), f.gender);
    main.addPair(PatientFormModel.DATE_OF_BIRTH, born, PatientFormModel.GENDER, gender);
    main.add(
        PatientFormModel.PHONE,
        text(PatientFormModel.PHONE, "patient.phone", f.phone)
            .icon("fth-phone")
            .optional(texts.get("patient.optional")));
    main.add(
        PatientFormModel.EMAIL,
        text(PatientFormModel.EMAIL, "patient.email", f.email)
            .icon("fth-mail")
            .optional(texts.get("patient.optional")));
    main.addPair(
        "identifier.type",
        choice(
            "identifier.type",
            "patient.identifier-type",
            List.of(IdentifierType.values()),
            f.identifierType),
        PatientFormModel.IDENTIFIER,
        text(PatientFormModel.IDENTIFIER, "patient.identifier", f.identifier)
            .optional(texts.get("patient.optional")));
    main.addPair(
        "nationality",
        text("nationality", "patient.nationality", f.nationality)
            .optional(texts.get("patient.optional")),
        "type",
        choice("type", "patient.type", List.of(PatientType.values()), f.type));
    address.add("address.line1", text("address.line1", "patient.line1", f.line1));
    address.add("address.line2", text("address.line2", "patient.line2", f.line2));
    address.addPair(
        "address.postalCode",
        text("address.postalCode", "patient.postal-code", f.postalCode),
        "address.city",
        text("address.city", "patient.city", f.city));
    address.addPair(
        "address.state",
        text("address.state", "patient.state", f.state),
        "address.country",
        text("address.country", "patient.country", f.country));
    address.managedProperty().bind(address.visibleProperty());
    address.setVisible(false);
  }

  private Control addressToggle() {
    Action toggle =
        new Action(
            "patient.address",
            texts.get("patient.address-show"),
            "fth-map-pin",
            null,
            () -> address.setVisible(!address.isVisible()));
    toggle.textFrom(
        address
            .visibleProperty()
            .map(shown -> texts.get(shown ? "patient.address-hide" : "patient.address-show")));
    return Buttons.link(toggle);
  }

  private FormField<TextField> text(String path, String label, Property<String> value) {
    TextField typed = new TextField();
    typed.setId("patient-" + path);
    typed.textProperty().bindBidirectional(value);
    typed.setOnAction(_ -> submit());
    return keep(path, new FormField<>(texts.get(label), typed));
  }

  private <E extends Enum<E>> FormField<ComboBox<E>> choice(
      String path, String label, List<E> values, Property<E> value) {
    ComboBox<E> box = new ComboBox<>();
    box.setId("patient-" + path);
    box.getItems().setAll(values);
    box.setConverter(words(texts::word));
    box.valueProperty().bindBidirectional(value);
    return keep(path, new FormField<>(texts.get(label), box));
  }

  private static <E> StringConverter<E> words(Function<E, String> word) {
    return new StringConverter<>() {
      @Override
      public String toString(E value) {
        return value == null ? "" : word.apply(value);
      }

      @Override
      public E fromString(String text) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private <C extends Control> FormField<C> keep(String path, FormField<C> field) {
    fields.put(path, field);
    return field;
  }

  private void showErrors() {
    fields.forEach(
        (path, field) -> field.errorProperty().set(model.errors().getOrDefault(path, "")));
    if (model.errors().keySet().stream().anyMatch(path -> path.startsWith("address."))) {
      address.setVisible(true);
    }
    showProblem();
  }

  /** What belongs to no field here stands above the button, so that no refusal goes unseen. */
  private void showProblem() {
    StringBuilder text = new StringBuilder(model.problemProperty().get());
    model
        .errors()
        .forEach(
            (path, sentence) -> {
              if (!fields.containsKey(path)) {
                text.append(text.isEmpty() ? "" : "\n").append(sentence);
              }
            });
    problem.setText(text.toString());
    problem.setVisible(!text.isEmpty());
  }

  private void sendingChanged(boolean sending) {
    if (!sending && !isAsking()) {
      focusFirstError();
    }
  }

  private void focusFirstError() {
    fields.values().stream()
        .filter(field -> !field.errorProperty().get().isEmpty())
        .findFirst()
        .ifPresent(field -> field.control().requestFocus());
  }
}
