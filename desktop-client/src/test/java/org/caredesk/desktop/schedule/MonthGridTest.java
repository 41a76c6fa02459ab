package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonthGridTest {
  private static final LocalDate TENTH = LocalDate.of(2026, 11, 10);

  private final MonthGrid grid = FxThread.call(MonthGridTest::grid);

  @BeforeEach
  void show() {
    FxThread.run(
        () -> {
          Scene scene = new Scene(grid, 980, 900);
          Theme.LIGHT.dress(scene);
          grid.monthProperty().set(month(2));
          grid.select(TENTH);
          layout();
        });
  }

  @Test
  void a_change_draws_its_own_day_anew_and_no_other_and_leaves_the_cursor() {
    FxThread.run(
        () -> {
          grid.monthProperty().set(month(3));

          assertThat(grid.cells())
              .filteredOn(Parent::isNeedsLayout)
              .extracting(MonthCell::date)
              .containsExactly(TENTH);
          assertThat(grid.selectedProperty().get()).isEqualTo(TENTH);
        });
  }

  @Test
  void visits_take_their_lines_before_the_layout_which_would_style_each_of_them_at_once() {
    FxThread.run(
        () -> {
          assertThat(tenth().shownLines()).isEqualTo(2);

          grid.monthProperty().set(month(3));

          assertThat(tenth().shownLines()).isEqualTo(3);
        });
  }

  @Test
  void a_day_with_more_visits_than_lines_counts_the_rest() {
    FxThread.run(
        () -> {
          grid.monthProperty().set(month(48));
          layout();

          int lines = tenth().shownLines();
          assertThat(lines).isBetween(1, 10);
          assertThat(tenth().more()).isEqualTo("+" + (48 - lines) + " more");
        });
  }

  private MonthCell tenth() {
    return grid.cells().get(grid.monthProperty().get().indexOf(TENTH));
  }

  private void layout() {
    grid.applyCss();
    grid.layout();
  }

  private static MonthGrid grid() {
    Texts texts = new Texts(Locale.ENGLISH);
    return new MonthGrid(texts, new Formatting(texts, Clock.systemUTC()));
  }

  /** November with visits on the tenth. */
  private static ScheduleMonth month(int visits) {
    ScheduleMonth empty = ScheduleMonth.empty(TENTH, Days.ZONE);
    List<ScheduleMonth.Day> days = new ArrayList<>(empty.days());
    days.set(
        empty.indexOf(TENTH),
        new ScheduleMonth.Day(
            TENTH,
            visits,
            48,
            "",
            IntStream.range(0, visits).mapToObj(MonthGridTest::visit).toList()));
    return new ScheduleMonth(empty.first(), empty.zone(), days);
  }

  private static Visit visit(int number) {
    LocalTime start = LocalTime.of(9, 0).plusMinutes(10L * number);
    return Days.visit("visit-" + number, start.toString(), 10);
  }
}
