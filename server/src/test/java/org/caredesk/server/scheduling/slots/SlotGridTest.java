package org.caredesk.server.scheduling.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.scheduling.TermsFixture;
import org.caredesk.server.scheduling.timetable.Hours;
import org.junit.jupiter.api.Test;

class SlotGridTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Test
  void slotsFollowOneAnotherFromOpeningToClosing() {
    var terms = TermsFixture.in("Asia/Kolkata").terms();
    var slots = SlotGrid.of(terms, hours(terms, MONDAY, "09:00", "11:00"), MONDAY, 30);

    assertThat(slots)
        .extracting(slot -> local(terms, slot.startsAt()))
        .containsExactly(at("09:00"), at("09:30"), at("10:00"), at("10:30"));
    assertThat(slots.getLast().endsAt()).isEqualTo(Instant.parse("2026-11-16T05:30:00Z"));
  }

  @Test
  void aLongVisitMayStartAtEveryUsualSlotAndMustEndBeforeClosing() {
    var terms = TermsFixture.in("Asia/Kolkata").terms();
    var slots = SlotGrid.of(terms, hours(terms, MONDAY, "09:00", "12:00"), MONDAY, 120);

    assertThat(slots)
        .extracting(slot -> local(terms, slot.startsAt()))
        .containsExactly(at("09:00"), at("09:30"), at("10:00"));
  }

  @Test
  void aShortVisitMayStartInStepsOfItsOwnLength() {
    var terms = TermsFixture.in("Asia/Kolkata").terms();
    var slots = SlotGrid.of(terms, hours(terms, MONDAY, "09:00", "09:30"), MONDAY, 10);

    assertThat(slots)
        .extracting(slot -> local(terms, slot.startsAt()))
        .containsExactly(at("09:00"), at("09:10"), at("09:20"));
  }

  @Test
  void noSlotStartsAtALocalTimeThatTheSpringChangeSkips() {
    var day = LocalDate.of(2027, 3, 28); // Berlin: 02:00 becomes 03:00
    var terms = TermsFixture.in("Europe/Berlin").terms();
    var slots = SlotGrid.of(terms, hours(terms, day, "01:00", "04:00"), day, 30);

    assertThat(slots)
        .extracting(slot -> local(terms, slot.startsAt()))
        .containsExactly(at("01:00"), at("01:30"), at("03:00"), at("03:30"));
    assertThat(slots).allSatisfy(slot -> assertThat(length(slot)).isEqualTo(30));
    assertNoneOverlap(slots);
  }

  @Test
  void aLocalTimeThatTheAutumnChangeRepeatsGivesTheEarlierSlotOnly() {
    var day = LocalDate.of(2026, 10, 25); // Berlin: 03:00 becomes 02:00
    var terms = TermsFixture.in("Europe/Berlin").terms();
    var slots = SlotGrid.of(terms, hours(terms, day, "01:00", "04:00"), day, 30);

    assertThat(slots)
        .extracting(Slot::startsAt)
        .containsExactly(
            Instant.parse("2026-10-24T23:00:00Z"),
            Instant.parse("2026-10-24T23:30:00Z"),
            Instant.parse("2026-10-25T00:00:00Z"),
            Instant.parse("2026-10-25T00:30:00Z"),
            Instant.parse("2026-10-25T02:00:00Z"),
            Instant.parse("2026-10-25T02:30:00Z"));
    assertNoneOverlap(slots);
  }

  @Test
  void officeHoursStayAtTheirLocalTimeAcrossTheChange() {
    var terms = TermsFixture.in("America/New_York").terms();
    var before = LocalDate.of(2026, 10, 31);
    var after = LocalDate.of(2026, 11, 1);

    assertThat(
            SlotGrid.of(terms, hours(terms, before, "09:00", "09:30"), before, 30)
                .getFirst()
                .startsAt())
        .isEqualTo(Instant.parse("2026-10-31T13:00:00Z"));
    assertThat(
            SlotGrid.of(terms, hours(terms, after, "09:00", "09:30"), after, 30)
                .getFirst()
                .startsAt())
        .isEqualTo(Instant.parse("2026-11-01T14:00:00Z"));
  }

  @Test
  void timeOffTakesTheSlotsItTouches() {
    var terms = TermsFixture.in("Asia/Kolkata").terms();
    var hours =
        new Hours(
            terms.zone(),
            List.of(weekly(MONDAY, "09:00", "11:00")),
            List.of(),
            List.of(
                new Hours.TimeOff(
                    LocalDateTime.of(MONDAY, LocalTime.of(9, 45)),
                    LocalDateTime.of(MONDAY, LocalTime.of(10, 15)),
                    null)),
            Map.of());

    assertThat(SlotGrid.of(terms, hours, MONDAY, 30))
        .extracting(slot -> local(terms, slot.startsAt()))
        .containsExactly(at("09:00"), at("10:30"));
  }

  @Test
  void aHolidayTakesThemAll() {
    var terms = TermsFixture.in("Asia/Kolkata").terms();
    var hours =
        new Hours(
            terms.zone(),
            List.of(weekly(MONDAY, "09:00", "11:00")),
            List.of(),
            List.of(),
            Map.of(MONDAY, "Diwali"));

    assertThat(SlotGrid.of(terms, hours, MONDAY, 30)).isEmpty();
  }

  @Test
  void aBufferKeepsNeighbouringVisitsApart() {
    var terms = TermsFixture.in("Asia/Kolkata").buffer(10).terms();
    var slots = SlotGrid.of(terms, hours(terms, MONDAY, "09:00", "11:00"), MONDAY, 30);
    var busy = List.of(slots.get(1));

    assertThat(slots.stream().filter(slot -> !SlotGrid.isTaken(terms, slot, busy)))
        .extracting(slot -> local(terms, slot.startsAt()))
        .containsExactly(at("10:30"));
  }

  @Test
  void visitsThatTouchDoNotOverlap() {
    var terms = TermsFixture.in("Asia/Kolkata").terms();
    var slots = SlotGrid.of(terms, hours(terms, MONDAY, "09:00", "10:30"), MONDAY, 30);

    assertThat(SlotGrid.isTaken(terms, slots.get(0), List.of(slots.get(1)))).isFalse();
    assertThat(SlotGrid.isTaken(terms, slots.get(1), List.of(slots.get(1)))).isTrue();
  }

  private static Hours hours(Terms terms, LocalDate day, String opens, String closes) {
    return new Hours(
        terms.zone(), List.of(weekly(day, opens, closes)), List.of(), List.of(), Map.of());
  }

  private static Hours.Weekly weekly(LocalDate day, String opens, String closes) {
    return new Hours.Weekly(
        DayOfWeek.from(day),
        LocalTime.parse(opens),
        LocalTime.parse(closes),
        day.minusYears(1),
        null);
  }

  private static LocalTime local(Terms terms, Instant instant) {
    return instant.atZone(terms.zone()).toLocalTime();
  }

  private static LocalTime at(String time) {
    return LocalTime.parse(time);
  }

  private static long length(Slot slot) {
    return Duration.between(slot.startsAt(), slot.endsAt()).toMinutes();
  }

  private static void assertNoneOverlap(List<Slot> slots) {
    for (var i = 1; i < slots.size(); i++) {
      assertThat(slots.get(i).startsAt()).isAfterOrEqualTo(slots.get(i - 1).endsAt());
    }
  }
}
