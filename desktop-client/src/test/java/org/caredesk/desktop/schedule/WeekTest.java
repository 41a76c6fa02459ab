package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.Slot;
import org.junit.jupiter.api.Test;

class WeekTest {
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

  /** The clock goes back on Sunday 25 October 2026 at two. */
  private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 24);

  private static final LocalDate SUNDAY = SATURDAY.plusDays(1);
  private static final LocalDate MONDAY = SATURDAY.plusDays(2);

  private final ScheduleDay week =
      new ScheduleDay(SUNDAY, LISBON, List.of(column(SUNDAY), column(SATURDAY), column(MONDAY)));

  @Test
  void the_same_time_of_day_is_one_line_over_a_change_of_the_clock() {
    List<Instant> lines =
        week.columns().stream()
            .map(column -> week.onAxis(column, column.entries().getFirst().startsAt()))
            .toList();

    assertThat(lines).containsOnly(lines.getFirst());
  }

  @Test
  void the_lines_follow_a_day_on_which_the_clock_does_not_change() {
    assertThat(week.axisDate()).isEqualTo(SATURDAY);
  }

  @Test
  void off_the_axis_is_the_way_back() {
    for (ScheduleColumn column : week.columns()) {
      Instant start = column.entries().getFirst().startsAt();
      assertThat(week.offAxis(column, week.onAxis(column, start))).isEqualTo(start);
    }
  }

  @Test
  void a_visit_that_is_moved_to_another_day_keeps_its_time_of_day() {
    ScheduleColumn from = week.columns().get(1);
    Visit visit = Days.visit("moves", "09:00", 30);
    Visit there =
        new Visit(
            "moves",
            1,
            visit.status(),
            from.entries().getFirst().startsAt(),
            from.entries().getFirst().endsAt(),
            0,
            "Ana",
            visit.mode(),
            visit.payment(),
            null,
            null,
            null,
            false,
            null,
            null);

    MoveTarget moved = MoveTarget.pickUp(from.id(), there).aside(week, 1);

    assertThat(LocalTime.ofInstant(moved.start(), LISBON)).isEqualTo(LocalTime.of(10, 0));
    assertThat(LocalDate.ofInstant(moved.start(), LISBON)).isEqualTo(MONDAY);
  }

  @Test
  void now_is_drawn_in_the_column_of_today_only() {
    Instant now = MONDAY.atTime(11, 0).atZone(LISBON).toInstant();

    GridMoments.Spot spot = GridMoments.of(now, null, week, TimeAxis.of(week)).nowSpot();

    assertThat(spot).isNotNull();
    assertThat(spot.column()).isEqualTo(2);
    assertThat(LocalTime.ofInstant(spot.line(), LISBON)).isEqualTo(LocalTime.of(11, 0));
  }

  private static ScheduleColumn column(LocalDate date) {
    Instant ten = date.atTime(10, 0).atZone(LISBON).toInstant();
    return new ScheduleColumn(
        date.toString(),
        new UUID(0, 1),
        date.toString(),
        "",
        null,
        0,
        8,
        null,
        List.of(new Slot(ten, ten.plus(Duration.ofHours(4)))),
        List.of(),
        List.of(new FreeTime(date + " free", ten, ten.plusSeconds(1800), FreeTime.Use.BOOKABLE)),
        date);
  }
}
