package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.schedule.Days.at;
import static org.caredesk.desktop.schedule.Days.column;
import static org.caredesk.desktop.schedule.Days.day;
import static org.caredesk.desktop.schedule.Days.free;
import static org.caredesk.desktop.schedule.Days.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Faces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridMovingTest implements Mover {
  private final List<String> moves = new ArrayList<>();
  private List<Integer> lengths = List.of(15, 30, 60);
  private final DayGrid grid = FxThread.call(GridMovingTest::newGrid);
  private final Stage stage = FxThread.call(Stage::new);

  @BeforeEach
  void show() {
    FxThread.run(
        () -> {
          stage.setScene(new Scene(new StackPane(grid), 900, 700));
          stage.show();
          grid.setMover(this);
          grid.dayProperty()
              .set(
                  day(
                      column(
                          "a", visit("moves", "09:00", 30), free("10:00", 30), free("10:30", 30)),
                      column("b", free("09:00", 30))));
          grid.applyCss();
          grid.layout();
          grid.requestFocus();
          grid.select(grid.dayProperty().get().columns().getFirst(), "moves");
        });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  @Test
  void picked_up_carried_and_dropped_by_keys() {
    FxThread.run(
        () -> {
          press(KeyCode.M);
          press(KeyCode.DOWN);
          press(KeyCode.DOWN);
          assertThat(grid.moving().preview().words()).isEqualTo("fits");
          press(KeyCode.ENTER);

          assertThat(moves).containsExactly("moves a " + at("10:30"));
          assertThat(grid.moving().active()).isFalse();
        });
  }

  @Test
  void escape_puts_it_back_and_goes_no_further() {
    FxThread.run(
        () -> {
          press(KeyCode.SPACE);
          press(KeyCode.DOWN);
          KeyEvent escape = key(KeyCode.ESCAPE);
          List<KeyEvent> further = new ArrayList<>();
          stage.getScene().addEventHandler(KeyEvent.KEY_PRESSED, further::add);
          Event.fireEvent(grid, escape);

          assertThat(grid.moving().active()).isFalse();
          assertThat(moves).isEmpty();
          assertThat(further).isEmpty();
        });
  }

  @Test
  void dropped_where_it_may_not_be_it_is_refused_with_the_reason() {
    FxThread.run(
        () -> {
          press(KeyCode.M);
          press(KeyCode.RIGHT);
          press(KeyCode.ENTER);

          assertThat(moves).containsExactly("refused not there");
        });
  }

  @Test
  void its_length_goes_from_one_that_is_allowed_to_the_next_and_stops_at_the_last() {
    FxThread.run(
        () -> {
          stretch(KeyCode.DOWN);
          stretch(KeyCode.DOWN);
          assertThat(grid.moving().active()).isTrue();
          press(KeyCode.ENTER);
          stretch(KeyCode.UP);
          press(KeyCode.ENTER);

          assertThat(moves)
              .containsExactly(
                  "moves a " + at("09:00") + " for 60", "moves a " + at("09:00") + " for 15");
        });
  }

  @Test
  void where_there_is_but_one_length_that_is_said_and_nothing_is_picked_up() {
    FxThread.run(
        () -> {
          lengths = List.of(30);
          stretch(KeyCode.DOWN);

          assertThat(grid.moving().active()).isFalse();
          assertThat(moves).containsExactly("refused There is no other length for it.");
        });
  }

  @Test
  void a_length_that_is_taken_back_changes_nothing() {
    FxThread.run(
        () -> {
          stretch(KeyCode.DOWN);
          press(KeyCode.ESCAPE);
          stretch(KeyCode.DOWN);
          stretch(KeyCode.UP);
          press(KeyCode.ENTER);

          assertThat(moves).isEmpty();
        });
  }

  @Test
  void pulled_at_its_lower_edge_it_gets_the_nearest_length() {
    FxThread.run(
        () -> {
          EntryCell cell = cell("moves");
          Point2D from = cell.localToScene(20, cell.getHeight() - 2);
          double minutes = grid.geometry().perMinute();
          mouse(cell, MouseEvent.MOUSE_PRESSED, from);
          mouse(cell, MouseEvent.MOUSE_DRAGGED, from.add(0, 10));
          mouse(cell, MouseEvent.MOUSE_DRAGGED, from.add(0, 26 * minutes));
          mouse(cell, MouseEvent.MOUSE_RELEASED, from.add(0, 26 * minutes));

          assertThat(moves).containsExactly("moves a " + at("09:00") + " for 60");
        });
  }

  @Test
  void dropped_where_it_was_nothing_happens() {
    FxThread.run(
        () -> {
          press(KeyCode.M);
          press(KeyCode.ENTER);

          assertThat(moves).isEmpty();
        });
  }

  @Test
  void pulled_by_the_pointer_it_lands_at_the_cell_under_it() {
    FxThread.run(
        () -> {
          EntryCell cell = cell("moves");
          Point2D from = cell.localToScene(20, 10);
          double hour = grid.geometry().perMinute() * 60;
          mouse(cell, MouseEvent.MOUSE_PRESSED, from);
          mouse(cell, MouseEvent.MOUSE_DRAGGED, from.add(0, 10));
          mouse(cell, MouseEvent.MOUSE_DRAGGED, from.add(0, hour + 4));
          mouse(cell, MouseEvent.MOUSE_RELEASED, from.add(0, hour + 4));

          assertThat(moves).containsExactly("moves a " + at("10:00"));
        });
  }

  @Test
  void a_change_from_outside_leaves_what_is_carried_in_hand() {
    FxThread.run(
        () -> {
          press(KeyCode.M);
          press(KeyCode.DOWN);
          grid.dayProperty()
              .set(
                  day(
                      column("a", visit("moves", "09:00", 30), visit("new", "10:00", 30)),
                      column("b", free("09:00", 30))));

          assertThat(grid.moving().active()).isTrue();
          assertThat(java.util.Objects.requireNonNull(grid.moving().target()).start())
              .isEqualTo(at("10:00"));
        });
  }

  @Test
  void what_was_moved_elsewhere_meanwhile_is_let_go() {
    FxThread.run(
        () -> {
          press(KeyCode.M);
          grid.dayProperty().set(day(column("a", visit("moves", "12:00", 30))));

          assertThat(grid.moving().active()).isFalse();
        });
  }

  @Override
  public boolean movable(ScheduleColumn column, Visit visit) {
    return true;
  }

  @Override
  public List<Integer> lengths(ScheduleColumn column, Visit visit) {
    return lengths;
  }

  @Override
  public Landing landing(Visit visit, ScheduleColumn to, Instant start) {
    return to.id().equals("a") ? new Landing(true, "fits") : new Landing(false, "not there");
  }

  @Override
  public void move(Visit visit, ScheduleColumn to, Instant start) {
    String length = visit.length().toMinutes() == 30 ? "" : " for " + visit.length().toMinutes();
    moves.add(visit.id() + " " + to.id() + " " + start + length);
  }

  @Override
  public void refused(Landing landing) {
    moves.add("refused " + landing.words());
  }

  private static DayGrid newGrid() {
    Texts texts = new Texts(Locale.ENGLISH);
    return new DayGrid(texts, new Formatting(texts, Clock.systemUTC()), Faces.NONE);
  }

  private EntryCell cell(String id) {
    return grid.body().cells().stream()
        .filter(each -> each.shown() != null && each.shown().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void press(KeyCode code) {
    Event.fireEvent(grid, key(code));
  }

  private void stretch(KeyCode code) {
    Event.fireEvent(
        grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, false, true, false));
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  private static void mouse(EntryCell cell, javafx.event.EventType<MouseEvent> type, Point2D at) {
    Event.fireEvent(
        cell,
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            false,
            null));
  }
}
