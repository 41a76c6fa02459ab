package org.caredesk.desktop.reception.call;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.dto.scheduling.AppointmentResponse;

/**
 * The call over the day: the caller at the left, the wish with its openings at the right, then the
 * payment. It fills the window, so that a click beside the card does not end a call.
 */
final class CallView extends StackPane {
  private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
  private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");
  private static final double ALL = 100_000;

  private final WorkplaceContext context;
  private final Texts texts;
  private final CallModel model;
  private final Runnable onEnd;
  private final Runnable letWait;
  private final CallerPane caller;
  private final WishPane wish;
  private final CallPayment payment;
  private final StackPane right = new StackPane();
  private final List<Label> steps = new ArrayList<>();
  private final Label escape = new Label();
  private boolean escapeArmed;

  /**
   * @param onThePhone whether somebody calls; else a time is looked for, for somebody known
   * @param onEnd what ends the call: the second Esc, and Enter once it is booked
   * @param letWait what ends it with somebody who waits, as nothing suits
   */
  CallView(
      WorkplaceContext context,
      CallModel model,
      boolean onThePhone,
      Runnable onEnd,
      Runnable letWait) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.onEnd = onEnd;
    this.letWait = letWait;
    caller = new CallerPane(context, model);
    wish = new WishPane(context, model);
    payment = new CallPayment(context, model);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMinWidth(0);
    HBox halves = new HBox(caller, right);
    halves.getStyleClass().add("call-halves");
    halves.setMinHeight(0);
    VBox.setVgrow(halves, Priority.ALWAYS);
    VBox card = new VBox(head(onThePhone), halves, foot(onThePhone));
    card.getStyleClass().add("call-card");
    getStyleClass().add("call-layer");
    setPrefSize(ALL, ALL);
    getChildren().add(card);
    card.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // What means nothing in a call must not start something behind it.
    card.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() != KeyCode.ESCAPE) {
            key.consume();
          }
        });
    model.stepProperty().subscribe(this::show);
    model.caller().errorProperty().subscribe(this::errorShown);
  }

  private Node head(boolean onThePhone) {
    StackPane disc = new StackPane(Icons.of(onThePhone ? "fth-phone-call" : "fth-calendar"));
    disc.getStyleClass().add("call-disc");
    Label title = new Label(texts.get(onThePhone ? "call.title" : "call.title-known"));
    title.getStyleClass().add("cd-title");
    Label line = new Label(context.desk().deskName());
    line.getStyleClass().add("cd-secondary");
    if (onThePhone) {
      line.textProperty().bind(model.onTheLineProperty());
    }
    VBox words = new VBox(title, line);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox way = new HBox();
    way.getStyleClass().add("call-steps");
    for (CallModel.Step step :
        List.of(CallModel.Step.PATIENT, CallModel.Step.TIME, CallModel.Step.PAYMENT)) {
      if (!steps.isEmpty()) {
        Region between = new Region();
        between.getStyleClass().add("call-between");
        way.getChildren().add(between);
      }
      Label label = new Label(texts.get("call.step." + step.name()));
      label.getStyleClass().add("call-step");
      steps.add(label);
      way.getChildren().add(label);
    }
    escape.getStyleClass().addAll("cd-secondary", "call-escape");
    escape.setText(texts.get("call.esc-twice"));
    HBox head = new HBox(disc, words, gap, way, escape);
    head.getStyleClass().add("call-head");
    return head;
  }

  private Node foot(boolean onThePhone) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label leaving = new Label(texts.get(onThePhone ? "call.leaving" : "call.leaving-known"));
    leaving.getStyleClass().add("cd-secondary");
    HBox choosing =
        new HBox(
            hint("↑ ↓", "call.hint-openings"),
            hint("Tab", "call.hint-tab"),
            hint("Ctrl →", "call.hint-day"),
            hint("Ctrl L", "wait-list.keys"));
    choosing.getStyleClass().add("call-keys");
    ObservableValue<CallModel.Step> step = model.stepProperty();
    choosing.visibleProperty().bind(step.map(now -> now.compareTo(CallModel.Step.PAYMENT) < 0));
    leaving.visibleProperty().bind(step.map(now -> now != CallModel.Step.DONE));
    escape.visibleProperty().bind(leaving.visibleProperty());
    HBox foot = new HBox(choosing, gap, leaving);
    foot.getStyleClass().add("call-foot");
    return foot;
  }

  private Node hint(String key, String textKey) {
    Label words = new Label(texts.get(textKey));
    words.getStyleClass().add("cd-secondary");
    HBox hint = new HBox(new KeyCap(key), words);
    hint.getStyleClass().add("hint");
    return hint;
  }

  /** Puts the focus where the call goes on. */
  void focus() {
    switch (model.stepProperty().get()) {
      case PATIENT -> caller.field().requestFocus();
      case TIME -> wish.field().requestFocus();
      case PAYMENT -> payment.focus();
      case DONE ->
          right.getChildren().stream()
              .filter(each -> each instanceof CallDone)
              .findFirst()
              .ifPresent(done -> ((CallDone) done).focus());
    }
  }

  private void show(CallModel.Step step) {
    AppointmentResponse booked = model.booked();
    right
        .getChildren()
        .setAll(
            switch (step) {
              case PATIENT, TIME -> wish;
              case PAYMENT -> payment;
              case DONE -> booked == null ? wish : new CallDone(context, booked, onEnd);
            });
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).pseudoClassStateChanged(REACHED, i == step.ordinal());
      steps.get(i).pseudoClassStateChanged(PASSED, i < step.ordinal());
      steps
          .get(i)
          .setGraphic(i < step.ordinal() ? Icons.of("fth-check-circle") : Icons.of("fth-circle"));
    }
    caller.setDisable(step == CallModel.Step.DONE);
    disarm();
    context.work().later(this::focus);
  }

  private void errorShown(String error) {
    if (!error.isEmpty()) {
      model.back();
      context.work().later(caller.field()::requestFocus);
    }
  }

  // --- keys --------------------------------------------------------------------------------------

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      escape();
      key.consume();
      return;
    }
    if (!key.getCode().isModifierKey()) {
      disarm();
    }
    boolean handled =
        caller.isRegistering()
            ? pressedRegistering(key)
            : switch (model.stepProperty().get()) {
              case PATIENT, TIME -> pressedChoosing(key);
              case PAYMENT -> pressedPaying(key);
              case DONE -> pressedDone(key);
            };
    if (handled) {
      key.consume();
    }
  }

  private void escape() {
    if (caller.isRegistering()) {
      caller.stopRegistering();
    } else if (model.stepProperty().get() == CallModel.Step.DONE) {
      onEnd.run();
    } else if (model.back()) {
      disarm();
    } else if (escapeArmed) {
      onEnd.run();
    } else {
      escapeArmed = true;
      escape.setText(texts.get("call.esc-again"));
      escape.pseudoClassStateChanged(REACHED, true);
    }
  }

  private void disarm() {
    escapeArmed = false;
    escape.setText(texts.get("call.esc-twice"));
    escape.pseudoClassStateChanged(REACHED, false);
  }

  private boolean pressedRegistering(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
      caller.submit();
      return true;
    }
    return false;
  }

  private boolean pressedChoosing(KeyEvent key) {
    boolean atCaller = caller.field().isFocused();
    switch (key.getCode()) {
      case N -> {
        if (!key.isControlDown()) {
          return false;
        }
        caller.register();
      }
      case L -> {
        if (!key.isControlDown()) {
          return false;
        }
        letWait.run();
      }
      case TAB -> (atCaller ? wish.field() : caller.field()).requestFocus();
      case DOWN -> move(atCaller, 1);
      case UP -> move(atCaller, -1);
      case RIGHT, LEFT -> {
        if (!key.isControlDown() || atCaller) {
          return false;
        }
        model.openings().moveDay(key.getCode() == KeyCode.RIGHT ? 1 : -1);
      }
      case ENTER -> {
        if (key.isShiftDown()) {
          model.payAtDesk();
        } else if (atCaller) {
          pickCaller();
        } else {
          model.keep();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void move(boolean atCaller, int step) {
    if (atCaller) {
      model.caller().move(step);
    } else {
      model.openings().move(step);
    }
  }

  /** Picked anew or confirmed: either way the wish comes next. */
  private void pickCaller() {
    model.caller().pick();
    if (model.caller().patientProperty().get() != null) {
      context.work().later(this::focus);
    }
  }

  private boolean pressedPaying(KeyEvent key) {
    boolean typing = key.getTarget() instanceof TextInputControl;
    if (key.getCode() == KeyCode.ENTER) {
      if (key.isShiftDown()) {
        model.payAtDesk();
      } else {
        model.pay();
      }
      return true;
    }
    return key.getCode().isDigitKey()
        && (key.isAltDown() || !typing)
        && payment.choose(key.getCode());
  }

  private boolean pressedDone(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      onEnd.run();
      return true;
    }
    return false;
  }
}
