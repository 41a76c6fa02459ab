package org.caredesk.desktop.reception.patients;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Form;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.patients.Address;
import org.caredesk.dto.patients.Identifier;
import org.caredesk.dto.patients.PatientAction;
import org.caredesk.dto.patients.PatientRequest;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** How a person is reached, and changing it in place. */
final class ContactCard extends VBox {
  private final Texts texts;
  private final PatientsModel model;
  private PatientResponse person;
  private boolean editing;

  ContactCard(Texts texts, PatientsModel model, PatientResponse person) {
    this.texts = texts;
    this.model = model;
    this.person = person;
    showFacts();
  }

  /** Shows the person as they are now; a form that is open keeps what is typed. */
  void show(PatientResponse now) {
    person = now;
    if (!editing) {
      showFacts();
    }
  }

  private void showFacts() {
    editing = false;
    VBox card = Cards.card(texts.get("patient.detail.contact"));
    if (person.allowedActions().contains(PatientAction.EDIT)) {
      card = Cards.card(texts.get("patient.detail.contact"), Buttons.quiet(editAction()));
    }
    VBox facts = new VBox();
    facts.getStyleClass().add("facts");
    add(facts, "patient.phone", person.phone());
    add(facts, "patient.email", person.email());
    add(facts, "patient.address", oneLine(person.address()));
    add(facts, "patient.nationality", person.nationality());
    Identifier identifier = person.identifier();
    if (identifier != null) {
      facts
          .getChildren()
          .add(
              Cards.fact(
                  texts.get("patient.identifier-type"),
                  texts.get(
                      "patient.detail.identifier",
                      texts.word(identifier.type()),
                      identifier.value())));
    }
    card.getChildren()
        .add(
            facts.getChildren().isEmpty()
                ? Cards.muted(texts.get("patient.detail.no-contact"))
                : facts);
    getChildren().setAll(card);
  }

  private Action editAction() {
    return new Action(
        "patient.edit-contact",
        texts.get("patient.detail.edit"),
        "fth-edit-2",
        "Ctrl+E",
        this::edit);
  }

  /** Opens the form in the card's place. */
  void edit() {
    if (editing || !person.allowedActions().contains(PatientAction.EDIT)) {
      return;
    }
    editing = true;
    Address at =
        Objects.requireNonNullElse(
            person.address(), new Address(null, null, null, null, null, null));
    TextField phone = field(person.phone());
    TextField email = field(person.email());
    TextField line1 = field(at.line1());
    TextField line2 = field(at.line2());
    TextField postalCode = field(at.postalCode());
    TextField city = field(at.city());
    TextField state = field(at.state());
    TextField country = field(at.country());
    Form form = new Form(texts);
    form.addPair(
        "phone",
        new FormField<>(texts.get("patient.phone"), phone),
        "email",
        new FormField<>(texts.get("patient.email"), email));
    form.addPair(
        "address.line1",
        new FormField<>(texts.get("patient.line1"), line1),
        "address.line2",
        new FormField<>(texts.get("patient.line2"), line2));
    form.addPair(
        "address.postalCode",
        new FormField<>(texts.get("patient.postal-code"), postalCode),
        "address.city",
        new FormField<>(texts.get("patient.city"), city));
    form.addPair(
        "address.state",
        new FormField<>(texts.get("patient.state"), state),
        "address.country",
        new FormField<>(texts.get("patient.country"), country));
    Label problem = new Label();
    problem.getStyleClass().add("cd-field-error");
    problem.setWrapText(true);
    Action save =
        new Action(
            "patient.save-contact",
            texts.get("patient.detail.save"),
            "fth-check",
            "Ctrl+Enter",
            () -> {
              Address address =
                  new Address(
                      text(line1),
                      text(line2),
                      text(postalCode),
                      text(city),
                      text(state),
                      text(country));
              model.change(
                  person,
                  with(text(phone), text(email), address),
                  () -> editing = false,
                  refusal -> show(refusal, form, problem));
            });
    Action cancel =
        new Action(
            "patient.cancel-contact",
            texts.get("patient.detail.cancel"),
            "fth-x",
            "Esc",
            this::showFacts);
    VBox card = Cards.card(texts.get("patient.detail.contact"));
    card.getChildren()
        .addAll(form, problem, Buttons.row(Buttons.primary(save), Buttons.plain(cancel)));
    EditorKeys.on(card, save, cancel);
    getChildren().setAll(card);
    phone.requestFocus();
  }

  private void show(ApiProblem refusal, Form form, Label problem) {
    form.clearErrors();
    if (refusal instanceof ApiProblem.Stale) {
      problem.setText(texts.get("patient.detail.stale"));
      model.fresh(person.id(), newest -> person = newest);
      return;
    }
    List<Violation> others =
        refusal instanceof ApiProblem.Invalid invalid
            ? form.showViolations(invalid.violations())
            : List.of();
    boolean known = refusal instanceof ApiProblem.Invalid && others.isEmpty();
    problem.setText(known ? "" : ProblemTexts.sentence(texts, refusal));
  }

  private PatientRequest with(@Nullable String phone, @Nullable String email, Address address) {
    boolean none = address.equals(new Address(null, null, null, null, null, null));
    return new PatientRequest(
        person.name(),
        person.gender(),
        person.dateOfBirth(),
        email,
        phone,
        none ? null : address,
        person.nationality(),
        person.identifier(),
        person.type());
  }

  private static TextField field(@Nullable String value) {
    return new TextField(Objects.requireNonNullElse(value, ""));
  }

  private static @Nullable String text(TextField field) {
    String text = field.getText().strip();
    return text.isEmpty() ? null : text;
  }

  private void add(VBox facts, String key, @Nullable String value) {
    if (value != null) {
      facts.getChildren().add(Cards.fact(texts.get(key), value));
    }
  }

  private static @Nullable String oneLine(@Nullable Address address) {
    if (address == null) {
      return null;
    }
    String line =
        String.join(
            ", ",
            Stream.of(
                    address.line1(),
                    address.line2(),
                    address.postalCode(),
                    address.city(),
                    address.state(),
                    address.country())
                .filter(Objects::nonNull)
                .toList());
    return line.isEmpty() ? null : line;
  }
}
