package org.caredesk.desktop.reception.call;

import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingFields;
import org.caredesk.desktop.reception.booking.BookingModel;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.reception.booking.PaymentChoice;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.Money;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentResponse;

/** What was kept, and how its fee is settled. */
final class CallPayment extends VBox {
  private final WorkplaceContext context;
  private final Texts texts;
  private final BookingModel booking;
  private final CallModel model;
  private final PaymentChoice payment;
  private final Label who = new Label();
  private final Label when = new Label();
  private final Label left = new Label();
  private final Label problem = new Label();
  private final StringProperty confirmText = new SimpleStringProperty("");
  private final Button confirm;

  CallPayment(WorkplaceContext context, CallModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.booking = model.booking();
    getStyleClass().add("call-wish");
    payment = new PaymentChoice(context, booking);
    confirm =
        Buttons.primary(
            new Action("call.pay", "", "fth-check", "Enter", model::pay).textFrom(confirmText));
    confirm.getStyleClass().add("cd-large");
    confirm.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(confirm, Priority.ALWAYS);
    Button back =
        Buttons.plain(
            new Action(
                "call.back",
                texts.get("call.other-time"),
                "fth-arrow-left",
                "Esc",
                () -> model.back()));
    back.getStyleClass().add("cd-large");
    problem.getStyleClass().add("cd-field-error");
    problem.setGraphic(Icons.of("fth-alert-circle"));
    problem.setWrapText(true);
    problem.textProperty().bind(booking.problemProperty());
    problem.visibleProperty().bind(booking.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Label note = new Label(texts.get("reception.messages-note"));
    note.getStyleClass().add("cd-secondary");
    note.setWrapText(true);
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    getChildren().addAll(banner(), payment, note, gap, problem, Buttons.row(confirm, back));
    booking.stageProperty().subscribe(_ -> update());
    booking.wishProperty().subscribe(_ -> update());
    booking.fields().settlement.subscribe(_ -> update());
    booking.fields().adjusting.subscribe(_ -> update());
    booking.fields().adjustedAmount.subscribe(_ -> update());
    booking.leftProperty().subscribe(rest -> left.setText(context.formats().countDown(rest)));
    booking.errors().addListener((MapChangeListener<String, String>) _ -> showErrors());
  }

  private Node banner() {
    who.getStyleClass().add("cd-strong");
    when.getStyleClass().add("cd-secondary");
    VBox words = new VBox(who, when);
    HBox.setHgrow(words, Priority.ALWAYS);
    left.getStyleClass().addAll("cd-count-down", "cd-large");
    left.setMinWidth(Region.USE_PREF_SIZE);
    HBox banner = new HBox(Icons.of("fth-lock"), words, left);
    banner.getStyleClass().add("hold-banner");
    return banner;
  }

  private void update() {
    BookingStage.Wish wish = booking.wishProperty().get();
    if (wish == null) {
      return;
    }
    PatientSummary person = model.caller().patientProperty().get();
    var zone = context.desk().hospital().zone();
    who.setText(person == null ? "" : person.name());
    Scripts.dress(who);
    when.setText(
        texts.get(
            "call.visit",
            texts.get(
                "reception.when",
                context.formats().dayShort(wish.startsAt().atZone(zone).toLocalDate()),
                context.formats().timeRange(wish.startsAt(), wish.endsAt(), zone)),
            wish.doctor().doctorName()));
    payment.update();
    boolean sending = booking.stageProperty().get() instanceof BookingStage.Sending;
    confirm.getParent().setDisable(sending);
    AppointmentResponse hold = booking.hold();
    Money fee = hold == null ? wish.doctor().fee() : hold.fee();
    if (sending) {
      confirmText.set(texts.get("reception.confirming"));
    } else if (booking.fields().settlement.get() == BookingFields.Settlement.AT_DESK) {
      confirmText.set(texts.get("reception.confirm-unpaid"));
    } else {
      confirmText.set(
          texts.get(
              "reception.take",
              context
                  .formats()
                  .moneyShort(Objects.requireNonNullElse(booking.fields().toPay(fee), fee))));
    }
  }

  private void showErrors() {
    payment.showErrors(booking.errors());
    String patient = booking.errors().getOrDefault(BookingFields.PATIENT, "");
    model.caller().errorProperty().set(patient);
    if (booking.errors().containsKey(BookingFields.AMOUNT)
        || booking.errors().containsKey(BookingFields.ADJUSTMENT_REASON)) {
      payment.focusError();
    }
  }

  /** Chooses how it is paid by a number key; answers whether there is such a choice. */
  boolean choose(KeyCode digit) {
    return payment.choose(digit);
  }

  /** Puts the focus on the step that comes next. */
  void focus() {
    confirm.requestFocus();
  }
}
