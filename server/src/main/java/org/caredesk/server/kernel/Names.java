package org.caredesk.server.kernel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;

/** How names are kept and compared, in every script. */
public final class Names {
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  private static final Transliterator CYRILLIC = Transliterator.getInstance("Russian-Latin/BGN");
  private static final Transliterator MARKED = Transliterator.getInstance("Any-Latin; Lower; NFC");

  // Scholars write one letter where people write two.
  private static final List<String[]> INDIC =
      List.of(
          new String[] {"c", "ch"},
          new String[] {"ś", "sh"},
          new String[] {"ṣ", "sh"},
          new String[] {"r̥", "ri"},
          new String[] {"ṁ", "n"},
          new String[] {"m̐", "n"});

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
   * Words of several lines as they are stored: composed (NFC), nothing that could turn other words
   * around or cannot be seen, trimmed; empty when nothing of them can be seen. Marks that letters
   * of either direction need among each other stay.
   */
  public static String words(String text) {
    var clean =
        Normalizer2.getNFCInstance()
            .normalize(text)
            .replace("\r\n", "\n")
            .codePoints()
            .filter(c -> c == '\n' || !Character.isISOControl(c) && !isOverride(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return withoutInvisible(clean).isBlank() ? "" : clean;
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

  /**
   * A name in Latin letters as the people themselves write it, lower case, without accents: शर्मा
   * is "sharma", Шевченко "shevchenko". {@link #fold} has the forms of scholars, "sarma" and
   * "sevcenko".
   */
  public static String spelled(String name) {
    var seen = clean(withoutInvisible(name));
    if (seen.codePoints().noneMatch(c -> isIndic(c) || isCyrillic(c))) {
      return fold(name);
    }
    synchronized (LATIN) {
      var words = new StringBuilder();
      for (var word : seen.split(" ")) {
        words.append(words.isEmpty() ? "" : " ").append(spelledWord(word));
      }
      return LATIN.transliterate(words.toString()).toLowerCase(Locale.ROOT);
    }
  }

  private static String spelledWord(String word) {
    if (word.codePoints().noneMatch(Names::isIndic)) {
      return CYRILLIC.transliterate(word);
    }
    var latin = MARKED.transliterate(word);
    for (var rule : INDIC) {
      latin = latin.replace(rule[0], rule[1]);
    }
    // The vowel that a last consonant carries is not spoken: राहुल is Rahul.
    var last = word.codePointBefore(word.length());
    return latin.endsWith("a") && Character.isLetter(last)
        ? latin.substring(0, latin.length() - 1)
        : latin;
  }

  private static boolean isIndic(int c) {
    return c >= 0x0900 && c <= 0x0DFF;
  }

  private static boolean isCyrillic(int c) {
    return c >= 0x0400 && c <= 0x052F;
  }

  private static String withoutInvisible(String name) {
    return name.codePoints()
        .filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  // Overrides and isolates could make one name read as another on screen.
  private static boolean isOverride(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isDirectionControl(int c) {
    return isOverride(c) || c == 0x200E || c == 0x200F || c == 0x061C;
  }
}
