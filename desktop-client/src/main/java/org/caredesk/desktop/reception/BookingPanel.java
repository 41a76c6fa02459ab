package org.caredesk.desktop.reception;

import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingFields;
import org.caredesk.desktop.reception.booking.BookingModel;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.reception.booking.PaymentChoice;
import org.caredesk.desktop.reception.booking.SeriesChoice;
import org.caredesk.desktop.reception.waitlist.NewWish;
import org.caredesk.desktop.reception.waitlist.WaitListModel;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.SeveralLines;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.jspecify.annotations.Nullable;

/** The booking in the sheet: hold, patient, visit, payment, and at the end the confirmation. */
final class BookingPanel implements DeskSheet.Content {
  private final WorkplaceContext context;
  private final Texts texts;
  private final BookingModel model;
  private final FrontDesk desk;
  private final WaitListModel waitList;
  private final VBox form = new VBox();
  private final StackPane body = new StackPane(form);
  private final StackPane foot = new StackPane();
  private final LengthChoice lengths;
  private final StackPane modes = new StackPane();
  private final PatientPicker patient;
  private final PaymentChoice payment;
  private final SeriesChoice series;
  private final AnywayPane anyway;
  private final FormField<TextField> reason;
  private final FormField<TextArea> symptoms;
  private final Label problem = new Label();
  private final Action confirm;
  private final Action release;
  private final Node formFoot;
  private final javafx.beans.property.StringProperty confirmText =
      new javafx.beans.property.SimpleStringProperty("");
  private final javafx.beans.property.StringProperty releaseText =
      new javafx.beans.property.SimpleStringProperty("");
  private BookingStage.@Nullable Wish drawn;

  BookingPanel(WorkplaceContext context, FrontDesk desk, WaitListModel waitList) {
    this.context = context;
    this.waitList = waitList;
    this.desk = desk;
    this.texts = context.texts();
    this.model = desk.booking();
    BookingFields fields = model.fields();
    patient = new PatientPicker(context, fields.patient, this::patientChosen);
    payment = new PaymentChoice(context, model);
    series = new SeriesChoice(context, model.series());
    lengths = new LengthChoice(texts, model);
    anyway = new AnywayPane(context, desk);
    reason = new FormField<>(texts.get("reception.reason"), new TextField());
    reason.control().textProperty().bindBidirectional(fields.reason);
    symptoms =
        new FormField<>(texts.get("reception.symptoms"), SeveralLines.field(2))
            .optional(texts.get("reception.optional"));
    symptoms.control().textProperty().bindBidirectional(fields.symptoms);
    problem.getStyleClass().add("cd-field-error");
    problem.setGraphic(Icons.of("fth-alert-circle"));
    problem.setWrapText(true);
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    problem.textProperty().bind(model.problemProperty());
    confirm =
        new Action("booking.confirm", "", "fth-check", "Ctrl+Enter", this::confirm)
            .textFrom(confirmText);
    release =
        new Action("booking.release", "", "fth-corner-up-left", "Esc", desk::closePanel)
            .textFrom(releaseText);
    form.getStyleClass().add("booking-form");
    form.getChildren()
        .addAll(
            new HoldBanner(context, model),
            anyway,
            lengths,
            patient,
            modes,
            reason,
            symptoms,
            series,
            payment,
            messagesNote());
    formFoot = foot();
    for (Node node : new Node[] {form, formFoot}) {
      node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }
    fields.adjusting.subscribe(this::updateConfirm);
    fields.adjustedAmount.subscribe(this::updateConfirm);
    fields.settlement.subscribe(this::updateConfirm);
    model.series().repeatingProperty().subscribe(this::updateConfirm);
    model.series().rows().subscribe(this::updateConfirm);
    model.errors().addListener((MapChangeListener<String, String>) _ -> showErrors());
    model.wishProperty().subscribe(this::wishChanged);
    model.stageProperty().subscribe(this::stageChanged);
  }

  private Node messagesNote() {
    Label words = new Label(texts.get("reception.messages-note"));
    words.getStyleClass().add("cd-secondary");
    words.setWrapText(true);
    HBox note = new HBox(Icons.of("fth-send"), words);
    note.getStyleClass().add("booking-note");
    return note;
  }

