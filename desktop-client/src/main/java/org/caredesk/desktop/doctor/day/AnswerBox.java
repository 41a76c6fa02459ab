package org.caredesk.desktop.doctor.day;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.SeveralLines;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Formats;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** The foot of the open request: its buttons, or the question that one of them asks. */
final class AnswerBox {
  private static final int REASON_LINES = 3;

  private final DoctorWork work;
  private final AnswerViewModel model;
  private final RequestActions actions;
  private final Texts texts;
  private final VBox box = new VBox();
  private final Banner overtaken = new Banner(Banner.Kind.WARNING, "fth-alert-triangle", "");
  private final FormField<TextArea> reason;
  private @Nullable AppointmentResponse request;
  private @Nullable Subscription following;

  /** What had the keyboard when an answer began to be waited for; null for nothing in here. */
  private @Nullable Node left;

  AnswerBox(DoctorWork work, RequestActions actions) {
    this.work = work;
    this.model = work.answer();
    this.actions = actions;
    this.texts = work.context().texts();
    box.getStyleClass().add("answer-box");
    TextArea why = SeveralLines.sending(REASON_LINES, this::rejectNow);
    why.setId("reject-reason");
    reason =
        new FormField<>(texts.get("doctor.inbox.reason"), why)
            .hint(texts.get("doctor.inbox.reason-hint", Formats.TEXT_LENGTH));
    reason.control().textProperty().subscribe((_, _) -> model.reasonTyped());
    overtaken.setId("request-overtaken");
    overtaken.visibleProperty().bind(model.overtakenProperty().map(words -> !words.isEmpty()));
    overtaken.managedProperty().bind(overtaken.visibleProperty());
    box.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void rejectNow() {
    model.reject(reason.control().getText());
  }

  Node node() {
    return box;
  }

  /** Shows what can be answered to {@code asked}. */
  void show(AppointmentResponse asked) {
    boolean same = asked.equals(request);
    request = asked;
    if (following == null) {
      following =
          Subscription.all(
              List.of(
                  model.askingProperty().subscribe(this::draw)::unsubscribe,
                  model.reasonErrorProperty().subscribe(reason.errorProperty()::set)::unsubscribe,
                  model.overtakenProperty().subscribe(overtaken::setText)::unsubscribe,
                  model.busyProperty().subscribe(this::setBusy)::unsubscribe));
    } else if (!same && model.askingProperty().get() instanceof AnswerViewModel.Asking.Nothing) {
      draw(model.askingProperty().get());
    }
  }

  void close() {
    if (following != null) {
      following.close();
      following = null;
    }
  }

  /** The keyboard waits at the card: what is disabled would send it anywhere. */
  private void setBusy(boolean busy) {
    Node owner = box.getScene() == null ? null : box.getScene().getFocusOwner();
    if (busy && box.isFocusWithin()) {
      left = owner;
      box.getParent().requestFocus();
    }
    box.setDisable(busy);
    Node back = left;
    if (!busy && back != null) {
      left = null;
      if (owner == box.getParent() && back.getParent() != null) {
        back.requestFocus();
      }
    }
  }

  private void draw(AnswerViewModel.Asking asking) {
    switch (asking) {
      case AnswerViewModel.Asking.Nothing _ -> drawButtons();
      case AnswerViewModel.Asking.Reason _ -> {
        Action sure =
            new Action(
                "request.reject-now",
                texts.get("doctor.inbox.reject-now"),
                "fth-x",
                "Enter",
                this::rejectNow);
        if (!box.getChildren().contains(reason)) {
          reason.control().clear();
        }
        box.getChildren()
            .setAll(overtaken, reason, row(Buttons.danger(sure), Buttons.plain(keep())));
        work.context().work().later(reason.control()::requestFocus);
      }
      case AnswerViewModel.Asking.OtherTime other -> drawTimes(other.slots());
    }
  }

  private void drawButtons() {
    AppointmentResponse asked = request;
    if (asked == null) {
      return;
    }
    boolean had = box.isFocusWithin();
    List<Node> nodes = new ArrayList<>();
    if (asked.allowedActions().contains(AppointmentAction.ACCEPT)) {
      Button accept = Buttons.success(actions.accept());
      accept.setMaxWidth(Double.MAX_VALUE);
      nodes.add(accept);
    }
    List<Button> row = new ArrayList<>();
    if (asked.allowedActions().contains(AppointmentAction.PROPOSE)) {
      row.add(Buttons.plain(actions.propose()));
    }
    if (asked.allowedActions().contains(AppointmentAction.REJECT)) {
      row.add(Buttons.dangerPlain(actions.reject()));
    }
    if (!row.isEmpty()) {
      nodes.add(row(row.toArray(Button[]::new)));
    }
    box.getChildren().setAll(nodes);
    if (had && box.getParent() != null) {
      box.getParent().requestFocus();
    }
  }

  private static HBox row(Button... buttons) {
    for (Button button : buttons) {
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(0);
      HBox.setHgrow(button, Priority.ALWAYS);
    }
    return Buttons.row(buttons);
  }

  private Action keep() {
    return new Action(
        "request.keep", texts.get("doctor.inbox.keep"), "fth-corner-up-left", "Esc", this::back);
  }

  private void back() {
    model.stopAsking();
    if (box.getParent() != null) {
      box.getParent().requestFocus();
    }
  }

  // --- another time ------------------------------------------------------------------------------

  private void drawTimes(@Nullable List<Slot> slots) {
    AppointmentResponse asked = request;
    Label title = new Label(texts.get("doctor.inbox.other-time"));
    title.getStyleClass().add("cd-field-label");
    title.setWrapText(true);
    if (asked != null) {
      ZoneId there = ZoneId.of(asked.timeZone());
      if (!there.equals(work.calendar().zone())) {
        title.setText(
            texts.get(
                "doctor.inbox.other-time-there",
                work.context().formats().zoneName(there, asked.startsAt())));
      }
    }
    if (slots == null || asked == null) {
      box.getChildren().setAll(title, Skeleton.rows(2), row(Buttons.plain(keep())));
      return;
    }
    if (slots.isEmpty()) {
      Label nothing = new Label(texts.get("doctor.inbox.nothing-free"));
      nothing.getStyleClass().add("cd-secondary");
      nothing.setWrapText(true);
      box.getChildren().setAll(title, nothing, row(Buttons.plain(keep())));
      return;
    }
    Formatting formats = work.context().formats();
    ZoneId zone = ZoneId.of(asked.timeZone());
    VBox days = new VBox();
    days.getStyleClass().add("offer-days");
    LocalDate last = null;
    FlowPane times = new FlowPane();
    Button first = null;
    for (Slot slot : slots) {
      LocalDate day = LocalDate.ofInstant(slot.startsAt(), zone);
      if (!day.equals(last)) {
        last = day;
        Label date = new Label(formats.dayShort(day));
        date.getStyleClass().add("offer-day");
        times = new FlowPane();
        times.getStyleClass().add("offer-times");
        days.getChildren().addAll(date, times);
      }
      Button time = new Button(formats.time(slot.startsAt(), zone));
      time.getStyleClass().addAll("cd-button", "cd-plain", "offer-time");
      time.setOnAction(_ -> model.propose(slot.startsAt()));
      times.getChildren().add(time);
      if (first == null || !slot.startsAt().isAfter(asked.startsAt())) {
        first = time;
      }
    }
    box.getChildren().setAll(overtaken, title, days, row(Buttons.plain(keep())));
    Button nearest = first;
    if (nearest != null) {
      work.context().work().later(nearest::requestFocus);
    }
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      if (!(model.askingProperty().get() instanceof AnswerViewModel.Asking.Nothing)) {
        back();
        key.consume();
      }
      return;
    }
    List<Button> times = box.lookupAll(".offer-time").stream().map(Button.class::cast).toList();
    int at = box.getScene() == null ? -1 : times.indexOf(box.getScene().getFocusOwner());
    boolean mirrored = box.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    int step =
        switch (key.getCode()) {
          case LEFT -> mirrored ? 1 : -1;
          case RIGHT -> mirrored ? -1 : 1;
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    if (at >= 0 && step != 0) {
      times.get(Math.clamp(at + (long) step, 0, times.size() - 1)).requestFocus();
      key.consume();
    } else if (at >= 0 && key.getCode() == KeyCode.ENTER) {
      times.get(at).fire();
      key.consume();
    }
  }
}
