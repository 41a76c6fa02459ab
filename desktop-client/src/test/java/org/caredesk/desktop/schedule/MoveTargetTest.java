package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.schedule.Days.at;
import static org.caredesk.desktop.schedule.Days.column;
import static org.caredesk.desktop.schedule.Days.day;
import static org.caredesk.desktop.schedule.Days.free;
import static org.caredesk.desktop.schedule.Days.visit;

import org.junit.jupiter.api.Test;

class MoveTargetTest {
  private final Visit visit = visit("moves", "10:00", 30);
  private final ScheduleColumn own =
      column("own", visit, free("10:30", 30), visit("other", "11:10", 30), free("12:00", 30));
  private final ScheduleColumn beside = column("beside", free("10:20", 30));
  private final ScheduleDay day = day(own, beside);
  private final MoveTarget start = MoveTarget.pickUp("own", visit);

  @Test
  void the_keys_go_from_cell_to_cell() {
    MoveTarget one = start.stepped(day, true);
    MoveTarget two = one.stepped(day, true);

    assertThat(one.start()).isEqualTo(at("10:30"));
    assertThat(two.start()).isEqualTo(at("11:10"));
    assertThat(two.stepped(day, false)).isEqualTo(one);
    assertThat(one.stepped(day, false).unmoved()).isTrue();
  }

  @Test
  void below_the_last_cell_the_keys_go_on_by_the_length_of_the_visit() {
    MoveTarget last = start.stepped(day, true).stepped(day, true).stepped(day, true);

    assertThat(last.start()).isEqualTo(at("12:00"));
    assertThat(last.stepped(day, true).start()).isEqualTo(at("12:30"));
  }

  @Test
  void near_the_start_of_a_cell_the_pointer_is_drawn_to_it_and_elsewhere_to_round_times() {
    assertThat(start.at(day, own, at("12:09")).start()).isEqualTo(at("12:00"));
    assertThat(start.at(day, own, at("13:13")).start()).isEqualTo(at("13:15"));
  }

  @Test
  void aside_it_goes_to_the_next_column_and_stays_at_the_edge() {
    MoveTarget on = start.aside(day, 1);

    assertThat(on.column()).isEqualTo("beside");
    assertThat(on.from()).isEqualTo("own");
    assertThat(on.aside(day, 1)).isEqualTo(on);
    assertThat(on.aside(day, -1).unmoved()).isTrue();
  }

  @Test
  void it_keeps_its_length() {
    assertThat(start.stepped(day, true).end()).isEqualTo(at("11:00"));
  }
}
