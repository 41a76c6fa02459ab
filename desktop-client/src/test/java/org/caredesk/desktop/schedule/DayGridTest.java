package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.caredesk.desktop.schedule.Days.at;
import static org.caredesk.desktop.schedule.Days.column;
import static org.caredesk.desktop.schedule.Days.day;
import static org.caredesk.desktop.schedule.Days.free;
import static org.caredesk.desktop.schedule.Days.visit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Faces;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DayGridTest {
  private final List<String> opened = new ArrayList<>();
  private DayGrid grid = FxThread.call(DayGridTest::newGrid);
  private Stage stage = FxThread.call(Stage::new);

  @BeforeEach
  void show() {
    FxThread.run(
        () -> {
          stage.setScene(new Scene(new StackPane(grid), 900, 700));
          stage.show();
          grid.nowProperty().set(at("10:49"));
          grid.setOnOpen((_, entry) -> opened.add(entry.id()));
          grid.requestFocus();
        });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  @Test
  void onlyWhatIsInTheWindowHasNodesHoweverLargeTheDay() {
    FxThread.run(
        () -> {
          show(fortyDoctors());
          int nodes = grid.body().cellNodes();

          for (int i = 0; i < 40; i++) {
            grid.scrollColumns(1);
          }

          assertThat(nodes).isBetween(20, 200);
          assertThat(grid.body().cellNodes()).isLessThan(nodes * 2);
        });
  }

  @Test
  void aLiveChangeTouchesItsOwnCellOnly() {
    FxThread.run(
        () -> {
          Visit stays = visit("stays", "10:00", 30);
          show(day(column("a", stays, visit("moves", "11:00", 30), free("12:00", 30))));
          Map<String, EntryCell> before = cells();

          show(
              day(
                  column(
                      "a",
                      stays,
                      visit("moves", 2, AppointmentStatus.CHECKED_IN, "11:00", 30, 0),
                      free("12:00", 30))));

          assertThat(cells()).isEqualTo(before);
          assertThat(cell("moves").flashing()).isTrue();
          assertThat(cell("stays").flashing()).isFalse();
          assertThat(cell("free 12:00").flashing()).isFalse();
        });
  }

  @Test
  void anotherDayDoesNotFlash() {
    FxThread.run(
        () -> {
          show(day(column("a", visit("one", "10:00", 30))));
          show(
              new ScheduleDay(
                  Days.DATE.plusDays(1),
                  Days.ZONE,
                  List.of(column("a", visit("two", "10:00", 30)))));

          assertThat(grid.body().cells()).noneMatch(EntryCell::flashing);
        });
  }

  @Test
  void aLiveChangeKeepsSelectionAndScroll() {
    FxThread.run(
        () -> {
          show(fortyDoctors());
          grid.scrollColumns(7);
          press(KeyCode.DOWN);
          Cursor selected = grid.selectionProperty().get();
          GridGeometry before = grid.geometry();

          show(
              new ScheduleDay(
                  Days.DATE,
                  Days.ZONE,
                  fortyDoctors().columns().stream()
                      .map(
                          each ->
                              each.id().equals("doctor 20")
                                  ? column("doctor 20", visit("new", "10:40", 20))
                                  : each)
                      .toList()));

          assertThat(grid.selectionProperty().get()).isEqualTo(selected);
          assertThat(grid.geometry().topMinute()).isEqualTo(before.topMinute(), within(0.001));
          assertThat(grid.geometry().leftColumn()).isEqualTo(before.leftColumn());
        });
  }

  @Test
  void enterOpensTheSelectedCell() {
    FxThread.run(
        () -> {
          show(day(column("a", visit("one", "10:30", 30), free("11:00", 30))));
          press(KeyCode.DOWN);
          press(KeyCode.ENTER);

          assertThat(opened).containsExactly("free 11:00");
        });
  }

  @Test
  void leftAndRightAreSidesOfTheScreenAlsoRightToLeft() {
    FxThread.run(
        () -> {
          show(day(column("a", visit("one", "10:30", 30)), column("b", visit("two", "10:30", 30))));
          press(KeyCode.RIGHT);
          assertThat(grid.selectionProperty().get().entryId()).isEqualTo("two");

          stage.getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
          press(KeyCode.RIGHT);
          assertThat(grid.selectionProperty().get().entryId()).isEqualTo("one");
        });
  }

  @Test
  void shiftAndAnArrowScrollsColumnsAndLeavesTheSelection() {
    FxThread.run(
        () -> {
          show(fortyDoctors());
          Cursor selected = grid.selectionProperty().get();

          grid.fireEvent(key(KeyCode.RIGHT, true));

          assertThat(grid.geometry().leftColumn()).isEqualTo(1);
          assertThat(grid.selectionProperty().get()).isEqualTo(selected);
          assertThat(grid.extentProperty().get().total()).isEqualTo(40);
          assertThat(grid.extentProperty().get().shown()).isBetween(4, 8);
        });
  }

  @Test
  void everyCellSaysInWordsWhatItIs() {
    FxThread.run(
        () -> {
          show(
              day(
                  column(
                      "Rao",
                      visit("held", 1, AppointmentStatus.HELD, "10:30", 30, 0),
                      free("12:30", 30))));

          assertThat(cell("free 12:30").getAccessibleText()).isEqualTo("12:30–13:00 free, Dr. Rao");
          assertThat(cell("held").getAccessibleText())
              .contains("10:30–11:00", "Desk 3", "Held", "Dr. Rao");
        });
  }

  @Test
  void anArrivalThatIsNotSentIsNotSaidToBeCheckedIn() {
    FxThread.run(
        () -> {
          show(day(column("Rao", unsent(visit("came", "10:30", 30)))));

          assertThat(cell("came").getAccessibleText())
              .contains("Arrived, not sent yet")
              .doesNotContain("Checked in");
          assertThat(cell("came").getPseudoClassStates())
              .contains(PseudoClass.getPseudoClass("unsent"));
        });
  }

  private static Visit unsent(Visit each) {
    return new Visit(
        each.id(),
        each.version(),
        AppointmentStatus.CHECKED_IN,
        each.startsAt(),
        each.endsAt(),
        each.lane(),
        each.name(),
        each.mode(),
        each.payment(),
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        true);
  }

  @Test
  void withoutAConnectionFreeTimeOnlyWasFree() {
    FxThread.run(
        () -> {
          show(day(column("a", free("12:30", 30))));
          grid.staleSinceProperty().set(at("10:32"));
          layout();

          assertThat(cell("free 12:30").getAccessibleText()).contains("was free");
        });
  }

  private static DayGrid newGrid() {
    Texts texts = new Texts(Locale.ENGLISH);
    return new DayGrid(texts, new Formatting(texts, Clock.systemUTC()), Faces.NONE);
  }

  private void show(ScheduleDay shown) {
    grid.dayProperty().set(shown);
    layout();
    grid.requestFocus();
    if (grid.selectionProperty().get() == null) {
      grid.move(CellNavigator.Move.DOWN);
    }
  }

  private void layout() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }

  private void press(KeyCode code) {
    grid.fireEvent(key(code, false));
  }

  private static KeyEvent key(KeyCode code, boolean shift) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
  }

  private EntryCell cell(String entryId) {
    return Objects.requireNonNull(cells().get(entryId), entryId);
  }

  private Map<String, EntryCell> cells() {
    Map<String, EntryCell> cells = new HashMap<>();
    for (EntryCell cell : grid.body().cells()) {
      Cursor at = cell.cursor();
      if (at != null) {
        cells.put(at.entryId(), cell);
      }
    }
    return cells;
  }

  private static ScheduleDay fortyDoctors() {
    List<ScheduleColumn> columns = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ScheduleEntry[] entries = new ScheduleEntry[24];
      for (int j = 0; j < 24; j++) {
        String time = "%02d:%02d".formatted(9 + j / 3, j % 3 * 20);
        entries[j] =
            j % 4 == 3
                ? new FreeTime(
                    i + " free " + j, at(time), at(time).plusSeconds(1200), FreeTime.Use.BOOKABLE)
                : visit(i + " visit " + j, time, 20);
      }
      columns.add(column("doctor " + i, entries));
    }
    return day(columns.toArray(ScheduleColumn[]::new));
  }
}
