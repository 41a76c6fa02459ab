package org.caredesk.desktop.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.BookingFields.Settlement;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.ui.StatusChip;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** An appointment in the sheet: facts, what may be done, and how it came to be so. */
final class AppointmentPanel implements DeskSheet.Content {
  private final WorkplaceContext context;
  private final Texts texts;
  private final AppointmentModel model;
  private final FrontDesk desk;
  private final VBox content = new VBox();
  private final VBox foot = new VBox();
  private final LookPane look;
  private final List<Subscription> following = new ArrayList<>();
  private final FormField<TextField> reason;
  private final Label problem = new Label();

  AppointmentPanel(WorkplaceContext context, FrontDesk desk, AppointmentModel model) {
    this.context = context;
    this.texts = context.texts();
    this.desk = desk;
    this.model = model;
    content.getStyleClass().add("appointment-content");
    foot.getStyleClass().add("booking-foot");
    reason = new FormField<>(texts.get("reception.cancel-reason"), new TextField());
    reason.control().textProperty().bindBidirectional(model.reasonProperty());
    reason.control().setOnAction(_ -> model.cancel());
    problem.getStyleClass().add("cd-field-error");
    problem.setGraphic(Icons.of("fth-alert-circle"));
    problem.setWrapText(true);
    look = new LookPane(texts, context.work().timers(), content, Skeleton.rows(4));
    look.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    foot.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    following.add(look.follow(model.look().map(each -> each)));
    following.add(model.appointmentProperty().subscribe(this::draw)::unsubscribe);
    following.add(model.askingProperty().subscribe(_ -> drawFoot())::unsubscribe);
    following.add(model.busyProperty().subscribe(foot::setDisable)::unsubscribe);
    following.add(
        model.reasonErrorProperty().subscribe(text -> reason.errorProperty().set(text))
            ::unsubscribe);
    following.add(
        model
                .problemProperty()
                .subscribe(
                    text -> {
                      problem.setText(text);
                      problem.setVisible(!text.isEmpty());
                      problem.setManaged(!text.isEmpty());
                    })
            ::unsubscribe);
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
    if (model.askingProperty().get() == AppointmentAction.CANCEL) {
      reason.control().requestFocus();
      return;
    }
    foot.lookupAll(".cd-button").stream()
        .filter(node -> node instanceof Button)
        .findFirst()
        .ifPresentOrElse(Node::requestFocus, content::requestFocus);
  }

  @Override
  public void close() {
    Subscription.all(following).close();
    following.clear();
  }

  // --- the body ----------------------------------------------------------------------------------

  private void draw(@Nullable AppointmentResponse shown) {
    if (shown == null) {
      return;
    }
    HBox chips = new HBox(new StatusChip(texts, shown.status()), paymentChip(shown));
    chips.getStyleClass().add("appointment-chips");
    boolean first = content.getChildren().isEmpty();
    content.getChildren().setAll(chips, facts(shown), history(shown));
    drawFoot();
    if (first) {
      // Only now are there buttons to put the focus on.
      context.work().later(this::focus);
    }
  }

