package org.caredesk.server.scheduling.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecurringHoursTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aSkippedLocalTimeIsTheInstantOfTheChangeAndADoubleOneTheEarlier() {
    assertThat(RecurringHours.instant(LocalDateTime.parse("2027-03-28T02:30"), BERLIN))
        .isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
    assertThat(RecurringHours.instant(LocalDateTime.parse("2026-10-25T02:30"), BERLIN))
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void hoursThatTouchDoNotClashEvenOnTheDayOfAChange() {
    var early = sunday("01:00", "02:30");
    var late = sunday("02:30", "04:00");
    assertThat(early.firstClash(late, MONDAY)).isEmpty();

    var springDay = LocalDate.of(2027, 3, 28);
    assertThat(early.onTheLine(springDay).endsAt()).isEqualTo(late.onTheLine(springDay).startsAt());
  }

  @Test
  void hoursOfOneZoneClashOnTheFirstDayThatBothHold() {
    var early = weekly("Asia/Kolkata", "09:00", "13:00", LocalDate.of(2026, 1, 1), null);
    var late = weekly("Asia/Kolkata", "12:00", "14:00", LocalDate.of(2026, 12, 2), null);

    assertThat(early.firstClash(late, MONDAY).orElseThrow().other().startsAt())
        .isEqualTo(Instant.parse("2026-12-07T06:30:00Z"));
  }

  @Test
  void hoursOfPeriodsWithNoSuchDayInCommonDoNotClash() {
    var until = weekly("Asia/Kolkata", "09:00", "13:00", MONDAY, LocalDate.of(2026, 12, 9));
    var after = weekly("Asia/Kolkata", "09:00", "13:00", LocalDate.of(2026, 12, 8), null);

    assertThat(until.firstClash(after, MONDAY)).isEmpty();
  }

  @Test
  void hoursOfTwoZonesThatFitInWinterMayClashInSummer() {
    var kolkata = weekly("Asia/Kolkata", "09:00", "13:00", MONDAY, null);
    var london = weekly("Europe/London", "07:30", "09:00", MONDAY, null);

    var clash = london.firstClash(kolkata, MONDAY).orElseThrow();
    assertThat(clash.own().startsAt()).isEqualTo(Instant.parse("2027-03-29T06:30:00Z"));
    assertThat(clash.other().endsAt()).isEqualTo(Instant.parse("2027-03-29T07:30:00Z"));
    assertThat(kolkata.firstClash(london, MONDAY)).isPresent();
    assertThat(
            weekly("Europe/London", "07:30", "09:00", MONDAY, LocalDate.of(2027, 3, 28))
                .firstClash(kolkata, MONDAY))
        .isEmpty();
  }

  @Test
  void hoursOnDifferentDatesOfFarZonesMayBeTheSameTime() {
    var kiritimati =
        RecurringHours.on(
            LocalDate.of(2026, 11, 18),
            LocalTime.of(0, 0),
            LocalTime.of(2, 0),
            ZoneId.of("Pacific/Kiritimati"));
    var pago =
        RecurringHours.on(
            LocalDate.of(2026, 11, 16),
            LocalTime.of(23, 0),
            LocalTime.of(23, 30),
            ZoneId.of("Pacific/Pago_Pago"));

    assertThat(kiritimati.firstClash(pago, MONDAY)).isPresent();
    assertThat(pago.firstClash(kiritimati, MONDAY)).isPresent();
  }

  private static RecurringHours sunday(String opens, String closes) {
    return new RecurringHours(
        BERLIN,
        DayOfWeek.SUNDAY,
        LocalTime.parse(opens),
        LocalTime.parse(closes),
        LocalDate.of(2026, 1, 1),
        null);
  }

  private static RecurringHours weekly(
      String zone, String opens, String closes, LocalDate from, @Nullable LocalDate to) {
    return new RecurringHours(
        ZoneId.of(zone),
        DayOfWeek.MONDAY,
        LocalTime.parse(opens),
        LocalTime.parse(closes),
        from,
        to);
  }
}
