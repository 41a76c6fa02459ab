package org.caredesk.server.scheduling.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;

/**
 * Writes appointments as a calendar file. Times are those of the hospital's clocks; each zone's
 * changes of the clocks are in the file, so that the reader needs no table of its own.
 */
final class CalendarFile {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final String CANCELLED = "CANCELLED";
  private static final String LONG_AGO = "19700101T000000";

  private CalendarFile() {}

  /**
   * @param name what a calendar that subscribes is called; empty for a single appointment
   */
  static String of(String name, List<CalendarEntry> entries) {
    var text = new CalendarText();
    text.line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", "-//CareDesk//CareDesk//EN")
        .line("CALSCALE", "GREGORIAN");
    if (!name.isEmpty()) {
      text.text("X-WR-CALNAME", name);
    } else if (!entries.isEmpty()
        && entries.stream().allMatch(entry -> status(entry).equals(CANCELLED))) {
      // A calendar that has it takes it out; without this it would add a visit that is not.
      text.line("METHOD", "CANCEL");
    }
    var spans = new TreeMap<String, LocalDateTime[]>();
    for (var entry : entries) {
      var span =
          spans.computeIfAbsent(
              entry.zone().getId(), _ -> new LocalDateTime[] {entry.start(), entry.start()});
      span[0] = span[0].isBefore(entry.start()) ? span[0] : entry.start();
      span[1] = span[1].isAfter(entry.start()) ? span[1] : entry.start();
    }
    spans.forEach((zone, span) -> zone(text, ZoneId.of(zone), span[0], span[1]));
    entries.forEach(entry -> event(text, entry));
    return text.line("END", "VCALENDAR").toString();
  }

  private static void event(CalendarText text, CalendarEntry entry) {
    text.line("BEGIN", "VEVENT")
        .line("UID", entry.uid())
        .line("SEQUENCE", String.valueOf(entry.sequence()))
        .line("DTSTAMP", LOCAL.format(entry.stamp().atOffset(ZoneOffset.UTC)) + "Z")
        .line("DTSTART;TZID=" + entry.zone().getId(), LOCAL.format(entry.start()))
        // A length, not an end: an end is ambiguous where the clocks are put back meanwhile.
        .line("DURATION", "PT" + entry.length().toMinutes() + "M")
        .line("STATUS", status(entry))
        .text("SUMMARY", entry.title())
        .text("LOCATION", entry.place());
    if (!entry.note().isEmpty()) {
      text.text("DESCRIPTION", entry.note());
    }
    text.line("END", "VEVENT");
  }

  private static String status(CalendarEntry entry) {
    return switch (entry.status()) {
      case HELD, REQUESTED -> "TENTATIVE";
      case CANCELLED, REJECTED, EXPIRED, PARKED -> CANCELLED;
      case CONFIRMED, CHECKED_IN, IN_CONSULTATION, COMPLETED, NO_SHOW -> "CONFIRMED";
    };
  }

  /**
   * The offset that held a year before the first appointment, and each change until after the last.
   */
  private static void zone(
      CalendarText text, ZoneId zone, LocalDateTime first, LocalDateTime last) {
    var rules = zone.getRules();
    var at = first.minusYears(1).atZone(zone).toInstant();
    var until = last.plusYears(1).atZone(zone).toInstant();
    var offset = rules.getOffset(at);
    text.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
    observance(text, rules.isDaylightSavings(at), LONG_AGO, offset, offset);
    for (var change = rules.nextTransition(at);
        change != null && change.getInstant().isBefore(until);
        change = rules.nextTransition(change.getInstant())) {
      observance(
          text,
          rules.isDaylightSavings(change.getInstant()),
          LOCAL.format(change.getDateTimeBefore()),
          change.getOffsetBefore(),
          change.getOffsetAfter());
    }
    text.line("END", "VTIMEZONE");
  }

  private static void observance(
      CalendarText text, boolean isSummer, String onset, ZoneOffset before, ZoneOffset after) {
    var kind = isSummer ? "DAYLIGHT" : "STANDARD";
    text.line("BEGIN", kind)
        .line("DTSTART", onset)
        .line("TZOFFSETFROM", digits(before))
        .line("TZOFFSETTO", digits(after))
        .line("END", kind);
  }

  private static String digits(ZoneOffset offset) {
    var id = offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
    return id.replace(":", "");
  }
}
