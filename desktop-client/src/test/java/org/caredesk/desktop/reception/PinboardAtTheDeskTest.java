package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appointments without a time for now (SPEC X3), by keys, at a desk with a server in memory. */
class PinboardAtTheDeskTest {
  private final Desk desk = new Desk();
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), desk.work);
  private final Stage stage = FxThread.call(Stage::new);
  private final ReceptionWorkplace workplace =
      FxThread.call(() -> new ReceptionWorkplace(desk.context(layers, layers)));
  private final Screen screen = FxThread.call(() -> workplace.open(workplace.home()).orElseThrow());
  private final DayAppointment gurpreet =
      desk.server.day.doctors().getFirst().appointments().get(6);

  @BeforeEach
  void open() {
    desk.server.desk.known(
        gurpreet.id(),
        "Gurpreet Kaur",
        AppointmentStatus.CONFIRMED,
        PaymentState.PAID,
        gurpreet.startsAt());
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
  void anEmptyPinboardTakesNoRoomUntilItIsAskedFor() {
    FxThread.run(
        () -> {
          assertThat(pane().isVisible()).isFalse();
          run("day.pinboard");
          assertThat(pane().isVisible()).isTrue();
          run("day.pinboard");
          assertThat(pane().isVisible()).isFalse();
        });
  }

  @Test
  void whatIsParkedLeavesTheGridAndStandsBesideIt() {
    FxThread.run(
        () -> {
          park();
          assertThat(pane().isVisible()).isTrue();
          assertThat(cards())
              .singleElement()
              .satisfies(
                  card ->
                      assertThat(card.getAccessibleText())
                          .contains("Gurpreet Kaur", "Dr. Ananya Deshpande", "30 min"));
          assertThat(onTheGrid()).isFalse();
          assertThat(desk.server.calls).contains("park");
        });
  }

  @Test
  void aCardIsCarriedToANewTimeByKeys() {
    FxThread.run(
        () -> {
          park();
          run("day.pinboard");
          assertThat(cards().getFirst().isFocused()).isTrue();
          press(KeyCode.ENTER);
          assertThat(grid().moving().active()).isTrue();
          while (!SeafaceDay.at("14:00").equals(carriedTo())) {
            press(KeyCode.DOWN);
          }
          press(KeyCode.ENTER);

          assertThat(Objects.requireNonNull(desk.server.desk.rescheduled).startsAt())
              .isEqualTo(SeafaceDay.at("14:00"));
          assertThat(cards()).isEmpty();
          assertThat(pane().isVisible()).isFalse();
        });
  }

  @Test
  void escapeLeavesTheCardOnThePinboard() {
    FxThread.run(
        () -> {
          park();
          run("day.pinboard");
          press(KeyCode.M);
          press(KeyCode.ESCAPE);
          assertThat(grid().moving().active()).isFalse();
          assertThat(cards()).hasSize(1);
          assertThat(desk.server.calls).doesNotContain("reschedule");
        });
  }

  private Instant carriedTo() {
    return Objects.requireNonNull(grid().moving().carriedTo());
  }

  private void park() {
    ScheduleColumn column = grid().dayProperty().get().columns().getFirst();
    assertThat(grid().select(column, gurpreet.id().toString())).isTrue();
    workplace.desk().act(gurpreet.id().toString(), AppointmentAction.PARK);
    settle();
  }

  private boolean onTheGrid() {
    return grid().dayProperty().get().columns().stream()
        .flatMap(column -> column.entries().stream())
        .anyMatch(entry -> entry.id().equals(gurpreet.id().toString()));
  }

  private Node pane() {
    return Objects.requireNonNull(stage.getScene().lookup("#pinboard"));
  }

  private List<Node> cards() {
    return List.copyOf(pane().lookupAll(".pin-card"));
  }

  private DayGrid grid() {
    return (DayGrid) Objects.requireNonNull(stage.getScene().lookup("#day-grid"));
  }

  private void run(String id) {
    screen.actions().stream().filter(each -> each.id().equals(id)).forEach(Action::run);
    settle();
  }

  private void press(KeyCode code) {
    Node target = stage.getScene().getFocusOwner();
    target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
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
