package org.caredesk.desktop.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingFields.Settlement;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Money;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** An appointment in the sheet: facts, what may be done, and how it came to be so. */
final class AppointmentPanel implements DeskSheet.Content {
  private final WorkplaceContext context;
  private final Texts texts;
  private final AppointmentModel model;
  private final AppointmentFacts facts;
  private final FrontDesk desk;
  private final VBox content = new VBox();
  private final VBox foot = new VBox();
  private final LookPane look;
  private final List<Subscription> following = new ArrayList<>();
  private final FormField<TextField> reason;
  private final FormField<TextField> declining;
  private final CancellingPane cancelling;
  private final ScopeQuestion scope;
  private final VisitSeriesModel series;
  private final VisitSeriesPane seriesPane;
  private final TransferPane transferring;
  private final StringProperty cancelText = new SimpleStringProperty("");
  private final Label problem = new Label();

  AppointmentPanel(WorkplaceContext context, FrontDesk desk, AppointmentModel model) {
    this.context = context;
    this.texts = context.texts();
    this.desk = desk;
    this.model = model;
    this.facts = new AppointmentFacts(context);
    content.getStyleClass().add("appointment-content");
    foot.getStyleClass().add("booking-foot");
    reason = reasonField("reception.cancel.other-reason");
    declining = reasonField("reception.decline-reason");
    cancelling = new CancellingPane(context, model.cancelling(), reason);
    scope = new ScopeQuestion(texts, model.cancelling(), keep());
    series = new VisitSeriesModel(context, desk::changed);
    seriesPane = new VisitSeriesPane(context, series, desk::showAppointment);
    following.add(seriesPane::close);
    following.add(model.cancelling().scopeProperty().subscribe(_ -> drawFoot())::unsubscribe);
    following.add(cancelling::close);
    transferring = new TransferPane(context, model, keep());
    following.add(transferring::close);
    following.add(model.cancelling().previewProperty().subscribe(_ -> nameCancel())::unsubscribe);
    following.add(model.cancelling().waivedProperty().subscribe(_ -> nameCancel())::unsubscribe);
    following.add(model.reasonErrorProperty().subscribe(_ -> showMissing())::unsubscribe);
    problem.getStyleClass().add("cd-field-error");
    problem.setGraphic(Icons.of("fth-alert-circle"));
    problem.setWrapText(true);
    look = new LookPane(texts, context.work().timers(), content, Skeleton.rows(4));
    look.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    foot.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    following.add(look.follow(model.look().map(each -> each)));
    following.add(model.appointmentProperty().subscribe(this::draw)::unsubscribe);
    following.add(model.askingProperty().subscribe(_ -> drawFoot())::unsubscribe);
    following.add(model.busyProperty().subscribe(this::work)::unsubscribe);
    following.add(model.problemProperty().subscribe(this::say)::unsubscribe);
  }

  private FormField<TextField> reasonField(String label) {
    FormField<TextField> field = new FormField<>(texts.get(label), new TextField());
    field.control().textProperty().bindBidirectional(model.reasonProperty());
    field.control().setOnAction(_ -> model.giveReason());
    following.add(
        model.reasonErrorProperty().subscribe(text -> field.errorProperty().set(text))
            ::unsubscribe);
    return field;
  }

  @Override
  public Node body() {
    return look;
  }

  @Override
  public Node foot() {
    return foot;
  }

  @Override
  public Subscription describe(BiConsumer<String, String> heading) {
    return model
            .appointmentProperty()
            .subscribe(
                shown -> {
                  if (shown == null) {
                    heading.accept(texts.get("reception.appointment"), "");
                  } else {
                    heading.accept(title(shown), shown.number());
                  }
                })
        ::unsubscribe;
  }

  private String title(AppointmentResponse shown) {
    return shown.patientName() == null ? texts.get("reception.held-slot") : shown.patientName();
  }

