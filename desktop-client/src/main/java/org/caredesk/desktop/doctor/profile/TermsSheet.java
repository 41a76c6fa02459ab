package org.caredesk.desktop.doctor.profile;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Form;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.desktop.ui.TagField;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The sheet with the terms at a hospital, for joining it and for changing them. */
final class TermsSheet {

  private final TermsViewModel model;
  private final Texts texts;
  private final Form form;
  private final TagField allowed;
  private final Label modesError = new Label("", Icons.of("fth-alert-circle"));
  private final SideSheet sheet;

  /**
   * @param choices hospitals to choose from; empty where it is known
   * @param title what the sheet is about
   */
  TermsSheet(
      TermsViewModel model,
      Texts texts,
      List<HospitalResponse> choices,
      String title,
      @Nullable String subtitle,
      Runnable onClose) {
    this.model = model;
    this.texts = texts;
    this.form = new Form(texts);
    TermsViewModel.Fields fields = model.fields();
    this.allowed =
        new TagField(
            new TagField.Words(
                texts.get("hospitals.allowed"),
                texts.get("hospitals.allowed-prompt"),
                texts.get("profile.remove"),
                texts.get("ui.tag-none")),
            fields.allowed,
            true);
    if (!choices.isEmpty()) {
      form.add(TermsViewModel.HOSPITAL, hospital(choices));
    }
    build(fields);
    Banner problem = new Banner(Banner.Kind.DANGER, "fth-alert-circle", "");
    model.problem().subscribe(problem::setText);
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    VBox body = new VBox(problem, form);
    body.getStyleClass().add("terms-body");
    boolean joins = !choices.isEmpty();
    Action save =
        new Action(
                "hospitals.save",
                texts.get(joins ? "hospitals.join-now" : "hospitals.save"),
                joins ? "fth-link" : "fth-check",
                "Ctrl+Enter",
                this::submit)
            .enabledWhen(model.sending().not());
    sheet =
        new SideSheet(
            texts.get("hospitals.close"), body, Buttons.row(Buttons.primary(save)), onClose);
    sheet.describe(title, subtitle == null ? "" : subtitle);
    sheet.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            submit();
            event.consume();
          }
        });
    model.violations().addListener((ListChangeListener<Violation>) _ -> showViolations());
  }

  SideSheet sheet() {
    return sheet;
  }

  private FormField<ComboBox<HospitalResponse>> hospital(List<HospitalResponse> choices) {
    ComboBox<HospitalResponse> box = new ComboBox<>();
    box.setId("hospitals-choice");
    box.getItems().setAll(choices);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable HospitalResponse hospital) {
            return hospital == null
                ? ""
                : texts.get("hospitals.choice", hospital.name(), hospital.location().city());
          }

          @Override
          public @Nullable HospitalResponse fromString(String text) {
            return null;
          }
        });
    box.valueProperty().bindBidirectional(model.fields().hospital);
    return new FormField<>(texts.get("hospitals.hospital"), box).icon("fth-home");
  }

  private void build(TermsViewModel.Fields fields) {
    FormField<TextField> fee = text("hospitals.fee", fields.fee);
    Label currency = new Label(model.currency());
    currency.getStyleClass().add("cd-muted");
    currency.setMinWidth(Region.USE_PREF_SIZE);
    fields.hospital.subscribe(_ -> currency.setText(model.currency()));
    fee.trailing(currency);
    form.addPair(TermsViewModel.FEE, fee, "room", text("hospitals.room", fields.room));
    form.add(TermsViewModel.ALLOWED, allowed.field()).icon("fth-clock");
    form.addNode(allowed.below());
    form.add(
        TermsViewModel.SLOT,
        minutes("hospitals.slot", fields.slotMinutes).hint(texts.get("hospitals.slot-hint")));
    form.addNode(modes(fields));
    form.addNode(policy(fields));
    form.addPair(
        "bufferBeforeMinutes",
        minutes("hospitals.buffer-before", fields.bufferBefore),
        "bufferAfterMinutes",
        minutes("hospitals.buffer-after", fields.bufferAfter));
    form.addPair(
        "leadMinutes",
        minutes("hospitals.lead", fields.lead).hint(texts.get("hospitals.lead-hint")),
        "horizonDays",
        unit("hospitals.horizon", fields.horizon, "hospitals.days")
            .hint(texts.get("hospitals.horizon-hint")));
  }

  private FormField<TextField> text(String label, StringProperty value) {
    TextField typed = new TextField();
    typed.textProperty().bindBidirectional(value);
    return new FormField<>(texts.get(label), typed);
  }

  private FormField<TextField> minutes(String label, StringProperty value) {
    return unit(label, value, "hospitals.minutes");
  }

  private FormField<TextField> unit(String label, StringProperty value, String unit) {
    Label words = new Label(texts.get(unit));
    words.getStyleClass().add("cd-muted");
    words.setMinWidth(Region.USE_PREF_SIZE);
    return text(label, value).trailing(words);
  }

  private Node modes(TermsViewModel.Fields fields) {
    Label label = new Label(texts.get("hospitals.modes"));
    label.getStyleClass().add("cd-field-label");
    HBox boxes = new HBox();
    boxes.getStyleClass().add("terms-modes");
    for (VisitMode mode : VisitMode.values()) {
      CheckBox box = new CheckBox(texts.word(mode));
      box.setId("hospitals-mode-" + mode);
      box.setSelected(fields.modes.contains(mode));
      box.selectedProperty()
          .subscribe(
              selected -> {
                fields.modes.remove(mode);
                if (selected) {
                  fields.modes.add(mode);
                }
              });
      boxes.getChildren().add(box);
    }
    modesError.getStyleClass().add("cd-field-error");
    modesError.managedProperty().bind(modesError.visibleProperty());
    modesError.setVisible(false);
    VBox field = new VBox(label, boxes, modesError);
    field.getStyleClass().add("cd-field");
    return field;
  }

  private Node policy(TermsViewModel.Fields fields) {
    Label label = new Label(texts.get("hospitals.policy"));
    label.getStyleClass().add("cd-field-label");
    SegmentedChoice<BookingPolicy> choice =
        new SegmentedChoice<>(List.of(BookingPolicy.values()), texts::word);
    choice.valueProperty().bindBidirectional(fields.policy);
    Label hint = new Label(texts.get("hospitals.policy-hint"));
    hint.getStyleClass().add("cd-field-hint");
    hint.setWrapText(true);
    VBox field = new VBox(label, choice, hint);
    field.getStyleClass().add("cd-field");
    return field;
  }

  private void submit() {
    allowed.commit();
    model.submit();
  }

  private void showViolations() {
    List<Violation> now = List.copyOf(model.violations());
    form.showViolations(now);
    String modes =
        Stream.concat(
                now.stream()
                    .filter(v -> v.field().equals(TermsViewModel.MODES))
                    .map(v -> org.caredesk.desktop.ui.ProblemTexts.sentence(texts, v)),
                Stream.of(""))
            .findFirst()
            .orElse("");
    modesError.setText(modes);
    modesError.setVisible(!modes.isEmpty());
  }
}
