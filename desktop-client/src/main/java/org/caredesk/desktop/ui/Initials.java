package org.caredesk.desktop.ui;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The letters and the tint that stand for a person. */
final class Initials {

  /** How many tints the theme has: {@code cd-avatar-1} to {@code cd-avatar-8}. */
  static final int TINTS = 8;

  private static final Pattern WORDS = Pattern.compile("[\\s\\-.]+");
  private static final List<String> TITLES = List.of("dr", "prof", "mr", "mrs", "ms");

  private Initials() {}

  /** The tint from 1 to {@link #TINTS}; the same on every workstation. */
  static int tint(UUID id) {
    return Math.floorMod(id.hashCode(), TINTS) + 1;
  }

  /** The first letters of the first and last part of a name, titles left out. */
  static String of(String name) {
    List<String> parts =
        WORDS
            .splitAsStream(name.strip())
            .filter(part -> !part.isEmpty() && !TITLES.contains(part.toLowerCase(Locale.ROOT)))
            .toList();
    if (parts.isEmpty()) {
      return "";
    }
    String first = firstLetter(parts.getFirst());
    return Scripts.of(name) == Script.LATIN && parts.size() > 1
        ? first + firstLetter(parts.getLast())
        : first;
  }

  private static String firstLetter(String part) {
    return Character.toString(Character.toUpperCase(part.codePointAt(0)));
  }
}
