package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.caredesk.dto.scheduling.Slot;
import org.junit.jupiter.api.Test;

class GridScrollTest {
  private final ScheduleDay none = Days.day();
  private final ScheduleDay day =
      Days.day(Days.column("a"), Days.column("b"), Days.column("c"), Days.column("d"));
  private final GridScroll scroll = new GridScroll(none);

  @Test
  void theDayOpensWithTheNowLineInTheUpperThird() {
    scroll.show(none, day);
    scroll.settle(geometry(), Days.at("12:00"));

    GridGeometry geometry = geometry();
    double now = geometry.axis().minutesAt(Days.at("12:00")) - geometry.topMinute();
    assertThat(now / geometry.visibleMinutes()).isEqualTo(1 / 3.0, within(0.001));
  }

  @Test
  void anotherDayOpensAtItsBeginning() {
    scroll.show(none, day);
    scroll.settle(geometry(), Days.at("23:00"));

    assertThat(geometry().topMinute()).isZero();
  }

  @Test
  void aChangeOfTheSameDayLeavesWhatIsInTheWindow() {
    scroll.show(none, day);
    scroll.settle(geometry(), Days.at("12:00"));
    scroll.to(geometry().topMinute(), 1, geometry());
    ScheduleDay earlier =
        Days.day(
            Days.column("new", List.of(new Slot(Days.at("07:00"), Days.at("09:00")))),
            Days.column("a"),
            Days.column("b"),
            Days.column("c"),
            Days.column("d"));
    var topBefore = geometry().axis().instantAt(geometry().topMinute());

    scroll.show(day, earlier);
    scroll.settle(geometry(), Days.at("12:05"));

    assertThat(geometry().axis().instantAt(geometry().topMinute())).isEqualTo(topBefore);
    assertThat(geometry().leftColumn()).isEqualTo(2);
  }

  private GridGeometry geometry() {
    return scroll.geometry(GridStyle.DOCTORS, 14, 52 + 300, 92 + 440);
  }
}
