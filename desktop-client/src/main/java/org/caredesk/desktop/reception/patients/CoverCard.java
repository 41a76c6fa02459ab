package org.caredesk.desktop.reception.patients;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.patient.BirthDates;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Form;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.patients.CoverRequest;
import org.caredesk.dto.patients.CoverResponse;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The insurance of a person, and changing it in place. */
final class CoverCard extends VBox {
  private final Texts texts;
  private final Formatting formats;
  private final PatientsModel model;
  private final UUID person;
  private List<CoverResponse> covers;
  private boolean editing;
  private final LocalDate today;

  CoverCard(
      Texts texts,
      Formatting formats,
      PatientsModel model,
      UUID person,
      List<CoverResponse> covers,
      LocalDate today) {
    this.texts = texts;
    this.formats = formats;
    this.model = model;
    this.person = person;
    this.covers = covers;
    this.today = today;
    showCovers();
  }

  /** Shows the covers as they are now; a form that is open keeps what is typed. */
  void show(List<CoverResponse> now) {
    covers = now;
    if (!editing) {
      showCovers();
    }
  }

  private void showCovers() {
    editing = false;
    Action add =
        new Action(
            "patient.add-cover",
            texts.get("patient.cover.add"),
            "fth-plus",
            null,
            () -> edit(null));
    VBox card = Cards.card(texts.get("patient.cover.title"), Buttons.quiet(add));
    if (covers.isEmpty()) {
      card.getChildren().add(Cards.muted(texts.get("patient.cover.none")));
    }
    covers.forEach(cover -> card.getChildren().add(line(cover)));
    getChildren().setAll(card);
  }

  private Node line(CoverResponse cover) {
    Label payer = Scripts.dress(new Label(cover.payer()));
    payer.getStyleClass().add("cd-strong");
    Label number = new Label(Objects.requireNonNullElse(cover.policyNumber(), ""));
    Label until = new Label(validity(cover));
    until.getStyleClass().add("cd-secondary");
    VBox words = new VBox(new HBox(8, payer, number), until);
    HBox.setHgrow(words, Priority.ALWAYS);
    Action edit =
        new Action(
            "patient.edit-cover",
            texts.get("patient.cover.edit", cover.payer()),
            "fth-edit-2",
            null,
            () -> edit(cover));
    Action retire =
        new Action(
            "patient.retire-cover",
            texts.get("patient.cover.retire", cover.payer()),
            "fth-trash-2",
            null,
            () -> model.retireCover(person, cover));
    HBox line = new HBox(words, Buttons.icon(edit), Buttons.icon(retire));
    line.getStyleClass().add("cover-line");
    return line;
  }

  private String validity(CoverResponse cover) {
    LocalDate end = cover.validTo();
    String from = formats.date(cover.validFrom());
    if (end == null) {
      return texts.get("patient.cover.since", from);
    }
    return texts.get(
        end.isBefore(today) ? "patient.cover.ended" : "patient.cover.until",
        from,
        formats.date(end));
  }

  /** The cover as it is now: keeping another one may have shown a newer version of it. */
  private @Nullable CoverResponse newest(@Nullable CoverResponse known) {
    return known == null
        ? null
        : covers.stream().filter(each -> each.id().equals(known.id())).findFirst().orElse(known);
  }

  private void edit(@Nullable CoverResponse known) {
    editing = true;
    TextField payer = new TextField(known == null ? "" : known.payer());
    TextField number =
        new TextField(known == null ? "" : Objects.requireNonNullElse(known.policyNumber(), ""));
    TextField from = new TextField(known == null ? "" : formats.date(known.validFrom()));
    LocalDate end = known == null ? null : known.validTo();
    TextField to = new TextField(end == null ? "" : formats.date(end));
    Form form = new Form(texts);
    FormField<TextField> fromField = new FormField<>(texts.get("patient.cover.from"), from);
    FormField<TextField> toField =
        new FormField<>(texts.get("patient.cover.to"), to).optional(texts.get("patient.optional"));
    form.add("payer", new FormField<>(texts.get("patient.cover.payer"), payer));
    form.add(
        "policyNumber",
        new FormField<>(texts.get("patient.cover.number"), number)
            .optional(texts.get("patient.optional")));
    form.addPair("validFrom", fromField, "validTo", toField);
    Label problem = new Label();
    problem.getStyleClass().add("cd-field-error");
    problem.setWrapText(true);
    Action save =
        new Action(
            "patient.save-cover",
            texts.get("patient.detail.save"),
            "fth-check",
            "Ctrl+Enter",
            () -> {
              form.clearErrors();
              LocalDate begins = date(fromField, true);
              LocalDate ends = date(toField, false);
              form.focusFirstError();
              if (begins != null && toField.errorProperty().get().isEmpty()) {
                String typed = number.getText().strip();
                model.keepCover(
                    person,
                    newest(known),
                    new CoverRequest(
                        payer.getText().strip(), typed.isEmpty() ? null : typed, begins, ends),
                    () -> editing = false,
                    refusal -> show(refusal, form, problem));
              }
            });
    Action cancel =
        new Action(
            "patient.cancel-cover",
            texts.get("patient.detail.cancel"),
            "fth-x",
            "Esc",
            this::showCovers);
    VBox card = Cards.card(texts.get("patient.cover.title"));
    card.getChildren()
        .addAll(form, problem, Buttons.row(Buttons.primary(save), Buttons.plain(cancel)));
    EditorKeys.on(card, save, cancel);
    getChildren().setAll(card);
    payer.requestFocus();
  }

  private @Nullable LocalDate date(FormField<TextField> field, boolean needed) {
    String typed = field.control().getText().strip();
    if (typed.isEmpty()) {
      if (needed) {
        field.errorProperty().set(texts.get("violation.not-null"));
      }
      return null;
    }
    return switch (new BirthDates(texts.locale()).readAny(typed)) {
      case BirthDates.Reading.Read read -> read.date();
      case BirthDates.Reading.Refused refused -> {
        field
            .errorProperty()
            .set(
                texts.get("patient.birth-date." + refused.reason(), refused.arguments().toArray()));
        yield null;
      }
    };
  }

  private void show(ApiProblem refusal, Form form, Label problem) {
    List<Violation> others =
        refusal instanceof ApiProblem.Invalid invalid
            ? form.showViolations(invalid.violations())
            : List.of();
    boolean known = refusal instanceof ApiProblem.Invalid && others.isEmpty();
    problem.setText(known ? "" : ProblemTexts.sentence(texts, refusal));
  }
}
