package org.caredesk.desktop.doctor.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hours of a day as text, for those who type: {@code 09:00-13:00, 14:00-18:00}. Also read: {@code 9
 * - 13}, {@code 9.30–12}, {@code 0900-1300}, commas or semicolons or the word and between.
 */
final class HoursText {
  private static final String TIME = "(\\d{1,2})(?:[:.h]?(\\d{2}))?";
  private static final Pattern RANGE =
      Pattern.compile("\\s*" + TIME + "\\s*(?:-|–|—|to)\\s*" + TIME + "\\s*");

  private HoursText() {}

  static String write(List<Span> spans) {
    return spans.stream().map(HoursText::write).collect(Collectors.joining(", "));
  }

  static String write(Span span) {
    return span.opens() + "–" + span.closes();
  }

  /** The hours, in order; nothing where the text is none, or where they overlap. */
  static Optional<List<Span>> read(int day, String text) {
    List<Span> spans = new ArrayList<>();
    for (String part : text.split("[,;]|\\band\\b")) {
      if (!part.isBlank()) {
        Matcher matcher = RANGE.matcher(part);
        if (!matcher.matches()) {
          return Optional.empty();
        }
        int from = minute(matcher.group(1), matcher.group(2));
        int to = Math.min(minute(matcher.group(3), matcher.group(4)), 24 * 60 - 1);
        if (from < 0 || to < 0 || from >= to) {
          return Optional.empty();
        }
        Span span = new Span(day, from, to);
        if (spans.stream().anyMatch(span::overlaps)) {
          return Optional.empty();
        }
        spans.add(span);
      }
    }
    return Optional.of(spans.stream().sorted().toList());
  }

  private static int minute(String hour, @org.jspecify.annotations.Nullable String minute) {
    int h = Integer.parseInt(hour);
    int m = minute == null ? 0 : Integer.parseInt(minute);
    return h > 24 || m > 59 || (h == 24 && m > 0) ? -1 : h * 60 + m;
  }
}
