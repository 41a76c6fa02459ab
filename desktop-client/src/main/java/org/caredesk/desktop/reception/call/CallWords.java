package org.caredesk.desktop.reception.call;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language that say when and how a visit is to be. A text of the bundle lists the
 * words of one meaning with commas between them; a word may be several, such as "next week".
 */
final class CallWords {
  /** What a word may mean, besides a name. */
  sealed interface Meaning {
    /** A day of the week. */
    record Weekday(DayOfWeek day) implements Meaning {}

    /** A month. */
    record InMonth(Month month) implements Meaning {}

    /** A way to meet. */
    record ByMode(VisitMode mode) implements Meaning {}

    /** One of the fixed words. */
    record Said(Word word) implements Meaning {}
  }

  /** The fixed words; the text of each is {@code call.words.<WORD>}. */
  enum Word {
    TODAY,
    TOMORROW,
    DAY_AFTER_TOMORROW,
    THIS_WEEK,
    NEXT_WEEK,
    NEXT,
    AM,
    PM,
    MORNING,
    AFTERNOON,
    EVENING,
    FROM,
    BEFORE,
    DOCTOR,
    FILLER
  }

  /** The longest phrase has so many words. */
  static final int LONGEST = 3;

  private final Map<String, Meaning> meanings = new HashMap<>();

  CallWords(Texts texts) {
    for (Word word : Word.values()) {
      add(texts.get("call.words." + word.name()), new Meaning.Said(word));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      add(texts.get("call.weekdays." + day.name()), new Meaning.Weekday(day));
    }
    for (Month month : Month.values()) {
      add(texts.get("call.months." + month.name()), new Meaning.InMonth(month));
    }
    for (VisitMode mode : VisitMode.values()) {
      add(texts.get("call.modes." + mode.name()), new Meaning.ByMode(mode));
    }
  }

  private void add(String words, Meaning meaning) {
    Arrays.stream(words.split(","))
        .map(CallWords::fold)
        .filter(word -> !word.isEmpty())
        .forEach(word -> meanings.put(word, meaning));
  }

  /** What a word or phrase means; null for a name, a number or nothing. */
  @Nullable Meaning of(String folded) {
    return meanings.get(folded);
  }

  /** In small letters, without accents and without a dot at the end. */
  static String fold(String text) {
    String plain = unaccented(text).toLowerCase(Locale.ROOT).strip();
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  static String unaccented(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\u0300-\\u036f]", "");
  }
}
