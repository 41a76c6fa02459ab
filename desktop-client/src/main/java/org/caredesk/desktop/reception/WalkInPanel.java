package org.caredesk.desktop.reception;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingFields;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** The sheet in which a walk-in is taken in, and that shows the token when it is done. */
final class WalkInPanel implements DeskSheet.Content {
  /** More doctors than these are looked for on the day. */
  private static final int MOST_DOCTORS = 6;

  private final WorkplaceContext context;
  private final Texts texts;
  private final FrontDesk desk;
  private final WalkInModel model;
  private final PatientPicker patient;
  private final FormField<TextField> reason;
  private final VBox doctors = new VBox();
  private final VBox payment = new VBox();
  private final VBox form = new VBox();
  private final StackPane body = new StackPane(form);
  private final StackPane foot = new StackPane();
  private final ReadOnlyStringWrapper takeText = new ReadOnlyStringWrapper("");
  private final Action take;
  private final List<Subscription> following = new ArrayList<>();

  WalkInPanel(WorkplaceContext context, FrontDesk desk, WalkInModel model) {
    this.context = context;
    this.texts = context.texts();
    this.desk = desk;
    this.model = model;
    patient = new PatientPicker(context, model.patientProperty(), this::patientChosen);
    reason =
        new FormField<>(texts.get("reception.reason"), new TextField())
            .optional(texts.get("reception.optional"));
    reason.control().textProperty().bindBidirectional(model.reasonProperty());
    reason.control().setOnAction(_ -> take());
    take =
        new Action("walk-in.take", "", "fth-log-in", "Ctrl+Enter", this::take).textFrom(takeText);
    doctors.getStyleClass().addAll("cd-field", "walk-in-doctors");
    payment.getStyleClass().add("cd-field");
    form.getStyleClass().add("booking-form");
    form.getChildren().addAll(patient, doctors, reason, payment);
    form.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    foot.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    following.add(model.choicesProperty().subscribe(_ -> drawDoctors())::unsubscribe);
    following.add(model.doctorProperty().subscribe(_ -> chosen())::unsubscribe);
    following.add(model.settlementProperty().subscribe(_ -> drawTake())::unsubscribe);
    following.add(model.doctorProblemProperty().subscribe(_ -> drawDoctors())::unsubscribe);
    // While it is not known whether somebody was taken in, only the same can be sent again.
    var isFixed = Bindings.or(model.busyProperty(), model.unresolvedProperty());
    following.add(isFixed.subscribe(form::setDisable)::unsubscribe);
    following.add(isFixed.subscribe(_ -> drawTake())::unsubscribe);
    following.add(model.takenProperty().subscribe(this::taken)::unsubscribe);
    following.add(
        desk.day().dayProperty().subscribe(day -> model.offer(day, desk.day().nowProperty().get()))
            ::unsubscribe);
  }

  private void pressed(KeyEvent key) {
    AppointmentResponse done = model.takenProperty().get();
    if (done != null && key.isShortcutDown() && key.getCode() == KeyCode.P) {
      desk.papers().slip(done.id(), done.number());
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
      take.run();
      key.consume();
    } else if (key.isAltDown() && key.getCode().isDigitKey()) {
      if (choosePayment(key.getCode().getChar())) {
        key.consume();
      }
    } else if (key.getCode() == KeyCode.ESCAPE && patient.isRegistering()) {
      // One step back first; the sheet is closed by the next press.
      patient.stopRegistering();
      key.consume();
    }
  }

  /** As in the booking sheet: the ways to pay by their place in the row, from 1. */
  private boolean choosePayment(String digit) {
    List<BookingFields.Settlement> ways = ways();
    int place = digit.charAt(0) - '1';
    if (place < 0 || place >= ways.size()) {
      return false;
    }
    model.settlementProperty().set(ways.get(place));
    drawPayment();
    return true;
  }

  private List<BookingFields.Settlement> ways() {
    WalkInModel.Choice choice = model.choice();
    List<BookingFields.Settlement> ways =
        new ArrayList<>(List.of(BookingFields.Settlement.values()));
    // Where no doctor is chosen, what was said about the payment stays as it is.
    if (choice != null && !choice.doctor().payAtDesk()) {
      ways.remove(BookingFields.Settlement.AT_DESK);
    }
    return ways;
  }

  private void patientChosen() {
    reason.control().requestFocus();
  }

  private void take() {
    if (patient.isRegistering()) {
      patient.submit();
      return;
    }
    model.take();
    if (model.patientProperty().get() == null) {
      patient.setError(model.problemProperty().get());
      patient.focus();
    }
  }

  private void drawDoctors() {
    Label label = new Label(texts.get("walk-in.doctor"));
    label.getStyleClass().add("cd-field-label");
    doctors.getChildren().setAll(label);
    ToggleGroup group = new ToggleGroup();
    model.choicesProperty().get().stream()
        .limit(MOST_DOCTORS)
        .forEach(each -> doctors.getChildren().add(doctor(each, group)));
    if (model.choicesProperty().get().isEmpty()) {
      Label nobody = new Label(texts.get("walk-in.nobody-free"));
      nobody.getStyleClass().add("cd-secondary");
      nobody.setWrapText(true);
      doctors.getChildren().add(nobody);
    }
    String lost = model.doctorProblemProperty().get();
    if (!lost.isEmpty()) {
      Label why = new Label(lost);
      why.getStyleClass().add("cd-field-error");
      why.setGraphic(Icons.of("fth-alert-circle"));
      why.setWrapText(true);
      doctors.getChildren().add(why);
    }
    chosen();
  }

