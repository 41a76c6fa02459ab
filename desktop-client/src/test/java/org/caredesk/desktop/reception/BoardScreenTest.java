package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.PlayedWindow;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board as a person with a keyboard meets it, against a server in memory. */
class BoardScreenTest {
  private static final UUID GURPREET = SeafaceDay.id("Dr. Ananya Deshpande12:00");

  private final Desk desk = new Desk();
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), desk.work);
  private final Stage stage = FxThread.call(Stage::new);
  private final Screen screen =
      FxThread.call(
          () -> {
            Fonts.load();
            return new ReceptionWorkplace(desk.context(layers, layers))
                .open(new Route.Part(ReceptionWorkplace.BOARD))
                .orElseThrow();
          });

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          layers.setBase(layers.body());
          layers.setScreen(screen.view());
          stage.setScene(new Scene(layers.root(), 990, 900));
          Theme.LIGHT.dress(stage.getScene());
          PlayedWindow.shortcuts(stage.getScene(), screen::actions);
          stage.show();
          screen.activate();
          settle();
          desk.server.desk.known(
              GURPREET,
              "Gurpreet Kaur",
              AppointmentStatus.CONFIRMED,
              PaymentState.PAID,
              SeafaceDay.at("12:00"));
        });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  @Test
  void theCountsAreThoseOfTheDay() {
    FxThread.run(
        () -> {
          DayCounts counts = DayCounts.of(desk.server.day);
          assertThat(counts())
              .startsWith(
                  Integer.toString(counts.expected()),
                  Integer.toString(counts.waiting()),
                  Integer.toString(counts.withDoctor()));
        });
  }

  @Test
  void whoComesBackToTheBoardHasTheKeyboardThereAgain() {
    FxThread.run(
        () -> {
          press(KeyCode.DOWN);
          screen.deactivate();
          layers.root().lookup(".cd-button").requestFocus();
          assertThat(stage.getScene().getFocusOwner()).isNotSameAs(board());
          screen.activate();
          settle();
          assertThat(stage.getScene().getFocusOwner()).isSameAs(board());
        });
  }

  @Test
  void theBoardHasTheKeyboardAsSoonAsTheDayIsThere() {
    FxThread.run(
        () -> {
          assertThat(stage.getScene().getFocusOwner()).isSameAs(board());
          assertThat(board().getAccessibleText()).isNotEmpty();
        });
  }

  @Test
  void oneKeyChecksInTheVisitUnderTheCursorAndTheCursorStaysOnIt() {
    FxThread.run(
        () -> {
          String before = counts().get(1);
          board().requestFocus();
          toGurpreet();
          press(KeyCode.C);

          assertThat(desk.server.calls).contains("checkIn");
          assertThat(Integer.parseInt(counts().get(1))).isEqualTo(Integer.parseInt(before) + 1);
          assertThat(board().getAccessibleText()).contains("Gurpreet Kaur", "Checked in");
        });
  }

  @Test
  void aBoardThatIsLeftTicksNoMore() {
    FxThread.run(
        () -> {
          int open = desk.listeners();
          screen.deactivate();
          assertThat(desk.listeners()).isLessThan(open);
        });
  }

  private void toGurpreet() {
    press(KeyCode.HOME);
    for (int i = 0;
        i < 100 && !Objects.requireNonNull(board().getAccessibleText()).contains("Gurpreet");
        i++) {
      press(KeyCode.DOWN);
    }
    assertThat(board().getAccessibleText()).contains("Gurpreet Kaur");
  }

  private List<String> counts() {
    return List.of("expected", "waiting", "with_doctor", "done").stream()
        .map(lane -> stage.getScene().lookup("#board-" + lane + " .board-count"))
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private Node board() {
    return stage.getScene().lookup("#board");
  }

  private void press(KeyCode code) {
    board()
        .fireEvent(
            new KeyEvent(
                KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false));
    settle();
  }

  private void settle() {
    for (int i = 0; i < 3; i++) {
      desk.work.settle();
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    }
  }
}
