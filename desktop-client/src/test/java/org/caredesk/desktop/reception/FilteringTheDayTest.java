package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filters of the day that are typed (SPEC C2), at a desk with a server in memory. */
class FilteringTheDayTest {
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
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
          stage.show();
          screen.activate();
          settle();
        });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  @Test
  void doctorsAreChosenByTypingAndEscTakesAllBack() {
    FxThread.run(
        () -> {
          run("day.filter");
          type("meh");
          press(KeyCode.ENTER);
          type("iyer");
          press(KeyCode.ENTER);
          assertThat(titles()).containsExactly("Dr. Rohan Mehta", "Dr. Meera Iyer");

          press(KeyCode.ENTER, true);
          assertThat(stage.getScene().lookup(".day-filter-dialog")).isNull();
          grid().requestFocus();
          press(KeyCode.ESCAPE);
          assertThat(titles()).hasSize(8);
        });
  }

  @Test
  void aStateThatIsLookedForDimsTheRestAndMovesNothing() {
    FxThread.run(
        () -> {
          List<String> before = places();
          DayFilter waiting = DayFilter.ALL.withOnly(DayFilter.Only.WAITING);
          screenModel().set(waiting);
          settle();

          assertThat(places()).isEqualTo(before);
          assertThat(cells(false)).isNotEmpty().allMatch(text -> text.contains("Checked in"));
          assertThat(cells(true)).isNotEmpty().noneMatch(text -> text.contains("Checked in"));

          run("day.filter-clear");
          assertThat(cells(true)).isEmpty();
        });
  }

  @Test
  void anotherScreenOfTheSamePersonFindsTheFiltersAsTheyWere() {
    FxThread.run(
        () -> {
          screenModel().set(DayFilter.ALL.withOnly(DayFilter.Only.UNPAID));
          screen.deactivate();
          Screen again = workplace.open(workplace.home()).orElseThrow();
          layers.setScreen(again.view());
          again.activate();
          settle();

          assertThat(cells(true)).isNotEmpty();
          assertThat(again.actions())
              .anyMatch(each -> each.id().equals("day.filter-clear") && each.enabled().get());
        });
  }

  private javafx.beans.property.ObjectProperty<DayFilter> screenModel() {
    return workplace.desk().day().filterProperty();
  }

  private void run(String action) {
    screen.actions().stream()
        .filter(each -> each.id().equals(action))
        .findFirst()
        .orElseThrow()
        .run();
    settle();
  }

  private DayGrid grid() {
    return (DayGrid) stage.getScene().lookup("#day-grid");
  }

  private List<String> titles() {
    return grid().dayProperty().get().columns().stream().map(ScheduleColumn::title).toList();
  }

  private List<String> places() {
    return grid().dayProperty().get().columns().stream()
        .flatMap(column -> column.entries().stream().map(ScheduleEntry::id))
        .collect(Collectors.toList());
  }

  private List<String> cells(boolean dimmed) {
    return stage.getScene().getRoot().lookupAll(".entry-cell").stream()
        .filter(Node::isVisible)
        .filter(each -> !each.getStyleClass().contains("carried"))
        .filter(each -> each.getPseudoClassStates().contains(DIMMED) == dimmed)
        .map(each -> Objects.requireNonNullElse(each.getAccessibleText(), ""))
        .toList();
  }

  private void press(KeyCode code) {
    press(code, false);
  }

  private void press(KeyCode code, boolean control) {
    stage
        .getScene()
        .getFocusOwner()
        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    settle();
  }

  private void type(String text) {
    ((TextInputControl) stage.getScene().getFocusOwner()).setText(text);
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