  private Node doctor(WalkInModel.Choice choice, ToggleGroup group) {
    Label name = Scripts.follow(new Label(choice.doctor().doctorName()));
    name.getStyleClass().add("cd-strong");
    Label place = Scripts.follow(new Label(choice.doctor().departmentName()));
    place.getStyleClass().add("cd-secondary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label wait = new Label(wait(choice));
    wait.setGraphic(Icons.of("fth-clock"));
    wait.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(new VBox(name, place), gap, wait);
    line.getStyleClass().add("walk-in-doctor");
    ToggleButton button = new ToggleButton();
    button.setGraphic(line);
    button.getStyleClass().add("payment-card");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setToggleGroup(group);
    button.setUserData(choice.doctor().affiliationId());
    button.setAccessibleText(choice.doctor().doctorName() + ", " + wait.getText());
    button.setOnAction(
        _ -> {
          model.doctorProperty().set(choice.doctor().affiliationId());
          button.setSelected(true);
        });
    return button;
  }

  private String wait(WalkInModel.Choice choice) {
    return texts.get("walk-in.wait", choice.waitMinutes());
  }

  private void chosen() {
    UUID doctor = model.doctorProperty().get();
    for (Node node : doctors.getChildren()) {
      if (node instanceof ToggleButton button) {
        button.setSelected(button.getUserData().equals(doctor));
      }
    }
    drawPayment();
    drawTake();
  }

  private void drawPayment() {
    List<BookingFields.Settlement> ways = ways();
    if (!ways.contains(model.settlementProperty().get())) {
      model.settlementProperty().set(BookingFields.Settlement.CARD);
    }
    Label label = new Label(texts.get("reception.payment"));
    label.getStyleClass().add("cd-field-label");
    SegmentedChoice<BookingFields.Settlement> segments =
        new SegmentedChoice<>(ways, way -> texts.get("reception.settlement." + way.name()));
    segments.valueProperty().set(model.settlementProperty().get());
    segments.valueProperty().subscribe((_, way) -> model.settlementProperty().set(way));
    payment.getChildren().setAll(label, segments);
  }

  private void drawTake() {
    WalkInModel.Choice choice = model.choice();
    boolean later = model.settlementProperty().get() == BookingFields.Settlement.AT_DESK;
    if (model.isUnresolved()) {
      takeText.set(texts.get("walk-in.try-again"));
      return;
    }
    takeText.set(
        choice == null || later
            ? texts.get("walk-in.take-unpaid")
            : texts.get("walk-in.take", context.formats().moneyShort(choice.doctor().fee())));
  }

  private void taken(@Nullable AppointmentResponse appointment) {
    if (appointment == null) {
      foot.getChildren().setAll(formFoot());
      return;
    }
    String shown =
        appointment.queueToken() == null ? appointment.number() : appointment.queueToken();
    Label token = new Label(shown);
    token.getStyleClass().add("walk-in-token");
    token.setId("walk-in-token");
    Label name = Scripts.follow(new Label(appointment.patientName()));
    name.getStyleClass().add("cd-strong");
    VBox done = new VBox(token, name);
    for (String each :
        List.of(
            model.where(appointment),
            texts.get(
                "walk-in.when",
                context
                    .formats()
                    .time(model.expectedAt(appointment), ZoneId.of(appointment.timeZone()))),
            texts.word(appointment.paymentState()))) {
      Label line = Scripts.follow(new Label(each));
      line.getStyleClass().add("cd-secondary");
      done.getChildren().add(line);
    }
    done.getStyleClass().add("walk-in-done");
    body.getChildren().setAll(done);
    Action next =
        new Action(
            "walk-in.next", texts.get("walk-in.next"), "fth-user-plus", "Shift+W", desk::walkIn);
    Action close =
        new Action("walk-in.close", texts.get("reception.close"), "fth-x", "Esc", desk::closePanel);
    Action slip =
        new Action(
            "walk-in.slip",
            texts.get("paper.open-slip"),
            "fth-printer",
            "Ctrl+P",
            () -> desk.papers().slip(appointment.id(), appointment.number()));
    foot.getChildren()
        .setAll(row(Buttons.primary(next), Buttons.plain(slip), Buttons.plain(close)));
    context.work().later(this::focus);
  }

  private Node formFoot() {
    Label problem = new Label();
    problem.getStyleClass().add("cd-field-error");
    problem.setGraphic(Icons.of("fth-alert-circle"));
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Action close =
        new Action(
            "walk-in.cancel", texts.get("reception.close"), "fth-x", "Esc", desk::closePanel);
    VBox box = new VBox(problem, row(Buttons.primary(take), Buttons.plain(close)));
    box.getStyleClass().add("booking-foot");
    return box;
  }

  /** Goes on in a second line where one is too short for the sums of a currency. */
  private static Node row(Button... buttons) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("action-row");
    for (Button button : buttons) {
      button.getStyleClass().add("cd-large");
      row.getChildren().add(button);
    }
    return row;
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public Node foot() {
    return foot;
  }

  @Override
  public Subscription describe(BiConsumer<String, String> heading) {
    heading.accept(texts.get("walk-in.title"), texts.get("walk-in.subtitle"));
    return () -> {};
  }

  @Override
  public void focus() {
    if (model.takenProperty().get() != null) {
      foot.lookupAll(".cd-primary").stream().findFirst().ifPresent(Node::requestFocus);
    } else {
      patient.focus();
    }
  }

  @Override
  public void close() {
    Subscription.all(following).close();
    following.clear();
  }
}
