package org.caredesk.desktop.reception.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardViewTest {
  private final BoardModel model = new BoardModel();
  private final List<String> opened = new ArrayList<>();
  private final Stage stage = FxThread.call(Stage::new);
  private final BoardView board =
      FxThread.call(
          () -> {
            Texts texts = new Texts(Locale.ENGLISH);
            return new BoardView(
                texts,
                new Formatting(texts, java.time.Clock.systemUTC()),
                model,
                opened::add,
                _ -> {});
          });

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          Fonts.load();
          stage.setScene(new Scene(board, 990, 700));
          Theme.LIGHT.dress(stage.getScene());
          stage.show();
          board.tick(BusyDay.NOW);
        });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  @Test
  void twelveHundredVisitsHaveNodesOnlyForThoseInTheWindow() {
    FxThread.run(
        () -> {
          model.show(crowd(1_200).picture());
          layout();
          press(KeyCode.DOWN);
          press(KeyCode.END);

          String last = model.pictureProperty().get().cards(BoardLane.EXPECTED).getLast().name();
          assertThat(selected()).isEqualTo(last);
          assertThat(cards()).contains(last);
          assertThat(board.lane(BoardLane.EXPECTED).nodes()).isBetween(5, 40);
        });
  }

  @Test
  void aRefreshMovesNeitherTheSelectionNorWhatIsInTheWindow() {
    FxThread.run(
        () -> {
          model.show(crowd(200).picture());
          layout();
          press(KeyCode.DOWN);
          press(KeyCode.END);
          String last = selected();
          List<String> before = cards();
          double scroll = board.lane(BoardLane.EXPECTED).scroll();
          // Two more come in above what is looked at.
          model.show(crowd(200).expected("First", "09:01").expected("Second", "09:02").picture());
          layout();

          assertThat(cards()).isEqualTo(before);
          assertThat(board.lane(BoardLane.EXPECTED).scroll()).isGreaterThan(scroll);
          assertThat(selected()).isEqualTo(last);
        });
  }

  @Test
  void theMinutesMoveOnWhereTheyAre() {
    FxThread.run(
        () -> {
          model.show(new BusyDay().waiting("Irfan Mulla", "10:40", "10:35").picture());
          layout();
          assertThat(marks()).containsExactly("14 min wait-short");
          board.tick(BusyDay.NOW.plusSeconds(60));
          assertThat(marks()).containsExactly("15 min wait-long");
          board.tick(BusyDay.NOW.plusSeconds(16 * 60));
          assertThat(marks()).containsExactly("30 min wait-too-long");
        });
  }

  @Test
  void enterOpensTheVisitUnderTheCursor() {
    FxThread.run(
        () -> {
          model.show(new BusyDay().waiting("Irfan Mulla", "10:40", "10:35").picture());
          layout();
          press(KeyCode.DOWN);
          press(KeyCode.ENTER);

          assertThat(opened).containsExactly(BusyDay.id("Irfan Mulla").toString());
          assertThat(board.getAccessibleText())
              .contains("Irfan Mulla", "token MI-00", "14 minutes");
        });
  }

  @Test
  void everyCardOfTheNextHalfHourSaysWhatComesNext() {
    FxThread.run(
        () -> {
          model.show(
              new BusyDay()
                  .expected("Joseph Ansari", "11:00")
                  .unpaid("Eknath Shaikh", "11:00")
                  .over("Deepa Kulkarni", "11:20", AppointmentStatus.REQUESTED)
                  .expected("Later Person", "15:00")
                  .picture());
          layout();

          assertThat(buttons()).containsExactlyInAnyOrder("Check in", "Take payment");
          assertThat(marks()).containsExactly("Requested state");
        });
  }

  @Test
  void aNarrowCardKeepsTheRoomAndShortensTheDoctorRatherThanCutBoth() {
    FxThread.run(
        () -> {
          stage.setWidth(820);
          model.show(new BusyDay().waiting("Irfan Mulla", "10:40", "10:35").picture());
          layout();

          assertThat(
                  board.lookupAll(".board-place").stream()
                      .filter(node -> node.getParent().isVisible())
                      .map(node -> ((Labeled) node).getText()))
              .isNotEmpty()
              .allMatch(
                  text ->
                      text.equals("Dr. M. Iyer · Room 101") || text.equals("Dr. Iyer · Room 101"));
        });
  }

  @Test
  void whereTheLanesHaveNoRoomTheWindowFollowsTheCursorToItsLane() {
    FxThread.run(
        () -> {
          BoardWindow window = new BoardWindow(board, model);
          stage.setScene(new Scene(window, 620, 700));
          Theme.LIGHT.dress(stage.getScene());
          model.show(
              new BusyDay()
                  .expected("Joseph Ansari", "11:00")
                  .over("Bina Vora", "10:00", AppointmentStatus.COMPLETED)
                  .picture());
          layout();
          press(KeyCode.DOWN);
          assertThat(window.getHvalue()).isZero();

          press(KeyCode.RIGHT);

          assertThat(selected()).isEqualTo("Bina Vora");
          assertThat(window.getHvalue()).isEqualTo(1);
          press(KeyCode.LEFT);
          assertThat(window.getHvalue()).isZero();
        });
  }

  private List<String> buttons() {
    return board.lookupAll(".board-check-in").stream()
        .filter(node -> node.isVisible() && node.getParent().isVisible())
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private static BusyDay crowd(int count) {
    BusyDay day = new BusyDay();
    for (int i = 0; i < count; i++) {
      day.expected("P" + i, "%02d:%02d".formatted(11 + i / 300, i / 5 % 60));
    }
    return day;
  }

  private String selected() {
    return Objects.requireNonNull(model.selectedProperty().get()).name();
  }

  private List<String> cards() {
    return board.lookupAll(".board-card").stream()
        .filter(node -> node.isVisible())
        .map(node -> Objects.requireNonNull(((CardCell) node).shown()).name())
        .sorted()
        .toList();
  }

  private List<String> marks() {
    return board.lookupAll(".board-mark").stream()
        .filter(node -> node.isVisible() && node.getParent().isVisible())
        .map(node -> ((Labeled) node).getText() + " " + node.getStyleClass().getLast())
        .toList();
  }

  private void press(KeyCode code) {
    board.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    layout();
  }

  private void layout() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }
}
