package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Faces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The size of the day (SPEC C2), on a window of 900 by 700. */
class GridZoomTest {
  private static final Texts TEXTS = new Texts(Locale.ENGLISH);
  private final DayGrid grid =
      FxThread.call(() -> new DayGrid(TEXTS, new Formatting(TEXTS, Clock.systemUTC()), Faces.NONE));
  private final Stage stage = FxThread.call(Stage::new);
  private final ScheduleColumn column =
      Days.column("a", Days.visit("early", "09:00", 10), Days.visit("late", "15:00", 30));

  @BeforeEach
  void show() {
    FxThread.run(
        () -> {
          stage.setScene(new Scene(new StackPane(grid), 900, 700));
          stage.show();
          grid.nowProperty().set(Days.at("10:49"));
          grid.dayProperty().set(Days.day(column));
          layout();
        });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  @Test
  void theTimeAtTheSelectedCellStaysWhereItIs() {
    FxThread.run(
        () -> {
          grid.select(column, "late");
          layout();
          double before = down(Days.at("15:00"));
          double size = grid.geometry().perMinute();

          grid.zoom().in();
          layout();

          assertThat(grid.geometry().perMinute()).isEqualTo(size * 1.25, within(0.001));
          assertThat(down(Days.at("15:00"))).isEqualTo(before, within(1.5));
        });
  }

  @Test
  void theTimeUnderThePointerStaysUnderIt() {
    FxThread.run(
        () -> {
          grid.zoom().in();
          grid.zoom().in();
          layout();
          Instant under = at(300);

          grid.fireEvent(wheel(300, 40, true));
          layout();

          assertThat(grid.zoom().stepsProperty().get()).isEqualTo(3);
          assertThat(down(under)).isEqualTo(300, within(1.5));
        });
  }

  @Test
  void theWheelAloneScrollsAndLeavesTheSize() {
    FxThread.run(
        () -> {
          grid.zoom().in();
          layout();
          double top = grid.geometry().topMinute();

          grid.fireEvent(wheel(300, -40, false));

          assertThat(grid.geometry().topMinute()).isGreaterThan(top);
          assertThat(grid.zoom().stepsProperty().get()).isEqualTo(1);
        });
  }

  @Test
  void theSmallestShowsTheWholeDayAndTheLargestTenMinutesToRead() {
    FxThread.run(
        () -> {
          for (int i = 0; i < 20; i++) {
            grid.zoom().out();
          }
          layout();
          GridGeometry small = grid.geometry();
          assertThat(small.visibleMinutes()).isEqualTo(small.axis().length(), within(0.001));
          int least = grid.zoom().stepsProperty().get();

          for (int i = 0; i < 20; i++) {
            grid.zoom().in();
          }
          layout();
          GridGeometry large = grid.geometry();
          assertThat(large.lines(10 * large.perMinute())).isEqualTo(3);
          int most = grid.zoom().stepsProperty().get();

          // No step is lost beyond the ends: the way back is seen at once.
          grid.zoom().out();
          assertThat(grid.zoom().stepsProperty().get()).isEqualTo(most - 1);
          assertThat(grid.geometry().perMinute()).isLessThan(large.perMinute());
          assertThat(least).isBetween(-8, -1);

          grid.zoom().usual();
          assertThat(grid.zoom().stepsProperty().get()).isZero();
        });
  }

  @Test
  void aCardTooLowForWordsStillSaysItselfToAReader() {
    FxThread.run(
        () -> {
          for (int i = 0; i < 20; i++) {
            grid.zoom().out();
          }
          layout();
          GridGeometry small = grid.geometry();

          assertThat(small.lines(10 * small.perMinute())).isZero();
          assertThat(grid.body().cells())
              .extracting(EntryCell::getAccessibleText)
              .anyMatch(text -> text.contains("09:00–09:10"));
        });
  }

  private void layout() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }

  private double down(Instant instant) {
    return grid.geometry().y(instant) - grid.geometry().scrollY();
  }

  private Instant at(double y) {
    GridGeometry geometry = grid.geometry();
    return geometry.axis().instantAt((geometry.scrollY() + y) / geometry.perMinute());
  }

  private ScrollEvent wheel(double y, double turned, boolean control) {
    double sceneY = grid.body().localToScene(0, y).getY();
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        400,
        sceneY,
        400,
        sceneY,
        false,
        control,
        false,
        false,
        false,
        false,
        0,
        turned,
        0,
        turned,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }
}