  private VBox buildFoot() {
    Button main = Buttons.primary(confirm);
    main.getStyleClass().add("cd-large");
    main.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(main, Priority.ALWAYS);
    Button other = Buttons.plain(release);
    other.getStyleClass().add("cd-large");
    HBox keys =
        new HBox(
            HintBar.hint(texts, "Alt P", "reception.keys.patient"),
            HintBar.hint(texts, "Alt M", "reception.keys.mode"),
            HintBar.hint(texts, "Alt 1–3", "reception.keys.payment"));
    HBox more = new HBox(HintBar.hint(texts, "Alt L", "wait-list.keys"));
    keys.getStyleClass().add("booking-keys");
    more.getStyleClass().add("booking-keys");
    VBox box = new VBox(problem, Buttons.row(main, other), keys, more);
    box.getStyleClass().add("booking-foot");
    return box;
  }

  // --- what the sheet asks for -------------------------------------------------------------------

  @Override
  public Node body() {
    return body;
  }

  @Override
  public Node foot() {
    if (foot.getChildren().isEmpty()) {
      foot.getChildren().add(buildFoot());
    }
    return foot;
  }

  @Override
  public Subscription describe(BiConsumer<String, String> heading) {
    return model
            .wishProperty()
            .subscribe(
                wish -> {
                  if (wish != null) {
                    heading.accept(
                        texts.get("reception.new-appointment"),
                        texts.get(
                            "reception.doctor-line",
                            wish.doctor().doctorName(),
                            place(wish.doctor())));
                  }
                })
        ::unsubscribe;
  }

  private String place(DoctorDay doctor) {
    String room = doctor.room();
    if (room == null || room.isBlank()) {
      return doctor.departmentName();
    }
    boolean number = Character.isDigit(room.codePointAt(0));
    return texts.get(
        number ? "reception.doctor-place" : "reception.doctor-line", doctor.departmentName(), room);
  }

  @Override
  public void focus() {
    if (model.stageProperty().get() instanceof BookingStage.Done) {
      foot.lookupAll(".cd-primary").stream().findFirst().ifPresent(Node::requestFocus);
    } else if (anyway.isAsking()) {
      anyway.focus();
    } else if (model.fields().patient.get() == null) {
      patient.focus();
    } else {
      reason.control().requestFocus();
    }
  }

  // --- keys --------------------------------------------------------------------------------------

