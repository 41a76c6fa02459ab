package org.caredesk.server.kernel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** How names are kept and compared, in every script. */
public final class Names {
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private Names() {}

  /** A name as it is stored: composed (NFC), no control characters, single spaces, trimmed. */
  public static String clean(String name) {
    var composed = Normalizer2.getNFCInstance().normalize(name);
    return composed
        .codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && !isDirectionControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replaceAll(" +", " ")
        .strip();
  }

  /** A name as it is stored; empty when nothing of it can be seen. */
  public static String shown(String name) {
    var clean = clean(name);
    return withoutInvisible(clean).isBlank() ? "" : clean;
  }

  /**
   * A name as it is stored, of a thing that must have one.
   *
   * @throws Refusal invalid when nothing of it can be seen
   */
  public static String required(String name) {
    var clean = shown(name);
    if (clean.isEmpty()) {
      throw Refusal.invalid("name", "not-blank", "A name is needed.");
    }
    return clean;
  }

  /**
   * A name folded for comparison: Latin letters without accents, lower case, nothing that does not
   * show.
   */
  public static String fold(String name) {
    var seen = clean(withoutInvisible(name));
    synchronized (LATIN) {
      return LATIN.transliterate(seen).toLowerCase(Locale.ROOT);
    }
  }

  private static String withoutInvisible(String name) {
    return name.codePoints()
        .filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  // Overrides and isolates could make one name read as another on screen.
  private static boolean isDirectionControl(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }
}
