package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

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

  private void begin() {
    screen.actions().stream()
        .filter(each -> each.id().equals("wait-list.new"))
        .forEach(Action::run);
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
