package org.caredesk.desktop.i18n;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of the product in one language. A key is {@code area.thing}; each area has its own
 * bundle {@code texts/<area>.properties}, so {@code reception.book} stands in {@code
 * reception.properties}. Patterns are {@link MessageFormat}: a literal apostrophe is written ’, and
 * plurals as {@code {0,choice,0#nobody|1#one person|1<{0} people}}.
 */
public final class Texts {

  private static final String FOLDER = "org.caredesk.desktop.texts.";

  private final Locale locale;
  private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

  public Texts(Locale locale) {
    this.locale = locale;
  }

  /**
   * The text of {@code key}.
   *
   * @throws MissingResourceException where there is none; a test keeps that from happening
   */
  public String get(String key) {
    return bundle(key).getString(key);
  }

  /** The text of {@code key} with {@code arguments} put in. */
  public String get(String key, Object... arguments) {
    String text =
        new MessageFormat(get(key), locale)
            .format(Arrays.stream(arguments).map(this::closed).toArray());
    return text.codePoints()
            .filter(Character::isLetter)
            .limit(1)
            .anyMatch(first -> rightToLeft(first) != rightToLeft())
        ? mark() + text
        : text;
  }

  /** Says the direction of this language where a letter of the other stands first or last. */
  private String mark() {
    return rightToLeft() ? "\u200f" : "\u200e";
  }

  /**
   * A name in a script of the other direction, with a mark after it that ends that direction:
   * without it the times that follow the name would be turned around too (Unicode annex 9).
   */
  private Object closed(Object argument) {
    boolean turned =
        argument instanceof String text
            && text.codePoints()
                .filter(Character::isLetter)
                .anyMatch(letter -> rightToLeft(letter) != rightToLeft());
    return turned ? argument + mark() : argument;
  }

  /** The text of {@code key}, or null: for keys that come from outside, such as problem codes. */
  public @Nullable String find(String key) {
    try {
      return get(key);
    } catch (MissingResourceException unknown) {
      return null;
    }
  }

  /** Reads the bundles of {@code areas} now, so that nobody waits for them later. */
  public void readAhead(List<String> areas) {
    areas.forEach(area -> find(area + "."));
  }

  /** The word for a constant that crosses the wire: key {@code word.<Type>.<CONSTANT>}. */
  public String word(Enum<?> constant) {
    return get("word." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  public Locale locale() {
    return locale;
  }

  /** Whether the language is written from right to left. */
  public boolean rightToLeft() {
    return switch (locale.getLanguage()) {
      case "ar", "fa", "he", "ur" -> true;
      default -> false;
    };
  }

  private static boolean rightToLeft(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private ResourceBundle bundle(String key) {
    int dot = key.indexOf('.');
    if (dot < 0) {
      throw new MissingResourceException("A key is area.thing: " + key, FOLDER, key);
    }
    return Objects.requireNonNull(
        bundles.computeIfAbsent(
            key.substring(0, dot),
            area ->
                ResourceBundle.getBundle(
                    FOLDER + area,
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES))));
  }
}
