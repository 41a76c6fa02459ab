package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.PlayedWindow;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A desk with the phone at the ear: hands on the keys, eyes on the window. */
abstract class AtThePhone {
  final Desk desk = new Desk();
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), desk.work);
  private final Stage stage = FxThread.call(Stage::new);
  final ReceptionWorkplace workplace =
      FxThread.call(() -> new ReceptionWorkplace(desk.context(layers, layers)));
  int keys;

  @BeforeEach
  void answerThePhone() {
    FxThread.run(
        () -> {
          Fonts.load();
          Screen screen = workplace.open(workplace.home()).orElseThrow();
          layers.setBase(layers.body());
          layers.setScreen(screen.view());
          stage.setScene(new Scene(layers.root(), 990, 900));
          Theme.LIGHT.dress(stage.getScene());
          PlayedWindow.shortcuts(stage.getScene(), workplace::actions);
          stage.show();
          screen.activate();
          settle();
          settle();
          press(KeyCode.F2);
          desk.work.advance(Duration.ofMillis(200));
          settle();
        });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  final void pickNandini() {
    type("nan");
    press(KeyCode.ENTER);
    assertThat(focused().getId()).isEqualTo("call-wish");
  }

  final AppointmentResponse only() {
    List<AppointmentResponse> all = List.copyOf(desk.server.appointments.values());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  final Node focused() {
    return stage.getScene().getFocusOwner();
  }

  final void press(KeyCode code) {
    fire(code, false, false);
  }

  final void fire(KeyCode code, boolean control, boolean shift) {
    fireFast(code, control, shift);
    settle();
  }

  /** Presses a key without waiting for anything. */
  final void fireFast(KeyCode code, boolean control, boolean shift) {
    keys++;
    Node target = focused() == null ? stage.getScene().getRoot() : focused();
    target.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
  }

  /** Types without waiting for anything. */
  final void typeFast(String text) {
    keys += text.length();
    ((TextInputControl) focused()).setText(text);
  }

  final void type(String text) {
    typeFast(text);
    desk.work.advance(Duration.ofMillis(200));
    settle();
  }

  /** As long as somebody listens to a proposed time. */
  final void pause() {
    desk.work.advance(Duration.ofMillis(300));
    settle();
  }

  final void settle() {
    for (int i = 0; i < 3; i++) {
      desk.work.settle();
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    }
  }

  final Optional<Node> text(String text) {
    return all(stage.getScene().getRoot())
        .filter(
            node ->
                node instanceof Labeled labeled && text.equals(labeled.getText())
                    || node instanceof TextInputControl input && text.equals(input.getText()))
        .findFirst();
  }

  private static Stream<Node> all(Node node) {
    return node.isVisible() && node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(AtThePhone::all))
        : Stream.of(node).filter(Node::isVisible);
  }
}
