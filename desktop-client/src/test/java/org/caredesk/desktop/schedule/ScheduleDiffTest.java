package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.schedule.Days.column;
import static org.caredesk.desktop.schedule.Days.day;
import static org.caredesk.desktop.schedule.Days.free;
import static org.caredesk.desktop.schedule.Days.visit;

import org.caredesk.dto.scheduling.AppointmentStatus;
import org.junit.jupiter.api.Test;

class ScheduleDiffTest {

  @Test
  void namesWhatIsNewWhatLooksDifferentAndWhatIsGone() {
    ScheduleDay before =
        day(
            column(
                "a", visit("stays", "09:00", 30), visit("moves", "10:00", 30), free("11:00", 30)));
    ScheduleDay after =
        day(
            column(
                "a",
                visit("stays", "09:00", 30),
                visit("moves", 2, AppointmentStatus.CHECKED_IN, "10:00", 30, 0),
                visit("new", 1, AppointmentStatus.HELD, "11:00", 30, 0)));

    ScheduleDiff diff = ScheduleDiff.between(before, after);

    assertThat(diff.changed()).containsExactlyInAnyOrder("moves", "new");
    assertThat(diff.gone()).containsExactly("free 11:00");
  }

  @Test
  void equalPicturesDifferInNothing() {
    ScheduleDiff diff =
        ScheduleDiff.between(
            day(column("a", visit("x", "09:00", 30))), day(column("a", visit("x", "09:00", 30))));

    assertThat(diff.changed()).isEmpty();
    assertThat(diff.gone()).isEmpty();
  }
}
