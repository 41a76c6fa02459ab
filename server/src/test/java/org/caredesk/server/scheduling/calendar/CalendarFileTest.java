package org.caredesk.server.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendar files by the letter of RFC 5545. */
class CalendarFileTest {
  private static final List<String> PIECES =
      List.of(
          "\r",
          "\n",
          "\r\n",
          "\u0085",
          "\u2028",
          "\u2029",
          "\u0000",
          "\u000B",
          "\u001B",
          ",",
          ";",
          ":",
          "\\",
          "\\n",
          "\"",
          " ",
          "\t",
          "a",
          "Zoë",
          "👩🏽‍⚕️",
          "नं",
          "محمد",
          "王",
          "\uD83D",
          "BEGIN:VEVENT",
          "END:VCALENDAR",
          "ATTACH:file:///etc/passwd",
          "=");

  @Test
  void nothingTypedAddsALineOrAPropertyAndAllOfItComesBack() {
    var plain = new ReadCalendar(CalendarFile.of("", List.of(entry("x", "y", "z")))).names();
    var random = new Random(20261116);
    for (var i = 0; i < 3_000; i++) {
      var title = nasty(random);
      var place = nasty(random);
      var note = "z" + nasty(random);
      var read = new ReadCalendar(CalendarFile.of("", List.of(entry(title, place, note))));

      assertThat(read.names()).isEqualTo(plain);
      assertThat(read.text("SUMMARY")).isEqualTo(meant(title));
      assertThat(read.text("LOCATION")).isEqualTo(meant(place));
      assertThat(read.text("DESCRIPTION")).isEqualTo(meant(note));
    }
  }

  /** Each length around the fold, so that a character of four octets meets it at every place. */
  @Test
  void aLineIsNeverFoldedWithinACharacter() {
    for (var length = 55; length < 80; length++) {
      var title = "a".repeat(length) + "😀😀" + "é".repeat(80);
      var read = new ReadCalendar(CalendarFile.of("", List.of(entry(title, "", ""))));
      assertThat(read.text("SUMMARY")).isEqualTo(title);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Kolkata, 2026-11-16T09:00, 2026-11-16T03:30:00Z",
    "Europe/Berlin, 2026-10-24T09:00, 2026-10-24T07:00:00Z",
    "Europe/Berlin, 2026-10-25T09:00, 2026-10-25T08:00:00Z",
    "Europe/Berlin, 2026-03-28T09:00, 2026-03-28T08:00:00Z",
    "Europe/Berlin, 2026-03-29T09:00, 2026-03-29T07:00:00Z",
    "America/New_York, 2026-11-01T09:00, 2026-11-01T14:00:00Z",
    "Australia/Lord_Howe, 2026-10-04T09:00, 2026-10-03T22:00:00Z",
    "America/St_Johns, 2026-07-01T09:00, 2026-07-01T11:30:00Z",
    "UTC, 2026-07-01T09:00, 2026-07-01T09:00:00Z"
  })
  void aReaderWithoutATableOfZonesFindsTheRightMoment(
      String zone, LocalDateTime start, Instant moment) {
    var read = new ReadCalendar(CalendarFile.of("", List.of(entry(zone, start))));

    assertThat(read.value("TZID")).isEqualTo(zone);
    assertThat(read.starts()).isEqualTo(moment);
    assertThat(read.value("DURATION")).isEqualTo("PT30M");
  }

  @Test
  void oneFileTellsEachZoneOnce() {
    var read =
        new ReadCalendar(
            CalendarFile.of(
                "CareDesk",
                List.of(
                    entry("Asia/Kolkata", LocalDateTime.of(2026, 11, 16, 9, 0)),
                    entry("Europe/Berlin", LocalDateTime.of(2026, 11, 17, 9, 0)),
                    entry("Asia/Kolkata", LocalDateTime.of(2026, 11, 18, 9, 0)))));

    assertThat(read.lines).filteredOn(line -> line.startsWith("TZID:")).hasSize(2);
    assertThat(read.lines).filteredOn("BEGIN:VEVENT"::equals).hasSize(3);
  }

  private static String nasty(Random random) {
    var text = new StringBuilder();
    for (var i = random.nextInt(30); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** What remains of a text: line ends as one kind, no control characters, no half characters. */
  private static String meant(String typed) {
    var text = new StringBuilder();
    typed
        .replaceAll("\r\n|[\r\n\u0085\u2028\u2029]", "\n")
        .codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static CalendarEntry entry(String title, String place, String note) {
    return new CalendarEntry(
        "1@caredesk",
        3,
        Instant.parse("2026-11-01T00:00:00Z"),
        LocalDateTime.of(2026, 11, 16, 9, 0),
        ZoneId.of("Asia/Kolkata"),
        Duration.ofMinutes(30),
        AppointmentStatus.CONFIRMED,
        title,
        place,
        note);
  }

  private static CalendarEntry entry(String zone, LocalDateTime start) {
    return new CalendarEntry(
        start + "@caredesk",
        0,
        Instant.parse("2026-11-01T00:00:00Z"),
        start,
        ZoneId.of(zone),
        Duration.ofMinutes(30),
        AppointmentStatus.CONFIRMED,
        "Appointment",
        "",
        "");
  }
}