  @Override
  public void focus() {
    if (asksScope()) {
      scope.focusFirst();
      return;
    }
    if (model.askingProperty().get() == AppointmentAction.CANCEL) {
      cancelling.focusFirst();
      return;
    }
    if (model.askingProperty().get() == AppointmentAction.TRANSFER) {
      transferring.focusFirst();
      return;
    }
    if (model.askingProperty().get() == AppointmentAction.DECLINE_PROPOSAL) {
      declining.control().requestFocus();
      return;
    }
    foot.lookupAll(".cd-button").stream()
        .findFirst()
        .ifPresentOrElse(Node::requestFocus, content::requestFocus);
  }

  @Override
  public void close() {
    Subscription.all(following).close();
    following.clear();
  }

  private void draw(@Nullable AppointmentResponse shown) {
    if (shown == null) {
      return;
    }
    boolean first = content.getChildren().isEmpty();
    content.getChildren().setAll(facts.of(shown));
    if (seriesPane.show(shown)) {
      content.getChildren().add(content.getChildren().size() - 1, seriesPane);
    }
    drawFoot();
    if (first) {
      // Only now are there buttons to put the focus on.
      context.work().later(this::focus);
    }
  }

  private boolean asksScope() {
    return model.askingProperty().get() == AppointmentAction.CANCEL
        && model.cancelling().scopeProperty().get() == null;
  }

  private void drawFoot() {
    keepKeyboard();
    AppointmentAction asked = model.askingProperty().get();
    if (asksScope()) {
      foot.getChildren().setAll(problem, scope);
    } else if (asked == AppointmentAction.CANCEL) {
      foot.getChildren().setAll(problem, cancelling, reasonButtons());
    } else if (asked == AppointmentAction.TRANSFER) {
      foot.getChildren().setAll(problem, transferring);
    } else if (asked == AppointmentAction.DECLINE_PROPOSAL) {
      foot.getChildren().setAll(problem, declining, reasonButtons());
    } else if (asked == AppointmentAction.PAY) {
      foot.getChildren().setAll(problem, PayButtons.of(texts, model, keep()));
    } else {
      foot.getChildren().setAll(problem, actionButtons());
      return;
    }
    context.work().later(this::focus);
  }

  /** The button says what becomes of the money. */
  private void nameCancel() {
    Money back = model.cancelling().refund();
    cancelText.set(
        back == null || !CancellingModel.isSome(back)
            ? texts.get("reception.cancel-now")
            : texts.get("reception.cancel-and-refund", context.formats().money(back)));
  }

  /** What is missing is said above the list too, where no field for words shows. */
  private void showMissing() {
    if (model.askingProperty().get() == AppointmentAction.CANCEL
        && model.cancelling().reasonProperty().get() == null) {
      say(model.reasonErrorProperty().get());
    }
  }

  private void say(String text) {
    problem.setText(text);
    problem.setVisible(!text.isEmpty());
    problem.setManaged(!text.isEmpty());
  }

  private void work(boolean busy) {
    keepKeyboard();
    foot.setDisable(busy);
  }

  /**
   * Where a button goes or sleeps the sheet has the keyboard, and Enter does nothing by mistake.
   */
  private void keepKeyboard() {
    if (foot.isFocusWithin()) {
      content.requestFocus();
    }
  }

  private Node actionButtons() {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("action-row");
    boolean first = true;
    for (AppointmentAction each : AppointmentModel.ORDER) {
      if (model.allows(each) && !isBookings(each)) {
        row.getChildren().add(button(action(each), each, first));
        first = false;
      }
    }
    Action slip = slip();
    if (slip != null) {
      row.getChildren().add(Buttons.plain(slip));
    }
    if (row.getChildren().isEmpty()) {
      Label nothing = new Label(texts.get("reception.nothing-to-do"));
      nothing.getStyleClass().add("cd-secondary");
      return new StackPane(nothing);
    }
    return row;
  }

