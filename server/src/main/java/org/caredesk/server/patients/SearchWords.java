package org.caredesk.server.patients;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final int MOST_LETTERS_OF_A_BEGINNING = 10;
  private static final int MOST_TERMS = 6;

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
      latin(part).forEach(latin -> words.add(cut(latin)));
    }
    return words;
  }

  /**
   * The words of a name with their beginnings of four to ten letters: a typing error is forgiven in
   * a word that is not typed to its end.
   */
  static Set<String> beginnings(String name) {
    var beginnings = new LinkedHashSet<String>();
    for (var word : ofName(name)) {
      var letters = word.codePointCount(0, word.length());
      var most = Math.min(MOST_LETTERS_OF_A_BEGINNING, letters - 1);
      for (var n = FEWEST_LETTERS_TO_CORRECT; n <= most; n++) {
        beginnings.add(word.substring(0, word.offsetByCodePoints(0, n)));
      }
      beginnings.add(word);
    }
    return beginnings;
  }

  // As scholars and as the people themselves write it.
  private static Set<String> latin(String text) {
    var latin = new LinkedHashSet<>(split(Names.fold(text)));
    latin.addAll(split(Names.spelled(text)));
    return latin;
  }

  /**
   * What a person typed, as words to look for, each in every way it may be written: folded to
   * Latin, the digits of a phone number run together.
   */
  static List<Set<String>> ofQuery(String query) {
    var clean = Names.clean(query);
    if (clean.matches("[+()\\d\\s./-]+") && digits(clean).length() >= FEWEST_PHONE_DIGITS) {
      return List.of(Set.of(cut(digits(clean))));
    }
    var terms = new LinkedHashSet<Set<String>>();
    for (var part : split(clean.toLowerCase(Locale.ROOT))) {
      var fold = split(Names.fold(part));
      if (fold.size() == 1) {
        terms.add(latin(part).stream().map(SearchWords::cut).collect(Collectors.toSet()));
      } else {
        fold.forEach(word -> terms.add(Set.of(cut(word)))); // 李小龙 is three words in Latin
      }
    }
    return terms.stream().filter(term -> !term.isEmpty()).limit(MOST_TERMS).toList();
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

  static List<String> split(String text) {
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