  private void pressed(KeyEvent key) {
    boolean handled = true;
    boolean typing = key.getTarget() instanceof TextInputControl;
    if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
      confirm.run();
    } else if (key.isAltDown() && key.getCode() == KeyCode.P) {
      patient.change();
    } else if (key.isAltDown() && key.getCode() == KeyCode.M) {
      focusMode();
    } else if (key.isAltDown() && key.getCode() == KeyCode.L) {
      letWait();
    } else if (key.isAltDown() && key.getCode() == KeyCode.R) {
      series.turn();
    } else if (key.getCode().isDigitKey() && (key.isAltDown() || !typing)) {
      handled = payment.choose(key.getCode());
    } else if (key.getCode() == KeyCode.ESCAPE && patient.isRegistering()) {
      // One step back first; the slot is given back by the next press.
      patient.stopRegistering();
    } else {
      handled = false;
    }
    if (handled) {
      key.consume();
    }
  }

  /** Nothing suits: the slot goes back, and the patient waits for what was looked at. */
  private void letWait() {
    BookingStage.Wish wish = model.wishProperty().get();
    NewWish known =
        new NewWish(
            model.fields().patient.get(),
            wish == null ? null : wish.doctor().doctorId(),
            null,
            wish == null
                ? null
                : wish.startsAt().atZone(context.desk().hospital().zone()).toLocalDate(),
            null,
            null,
            null,
            model.fields().mode.get());
    desk.closePanel();
    waitList.begin(known);
  }

  private void focusMode() {
    modes.lookupAll(".cd-segment").stream()
        .filter(
            node -> node instanceof javafx.scene.control.ToggleButton button && button.isSelected())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private void confirm() {
    if (patient.isRegistering()) {
      patient.submit();
      return;
    }
    if (anyway.isAsking()) {
      anyway.submit();
      return;
    }
    model.confirm();
    focusFirstError();
  }

  private void patientChosen() {
    reason.control().requestFocus();
  }

  // --- changes -----------------------------------------------------------------------------------

  private void wishChanged(BookingStage.@Nullable Wish wish) {
    if (wish == null) {
      return;
    }
    BookingStage.Wish before = drawn;
    drawn = wish;
    if (before == null || !before.doctor().equals(wish.doctor())) {
      drawModes(wish);
    }
    lengths.draw(wish);
    updateConfirm();
  }

  private void drawModes(BookingStage.Wish wish) {
    SegmentedChoice<VisitMode> choice =
        new SegmentedChoice<>(wish.doctor().visitModes(), texts::word).icons(Icons::of);
    choice.valueProperty().set(model.fields().mode.get());
    choice.valueProperty().bindBidirectional(model.fields().mode);
    modes.getChildren().setAll(labelled("reception.visit-mode", choice));
  }

  private String leaving(BookingStage stage) {
    if (model.isLent()) {
      return "wait-list.leave";
    }
    return stage instanceof BookingStage.Asking ? "reception.close" : "reception.release";
  }

  private Node labelled(String key, Node node) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("cd-field-label");
    label.setLabelFor(node);
    VBox box = new VBox(label, node);
    box.getStyleClass().add("cd-field");
    return box;
  }

  private void stageChanged(BookingStage stage) {
    boolean done = stage instanceof BookingStage.Done;
    releaseText.set(texts.get(leaving(stage)));
    formFoot.setDisable(false);
    if (stage instanceof BookingStage.Done finished) {
      Confirmation confirmation = new Confirmation(context, desk, finished);
      body.getChildren().setAll(confirmation);
      foot.getChildren().setAll(confirmation.foot());
      context.work().later(this::focus);
    } else if (!body.getChildren().contains(form)) {
      body.getChildren().setAll(form);
      foot.getChildren().setAll(buildFoot());
    }
    if (stage instanceof BookingStage.Closed) {
      patient.reset();
    }
    lengths.show(stage);
    form.setDisable(stage instanceof BookingStage.Sending || done);
    updateConfirm();
    if (stage instanceof BookingStage.Held && anyway.wasAsked()) {
      context.work().later(this::focus);
    }
    if (stage instanceof BookingStage.Held) {
      focusFirstError();
    }
  }

  private void updateConfirm() {
    BookingStage stage = model.stageProperty().get();
    AppointmentResponse hold = model.hold();
    BookingStage.Wish wish = model.wishProperty().get();
    if (stage instanceof BookingStage.Asking) {
      confirmText.set(texts.get("anyway.book"));
    } else if (stage instanceof BookingStage.Sending) {
      confirmText.set(texts.get("reception.confirming"));
    } else if (model.fields().settlement.get() == BookingFields.Settlement.AT_DESK) {
      confirmText.set(texts.get("reception.confirm-unpaid"));
    } else if (wish != null) {
      Money fee = hold == null ? wish.doctor().fee() : hold.fee();
      Money visits = model.series().repeatingProperty().get() ? model.series().total() : null;
      Money amount =
          visits == null ? Objects.requireNonNullElse(model.fields().toPay(fee), fee) : visits;
      confirmText.set(texts.get("reception.take", context.formats().moneyShort(amount)));
    }
    payment.update();
  }

  private void showErrors() {
    patient.setError(model.errors().getOrDefault(BookingFields.PATIENT, ""));
    payment.showErrors(model.errors());
    reason.errorProperty().set(model.errors().getOrDefault("reason", ""));
    symptoms.errorProperty().set(model.errors().getOrDefault("symptoms", ""));
  }

  private void focusFirstError() {
    if (model.errors().containsKey(BookingFields.PATIENT)) {
      patient.focus();
    } else if (!model.errors().isEmpty()) {
      payment.focusError();
    }
  }
}
