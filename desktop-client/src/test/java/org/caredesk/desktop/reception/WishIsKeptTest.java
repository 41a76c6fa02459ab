package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.waitlist.WaitListModel;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is put on the wait-list while the desk looks at something else, too (SPEC C7). */
class WishIsKeptTest {
  private final Desk desk = new Desk();
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), desk.work);
  private final Stage stage = FxThread.call(Stage::new);
  private final ReceptionWorkplace workplace =
      FxThread.call(() -> new ReceptionWorkplace(desk.context(desk, layers)));
  private final Screen screen =
      FxThread.call(() -> workplace.open(new Route.Part(WaitListModel.SECTION)).orElseThrow());

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          Fonts.load();
          layers.setBase(layers.body());
          layers.setScreen(screen.view());
          stage.setScene(new Scene(layers.root(), 990, 900));
          Theme.LIGHT.dress(stage.getScene());
          stage.show();
          screen.activate();
          settle();
        });
  }

  @AfterEach
  void close() {
    FxThread.run(
        () -> {
          screen.deactivate();
          workplace.close();
          stage.close();
        });
    assertThat(desk.listeners()).as("nobody listens any more").isZero();
  }

  @Test
  void whatIsFilledInOutlivesALookAtAnotherScreenUntilItIsCancelled() {
    FxThread.run(
        () -> {
          begin();
          note().setText("Only by taxi");
          weekday().setSelected(true);
          screen.deactivate();
          settle();
          screen.activate();
          settle();

          assertThat(note().getText()).isEqualTo("Only by taxi");
          assertThat(weekday().isSelected()).isTrue();
          note()
              .fireEvent(
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
          settle();
          assertThat(stage.getScene().lookup("#wish-note")).isNull();
          begin();
          assertThat(note().getText()).isEmpty();
          assertThat(weekday().isSelected()).isFalse();
        });
  }

  @Test
  void aWishThatNobodyWorksForIsWarnedOfAsItIsTypedAndCanStillBeKept() {
    desk.server.waitLists.closes = LocalTime.NOON;
    desk.server.waitLists.waits("Nandini Furtado", 0, null, null);
    FxThread.run(
        () -> {
          screen.deactivate();
          screen.activate();
          settle();
          run("wait-list.change");
          assertThat(warned()).isFalse();

          part("Afternoon").fire();
          desk.work.advance(Duration.ofSeconds(1));
          settle();
          assertThat(warned()).isTrue();
          part("Morning").fire();
          desk.work.advance(Duration.ofSeconds(1));
          settle();
          assertThat(warned()).isFalse();

          part("Afternoon").fire();
          desk.work.advance(Duration.ofSeconds(1));
          note()
              .fireEvent(
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
          settle();
          assertThat(desk.server.waitLists.changes).hasSize(1);
        });
  }

  private boolean warned() {
    return Objects.requireNonNull(stage.getScene().lookup("#wish-hopeless")).isVisible();
  }

  private ToggleButton part(String name) {
    return stage.getScene().getRoot().lookupAll(".toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(each -> each.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void begin() {
    run("wait-list.new");
  }

  private void run(String action) {
    screen.actions().stream().filter(each -> each.id().equals(action)).forEach(Action::run);
    settle();
  }

  private TextField note() {
    return (TextField) Objects.requireNonNull(stage.getScene().lookup("#wish-note"));
  }

  private ToggleButton weekday() {
    return (ToggleButton) Objects.requireNonNull(stage.getScene().lookup(".wish-weekday"));
  }

  private void settle() {
    for (int i = 0; i < 3; i++) {
      desk.work.settle();
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    }
  }
}
