package org.caredesk.server.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Reads a calendar file by the letter of RFC 5545, with nothing of what writes it. */
final class ReadCalendar {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  final List<String> lines = new ArrayList<>();

  ReadCalendar(String text) {
    assertThat(text).endsWith("\r\n");
    for (var physical : text.split("\r\n", -1)) {
      assertThat(physical.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
      assertThat(physical).doesNotContain("\r", "\n", "\uFFFD");
      if (physical.startsWith(" ")) {
        lines.set(lines.size() - 1, lines.getLast() + physical.substring(1));
      } else if (!physical.isEmpty()) {
        lines.add(physical);
      }
    }
  }

  /** The names of all lines, in order, without parameters. */
  List<String> names() {
    return lines.stream().map(line -> line.split("[:;]", 2)[0]).toList();
  }

  /** The first value of a property. */
  String value(String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
        .map(line -> line.substring(line.indexOf(':') + 1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + name + " in " + lines));
  }

  /** A text with its escapes undone. */
  String text(String name) {
    var raw = value(name);
    var text = new StringBuilder();
    for (var i = 0; i < raw.length(); i++) {
      var c = raw.charAt(i);
      if (c == '\\') {
        var next = raw.charAt(++i);
        text.append(next == 'n' || next == 'N' ? '\n' : next);
      } else {
        assertThat(c).isNotIn(',', ';');
        text.append(c);
      }
    }
    return text.toString();
  }

  /** When the event starts, by the file's own table of the zone. */
  Instant starts() {
    var local = LocalDateTime.parse(value("DTSTART;TZID=" + value("TZID")), LOCAL);
    LocalDateTime onset = null;
    LocalDateTime latest = LocalDateTime.MIN;
    ZoneOffset offset = null;
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.equals("BEGIN:VEVENT")) {
        break;
      }
      if (line.startsWith("DTSTART:")) {
        onset = LocalDateTime.parse(line.substring(8), LOCAL);
      }
      if (line.startsWith("TZOFFSETTO:")
          && onset != null
          && !onset.isAfter(local)
          && !onset.isBefore(latest)) {
        latest = onset;
        var digits = line.substring(11);
        offset = ZoneOffset.of(digits.substring(0, 3) + ":" + digits.substring(3, 5));
      }
    }
    assertThat(offset).isNotNull();
    return local.toInstant(java.util.Objects.requireNonNull(offset));
  }
}
