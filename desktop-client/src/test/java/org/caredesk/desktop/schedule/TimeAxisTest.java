package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.caredesk.dto.scheduling.Slot;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void spansWorkAndVisitsWithALittleRoomAtBothEnds() {
    ScheduleDay day = Days.day(Days.column("a", Days.visit("early", "08:10", 20)));

    TimeAxis axis = TimeAxis.of(day);

    assertThat(axis.start()).isEqualTo(Days.at("07:50"));
    assertThat(axis.end()).isEqualTo(Days.at("17:10"));
    assertThat(axis.minutesAt(Days.at("09:00"))).isEqualTo(70);
    assertThat(axis.instantAt(70)).isEqualTo(Days.at("09:00"));
  }

  @Test
  void aDayWithNothingInItShowsUsualHours() {
    TimeAxis axis = TimeAxis.of(Days.day(Days.column("a", List.of())));

    assertThat(axis.start()).isEqualTo(Days.at("07:50"));
    assertThat(axis.end()).isEqualTo(Days.at("18:10"));
  }

  @Test
  void marksStandAtLocalHalfHoursAlsoWhereTheOffsetIsAQuarter() {
    ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
    Instant nine = LocalDate.of(2026, 11, 16).atTime(9, 0).atZone(kathmandu).toInstant();

    TimeAxis axis = new TimeAxis(kathmandu, nine.minusSeconds(600), nine.plusSeconds(3600));

    assertThat(axis.marks())
        .extracting(mark -> mark.time().toString())
        .containsExactly("09:00", "09:30", "10:00");
    assertThat(axis.marks()).extracting(TimeAxis.Mark::hour).containsExactly(true, false, true);
  }

  @Test
  void whenTheClockGoesForwardTheMissingHourHasNoLine() {
    assertThat(labels(BERLIN, LocalDate.of(2027, 3, 28)))
        .containsExactly("01:00", "01:30", "03:00", "03:30", "04:00");
    assertThat(labels(NEW_YORK, LocalDate.of(2027, 3, 14)))
        .containsExactly("01:00", "01:30", "03:00", "03:30", "04:00");
  }

  @Test
  void whenTheClockGoesBackTheHourComesTwiceAndSaysSo() {
    for (TimeAxis axis :
        List.of(
            night(BERLIN, LocalDate.of(2026, 10, 25)),
            night(NEW_YORK, LocalDate.of(2026, 11, 1)))) {
      List<TimeAxis.Mark> twice = axis.marks().stream().filter(TimeAxis.Mark::ambiguous).toList();

      assertThat(twice).hasSize(4);
      assertThat(twice.get(0).time()).isEqualTo(twice.get(2).time());
      assertThat(twice.get(0).offset()).isNotEqualTo(twice.get(2).offset());
    }
  }

  @Test
  void aVisitAcrossAClockChangeIsAsTallAsItIsLong() {
    for (LocalDate date : List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2026, 10, 25))) {
      TimeAxis axis = night(BERLIN, date);
      Instant start = date.atTime(1, 45).atZone(BERLIN).toInstant();

      double height = axis.minutesAt(start.plusSeconds(1800)) - axis.minutesAt(start);

      assertThat(height).isEqualTo(30);
    }
  }

  @Test
  void closedTimeSaysWhenWorkBeginsAndGoesOn() {
    ScheduleColumn column =
        Days.column(
            "a",
            List.of(
                new Slot(Days.at("10:00"), Days.at("12:00")),
                new Slot(Days.at("13:00"), Days.at("17:00"))));
    TimeAxis axis = new TimeAxis(Days.ZONE, Days.at("09:00"), Days.at("18:00"));

    assertThat(ClosedStretch.of(Days.day(column), column, axis))
        .extracting(ClosedStretch::kind, ClosedStretch::opensAt)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ClosedStretch.Kind.BEFORE, Days.at("10:00")),
            org.assertj.core.groups.Tuple.tuple(ClosedStretch.Kind.BREAK, Days.at("13:00")),
            org.assertj.core.groups.Tuple.tuple(ClosedStretch.Kind.AFTER, null));
  }

  private static List<String> labels(ZoneId zone, LocalDate date) {
    return night(zone, date).marks().stream().map(mark -> mark.time().toString()).toList();
  }

  private static TimeAxis night(ZoneId zone, LocalDate date) {
    return new TimeAxis(
        zone,
        date.atTime(1, 0).atZone(zone).withEarlierOffsetAtOverlap().toInstant(),
        date.atTime(4, 0).atZone(zone).toInstant());
  }
}
