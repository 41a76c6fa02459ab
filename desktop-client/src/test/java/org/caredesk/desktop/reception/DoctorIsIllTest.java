package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.shell.PaletteEntry;
import org.caredesk.desktop.shell.PlayedWindow;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.dto.scheduling.ReplanChoice;
import org.caredesk.dto.scheduling.ReplanRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A doctor is ill, at a desk with a server in memory, by keys alone (SPEC X1). */
class DoctorIsIllTest {
  private final Desk desk = new Desk();
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), desk.work);
  private final Stage stage = FxThread.call(Stage::new);
  private final ReceptionWorkplace workplace =
      FxThread.call(() -> new ReceptionWorkplace(desk.context(layers, layers)));
  private final Screen screen = FxThread.call(() -> workplace.open(workplace.home()).orElseThrow());

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          Fonts.load();
          layers.setBase(layers.body());
          layers.setScreen(screen.view());
          stage.setScene(new Scene(layers.root(), 990, 900));
          Theme.LIGHT.dress(stage.getScene());
          PlayedWindow.shortcuts(stage.getScene(), screen::actions);
          stage.show();
          screen.activate();
          settle();
          DayGrid grid = (DayGrid) stage.getScene().lookup("#day-grid");
          grid.select(grid.dayProperty().get().columns().getFirst(), null);
          grid.requestFocus();
          settle();
        });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  @Test
  void thePlanIsChangedCarriedOutAndTakenBackByKeys() {
    FxThread.run(
        () -> {
          fire(KeyCode.I, false, true);
          assertThat(text("Dr. Ananya Deshpande is ill")).isPresent();
          assertThat(text("3 to colleagues")).isPresent();
          press(KeyCode.RIGHT);
          press(KeyCode.DOWN);
          press(KeyCode.P);
          assertThat(text("1 to a colleague, 1 later, 1 to the pinboard")).isPresent();
          fire(KeyCode.ENTER, true, false);

          assertThat(desk.server.replans.sent.getFirst().items())
              .extracting(ReplanRequest.Item::choice)
              .containsExactly(
                  ReplanChoice.SAME_DOCTOR, ReplanChoice.PINBOARD, ReplanChoice.COLLEAGUE);
          assertThat(text("Dr. Ananya Deshpande is ill")).isEmpty();
          assertThat(text("Whom to call")).isPresent();
          assertThat(text("Dr. Ananya Deshpande is off, 2 appointments moved, one on the pinboard"))
              .isPresent();
          assertThat(text("+91 98200 41763")).isPresent();
          fire(KeyCode.P, true, false);
          assertThat(desk.server.calls).contains("callList");
          layers.closeDialog();

          workplace.desk().closePanel();
          settle();
          assertThat(text("Whom to call")).isEmpty();
          openAgain().orElseThrow().run();
          settle();
          assertThat(text("Whom to call")).isPresent();

          layers.undoNewest();
          settle();
          assertThat(desk.server.calls).contains("takeBackReplan");
          assertThat(text("All of it was taken back. Nobody has to be called.")).isPresent();
          assertThat(openAgain()).isEmpty();
        });
  }

  private Optional<Action> openAgain() {
    return workplace.actions().stream()
        .filter(
            each ->
                each.text().get().equals("Dr. Ananya Deshpande is off: whom to call, take back"))
        .findFirst();
  }

  @Test
  void escapeChangesNothing() {
    FxThread.run(
        () -> {
          fire(KeyCode.I, false, true);
          press(KeyCode.ESCAPE);
          assertThat(text("Dr. Ananya Deshpande is ill")).isEmpty();
          assertThat(desk.server.calls).doesNotContain("carryOutReplan");
          fire(KeyCode.I, false, true);
          assertThat(text("Dr. Ananya Deshpande is ill")).isPresent();
        });
  }

  @Test
  void aDayIsTypedAsItIsSaid() {
    FxThread.run(
        () -> {
          fire(KeyCode.I, false, true);
          DatePicker to = (DatePicker) stage.getScene().lookup("#replan-to-day");
          to.getEditor().requestFocus();
          to.getEditor().setText("wed");
          fire(KeyCode.ENTER, false, false);
          desk.work.advance(Duration.ofSeconds(1));
          assertThat(desk.server.replans.asked.getLast().to())
              .isEqualTo(LocalDateTime.of(2026, 11, 18, 17, 0));
          assertThat(to.getEditor().getText()).isEqualTo("Wed 18 Nov");

          to.getEditor().setText("xyzzy");
          fire(KeyCode.ENTER, true, false);
          assertThat(desk.server.replans.sent.getLast().to().toLocalDate())
              .isEqualTo(LocalDate.of(2026, 11, 18));
        });
  }

  @Test
  void theMenuOfTheHeadOffersIt() {
    FxThread.run(
        () -> {
          Node head = stage.getScene().lookup(".column-head");
          head.fireEvent(
              new ContextMenuEvent(
                  ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, false, null));
          ContextMenu menu =
              Window.getWindows().stream()
                  .filter(ContextMenu.class::isInstance)
                  .map(ContextMenu.class::cast)
                  .findFirst()
                  .orElseThrow();
          assertThat(menu.getItems())
              .extracting(MenuItem::getId)
              .containsExactly("head.week", "head.doctor-ill");
          menu.hide();
          assertThat(desk.went).isEmpty();
          menu.getItems().getLast().fire();
          settle();
          assertThat(text("Dr. Ananya Deshpande is ill")).isPresent();
        });
  }

  @Test
  void thePaletteKnowsADoctorBesideTheWord() {
    FxThread.run(
        () -> {
          assertThat(found("mehta ill")).containsExactly("Dr. Rohan Mehta is ill…");
          assertThat(found("ill rohan")).containsExactly("Dr. Rohan Mehta is ill…");
          assertThat(found("mehta")).isEmpty();
          assertThat(found("ill")).isEmpty();
        });
  }

  private List<String> found(String query) {
    return workplace.paletteSources().stream()
        .flatMap(source -> source.search(query).stream())
        .map(PaletteEntry::title)
        .toList();
  }

  private void press(KeyCode code) {
    fire(code, false, false);
  }

  private void fire(KeyCode code, boolean control, boolean shift) {
    Node target = stage.getScene().getFocusOwner();
    target.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    settle();
  }

  private void settle() {
    for (int i = 0; i < 3; i++) {
      desk.work.settle();
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    }
  }

  private Optional<Node> text(String text) {
    return all(stage.getScene().getRoot())
        .filter(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
        .findFirst();
  }

  private static Stream<Node> all(Node node) {
    return node.isVisible() && node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(DoctorIsIllTest::all))
        : Stream.of(node).filter(Node::isVisible);
  }
}
