package org.caredesk.desktop.ui;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javafx.scene.control.Label;

/** A person's initials in a circle, tinted by a stable hash of the person's id. */
public final class Avatar extends Label {

  /** How many tints the theme has: {@code cd-avatar-1} to {@code cd-avatar-8}. */
  public static final int TINTS = 8;

  private static final Pattern WORDS = Pattern.compile("[\\s\\-.]+");
  private static final List<String> TITLES = List.of("dr", "prof", "mr", "mrs", "ms");

  /** Where an avatar stands, which decides its size. */
  public enum Size {
    LIST,
    COLUMN,
    SHEET
  }

  public Avatar(UUID id, String name, Size size) {
    super(initials(name));
    getStyleClass()
        .addAll(
            "cd-avatar",
            "cd-avatar-" + tint(id),
            "cd-avatar-" + size.name().toLowerCase(java.util.Locale.ROOT));
    Scripts.dress(this);
    setMouseTransparent(true);
  }

  /** The tint from 1 to {@link #TINTS}; the same on every workstation. */
  static int tint(UUID id) {
    return Math.floorMod(id.hashCode(), TINTS) + 1;
  }

  /** The first letters of the first and last part of a name, titles left out. */
  static String initials(String name) {
    List<String> parts =
        WORDS
            .splitAsStream(name.strip())
            .filter(
                part ->
                    !part.isEmpty() && !TITLES.contains(part.toLowerCase(java.util.Locale.ROOT)))
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