  private Label paymentChip(AppointmentResponse shown) {
    Label chip = new Label(texts.word(shown.paymentState()));
    chip.getStyleClass()
        .addAll(
            "payment-chip",
            shown.paymentState().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    return chip;
  }

  private Node facts(AppointmentResponse shown) {
    var formats = context.formats();
    var zone = java.time.ZoneId.of(shown.timeZone());
    VBox facts = new VBox();
    facts.getStyleClass().add("facts");
    facts
        .getChildren()
        .addAll(
            fact(
                "reception.time",
                texts.get(
                    "reception.when",
                    formats.day(shown.startsAt().atZone(zone).toLocalDate()),
                    formats.timeRange(shown.startsAt(), shown.endsAt(), zone))),
            fact("reception.doctor", shown.doctorName()),
            fact("reception.visit-mode", texts.word(shown.visitMode())),
            fact("reception.fee", formats.money(shown.fee())));
    if (shown.heldBy() != null && shown.holdExpiresAt() != null) {
      facts
          .getChildren()
          .add(
              fact(
                  "reception.held-until",
                  texts.get(
                      "reception.held-until-by",
                      formats.time(shown.holdExpiresAt(), zone),
                      shown.heldBy())));
    }
    addText(facts, "reception.reason", shown.reason());
    addText(facts, "reception.symptoms", shown.symptoms());
    addText(facts, "reception.notes", shown.notes());
    return facts;
  }

  private void addText(VBox facts, String key, @Nullable String text) {
    if (text != null) {
      facts.getChildren().add(fact(key, text));
    }
  }

  private Node fact(String key, String value) {
    Label name = new Label(texts.get(key));
    name.getStyleClass().addAll("cd-secondary", "fact-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label text = Scripts.dress(new Label(value));
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(name, text);
    line.getStyleClass().add("fact");
    return line;
  }

  private Node history(AppointmentResponse shown) {
    Label title = new Label(texts.get("reception.history"));
    title.getStyleClass().add("cd-field-label");
    VBox moves = new VBox(title);
    moves.getStyleClass().add("history");
    var zone = java.time.ZoneId.of(shown.timeZone());
    for (AppointmentMove move : shown.history().reversed()) {
      Label when =
          new Label(
              texts.get(
                  "reception.move-by",
                  context.formats().dayAndTime(move.at(), zone),
                  move.actor()));
      when.getStyleClass().add("cd-secondary");
      VBox words = new VBox(new StatusChip(texts, move.to()), Scripts.dress(when));
      if (move.reason() != null) {
        Label why = Scripts.dress(new Label(move.reason()));
        why.setWrapText(true);
        why.getStyleClass().add("cd-compact");
        words.getChildren().add(why);
      }
      words.getStyleClass().add("history-move");
      moves.getChildren().add(words);
    }
    return moves;
  }

  // --- the foot ----------------------------------------------------------------------------------

  private void drawFoot() {
    AppointmentAction asked = model.askingProperty().get();
    if (asked == AppointmentAction.CANCEL) {
      foot.getChildren().setAll(problem, reason, cancelButtons());
      context.work().later(reason.control()::requestFocus);
    } else if (asked == AppointmentAction.PAY) {
      foot.getChildren().setAll(problem, payButtons());
      context.work().later(this::focus);
    } else {
      foot.getChildren().setAll(problem, actionButtons());
    }
  }

  private Node actionButtons() {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("action-row");
    boolean first = true;
    for (AppointmentAction each : AppointmentModel.ORDER) {
      if (model.allows(each) && !isBookings(each)) {
        Button button = button(action(each), each, first);
        row.getChildren().add(button);
        first = false;
      }
    }
    if (row.getChildren().isEmpty()) {
      Label nothing = new Label(texts.get("reception.nothing-to-do"));
      nothing.getStyleClass().add("cd-secondary");
      return new StackPane(nothing);
    }
    return row;
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
        texts.get("reception.action." + each.name()),
        switch (each) {
          case PAY -> "fth-credit-card";
          case CHECK_IN -> "fth-log-in";
          case MARK_NO_SHOW -> "fth-user-x";
          default -> "fth-slash";
        },
        keyOf(each),
        () -> model.begin(each));
  }

  private static @Nullable String keyOf(AppointmentAction each) {
    return switch (each) {
      case PAY -> "P";
      case CHECK_IN -> "C";
      case MARK_NO_SHOW -> "N";
      case CANCEL -> "X";
      default -> null;
    };
  }

  private Node cancelButtons() {
    Action sure =
        new Action(
            "appointment.cancel-now",
            texts.get("reception.cancel-now"),
            "fth-slash",
            "Enter",
            model::cancel);
    return Buttons.row(Buttons.danger(sure), Buttons.plain(keep()));
  }

  private Node payButtons() {
    Action card =
        new Action(
            "appointment.pay-card",
            texts.get("reception.settlement.CARD"),
            "fth-credit-card",
            "1",
            () -> model.pay(Settlement.CARD));
    Action cash =
        new Action(
            "appointment.pay-cash",
            texts.get("reception.settlement.CASH"),
            "fth-dollar-sign",
            "2",
            () -> model.pay(Settlement.CASH));
    return Buttons.row(Buttons.primary(card), Buttons.plain(cash), Buttons.quiet(keep()));
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
    if (key.getTarget() instanceof TextInputControl
        || key.isControlDown()
        || key.isAltDown()
        || desk.day().staleSinceProperty().get() != null) {
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
    for (AppointmentAction each : AppointmentModel.ORDER) {
      if (key.getCode().getName().equals(keyOf(each)) && model.allows(each)) {
        model.begin(each);
        key.consume();
        return;
      }
    }
  }
}
