package org.caredesk.server.patients;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caredesk.server.kernel.Names;

/**
 * The words a person is found by (SPEC P5): each part of the name in its own script and in Latin
 * letters without accents, every run of the phone number's digits from some digit to the end, and
 * the record number.
 */
final class SearchWords {
  private static final int LONGEST = 40;
  private static final int FEWEST_PHONE_DIGITS = 4;
  private static final int FEWEST_LETTERS_TO_CORRECT = 4;

  private SearchWords() {}

  static Set<String> of(Patient patient) {
    var words = new LinkedHashSet<>(ofName(patient.name()));
    words.add(String.valueOf(patient.recordNumber()));
    if (patient.phone() != null) {
      var digits = digits(patient.phone());
      for (var i = 0; i + FEWEST_PHONE_DIGITS <= digits.length() && i < LONGEST; i++) {
        words.add(cut(digits.substring(i)));
      }
    }
    return words;
  }

  static Set<String> ofName(String name) {
    var words = new LinkedHashSet<String>();
    for (var part : split(Names.clean(name).toLowerCase(Locale.ROOT))) {
      words.add(cut(part));
      split(Names.fold(part)).forEach(latin -> words.add(cut(latin)));
    }
    return words;
  }

  /**
   * What a person typed, as words to look for: folded to Latin, the digits of a phone number run
   * together.
   */
  static List<String> ofQuery(String query) {
    var clean = Names.clean(query);
    if (clean.matches("[+()\\d\\s./-]+") && digits(clean).length() >= FEWEST_PHONE_DIGITS) {
      return List.of(cut(digits(clean)));
    }
    return split(Names.fold(clean)).stream().map(SearchWords::cut).distinct().limit(6).toList();
  }

  /**
   * The word itself and every form of it that lacks one letter. Words differing by one error share
   * a form.
   */
  static Set<String> variants(String word) {
    var variants = new LinkedHashSet<String>();
    variants.add(word);
    var letters = word.codePoints().toArray();
    if (letters.length >= FEWEST_LETTERS_TO_CORRECT) {
      for (var i = 0; i < letters.length; i++) {
        var left = new StringBuilder();
        for (var j = 0; j < letters.length; j++) {
          if (j != i) {
            left.appendCodePoint(letters[j]);
          }
        }
        variants.add(left.toString());
      }
    }
    return variants;
  }

  private static List<String> split(String text) {
    var words = new ArrayList<String>();
    for (var word : text.split("[^\\p{L}\\p{M}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static String digits(String text) {
    return text.codePoints()
        .filter(Character::isDigit)
        .collect(
            StringBuilder::new, (b, c) -> b.append(Character.digit(c, 10)), StringBuilder::append)
        .toString();
  }

  private static String cut(String word) {
    return word.length() <= LONGEST
        ? word
        : word.substring(
            0,
            word.offsetByCodePoints(0, Math.min(LONGEST, word.codePointCount(0, word.length()))));
  }
}
