package org.caredesk.desktop.doctor.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.scheduling.DoctorAvailabilityResponse.AtHospital;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.junit.jupiter.api.Test;

class WeekPatternTest {
  private final WeekPattern pattern =
      new WeekPattern(
          List.of(new Span(1, 540, 780), new Span(1, 840, 1080), new Span(2, 540, 600)));

  @Test
  void paintingOverABreakJoinsBothSides() {
    assertThat(pattern.paint(new Span(1, 700, 900)).on(1)).containsExactly(new Span(1, 540, 1080));
  }

  @Test
  void erasingTheMiddleLeavesTwo() {
    assertThat(pattern.erase(new Span(1, 600, 660)).on(1))
        .containsExactly(new Span(1, 540, 600), new Span(1, 660, 780), new Span(1, 840, 1080));
  }

  @Test
  void erasingAcrossWindowsTrimsThem() {
    assertThat(pattern.erase(new Span(1, 700, 900)).on(1))
        .containsExactly(new Span(1, 540, 700), new Span(1, 900, 1080));
  }

  @Test
  void copyingADayReplacesTheOthers() {
    WeekPattern copied = pattern.copyDay(1, Set.of(2, 3));
    assertThat(copied.on(2)).isEqualTo(pattern.on(1).stream().map(span -> span.on(2)).toList());
    assertThat(copied.on(3)).hasSize(2);
    assertThat(copied.on(1)).isEqualTo(pattern.on(1));
  }

  @Test
  void theDifferenceIsWhatTheOtherHasNot() {
    WeekPattern less = new WeekPattern(List.of(new Span(1, 600, 700)));
    assertThat(pattern.minus(less))
        .containsExactly(
            new Span(1, 540, 600),
            new Span(1, 700, 780),
            new Span(1, 840, 1080),
            new Span(2, 540, 600));
    assertThat(less.minus(pattern)).isEmpty();
  }

  @Test
  void slotsAreWholeOnes() {
    assertThat(pattern.slots(1, 40)).isEqualTo(12);
    assertThat(pattern.slots(2, 40)).isEqualTo(1);
  }

  @Test
  void hoursAreReadAsPeopleTypeThem() {
    List<Span> morningAndAfternoon = List.of(new Span(1, 540, 780), new Span(1, 840, 1080));
    for (String text :
        List.of(
            "09:00-13:00, 14:00-18:00",
            "9-13 and 14-18",
            "14–18; 9.00 – 13.00",
            "0900-1300,1400-1800",
            " 9 to 13 , 14 to 18 ")) {
      assertThat(HoursText.read(1, text)).as(text).contains(morningAndAfternoon);
    }
    assertThat(HoursText.read(1, "  ")).contains(List.of());
    assertThat(HoursText.write(morningAndAfternoon)).isEqualTo("09:00–13:00, 14:00–18:00");
    for (String text : List.of("nine to one", "13-9", "9-13, 12-14", "9-25", "9:70-12", "9-9")) {
      assertThat(HoursText.read(1, text)).as(text).isEmpty();
    }
  }

  @Test
  void aWindowThatIsMovedStaysWholeWithinItsDay() {
    Span span = new Span(1, 540, 780);
    assertThat(span.at(3, 1430)).isEqualTo(new Span(3, Span.LAST - 240, Span.LAST));
    assertThat(span.at(3, -20)).isEqualTo(new Span(3, 0, 240));
    assertThat(Span.snap(547, 15)).isEqualTo(540);
    assertThat(Span.snap(548, 5)).isEqualTo(550);
  }

  @Test
  void laterPeriodsWithinThePaintedOneAreThoseThatItReplaces() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    Base.Place place =
        new Base.Place(
            new AtHospital(
                new UUID(1, 1),
                new UUID(1, 2),
                "Seaface Hospital",
                1,
                "Asia/Kolkata",
                30,
                List.of(),
                1,
                true,
                List.of(
                    new WeeklyAvailability(monday.minusYears(1), monday.plusWeeks(5), List.of()),
                    new WeeklyAvailability(monday.plusWeeks(6), null, List.of())),
                List.of(),
                List.of()));

    assertThat(place.periodsBeginning(monday, null)).containsExactly(monday.plusWeeks(6));
    assertThat(place.periodsBeginning(monday, monday.plusWeeks(5))).isEmpty();
  }
}