  /** The paper to take home; null for an appointment that has none. */
  private @Nullable Action slip() {
    AppointmentResponse shown = model.appointmentProperty().get();
    return shown == null || !DeskPapers.hasSlip(shown.status())
        ? null
        : new Action(
            "appointment.slip",
            texts.get("paper.open-slip"),
            "fth-printer",
            "Ctrl+P",
            () -> desk.papers().slip(shown.id(), shown.number()));
  }

  /** A hold is paid in the booking sheet, where its patient is named. */
  private boolean isBookings(AppointmentAction each) {
    AppointmentResponse shown = model.appointmentProperty().get();
    return each == AppointmentAction.PAY && shown != null && shown.holdExpiresAt() != null;
  }

  private static Button button(Action action, AppointmentAction each, boolean first) {
    if (each == AppointmentAction.CANCEL) {
      return Buttons.dangerPlain(action);
    }
    return first ? Buttons.primary(action) : Buttons.plain(action);
  }

  private Action action(AppointmentAction each) {
    return new Action(
        "appointment." + each.name(),
        words(each),
        SheetSigns.icon(each),
        SheetSigns.key(each),
        () -> model.begin(each));
  }

  private String words(AppointmentAction each) {
    AppointmentResponse shown = model.appointmentProperty().get();
    return each == AppointmentAction.UNDO && shown != null
        ? DeskWords.takeBack(texts, shown)
        : texts.get("reception.action." + each.name());
  }

  private Node reasonButtons() {
    boolean offer = model.askingProperty().get() == AppointmentAction.DECLINE_PROPOSAL;
    Action sure =
        new Action(
            offer ? "appointment.decline-now" : "appointment.cancel-now",
            texts.get(offer ? "reception.decline-now" : "reception.cancel-now"),
            offer ? "fth-corner-up-left" : "fth-slash",
            "Enter",
            model::giveReason);
    if (!offer) {
      sure.textFrom(cancelText);
    }
    return Buttons.row(offer ? Buttons.primary(sure) : Buttons.danger(sure), Buttons.plain(keep()));
  }

  private Action keep() {
    return new Action(
        "appointment.keep",
        texts.get("reception.keep"),
        "fth-corner-up-left",
        null,
        model::stopAsking);
  }

  private void pressed(KeyEvent key) {
    Action slip = slip();
    if (slip != null && key.isShortcutDown() && key.getCode() == KeyCode.P) {
      slip.run();
      key.consume();
      return;
    }
    if (asksScope()) {
      if (scope.choose(key)) {
        key.consume();
      }
      return;
    }
    if (model.askingProperty().get() == AppointmentAction.CANCEL
        && key.getCode() == KeyCode.ENTER
        && !(key.getTarget() instanceof Button)) {
      model.giveReason();
      key.consume();
      return;
    }
    if (key.getTarget() instanceof TextInputControl
        || key.isControlDown()
        || key.isAltDown()
        || desk.day().staleSinceProperty().get() != null) {
      return;
    }
    if (model.askingProperty().get() == AppointmentAction.CANCEL) {
      if (cancelling.choose(key.getCode().getName())) {
        key.consume();
      }
      return;
    }
    if (model.askingProperty().get() == AppointmentAction.TRANSFER) {
      transferring.pressed(key);
      return;
    }
    if (model.askingProperty().get() == AppointmentAction.PAY) {
      if (key.getCode() == KeyCode.DIGIT1) {
        model.pay(Settlement.CARD);
        key.consume();
      } else if (key.getCode() == KeyCode.DIGIT2) {
        model.pay(Settlement.CASH);
        key.consume();
      }
      return;
    }
    if (key.getCode() == KeyCode.M && series.canMove()) {
      series.turnMoving();
      key.consume();
      return;
    }
    for (AppointmentAction each : AppointmentModel.ORDER) {
      if (key.getCode().getName().equals(SheetSigns.key(each)) && model.allows(each)) {
        model.begin(each);
        key.consume();
        return;
      }
    }
  }
}
