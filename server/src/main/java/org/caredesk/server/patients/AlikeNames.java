package org.caredesk.server.patients;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.caredesk.server.kernel.Names;

/**
 * Whether two names may be of one person: the same words in any order and script, each with a
 * typing error or as an initial; words that only one of them has do not count.
 */
final class AlikeNames {
  private static final int FEWEST_LETTERS_TO_CORRECT = 4;

  private final List<Set<String>> words;

  AlikeNames(String name) {
    words = words(name);
  }

  boolean isAlike(String other) {
    var others = words(other);
    var fewer = new ArrayList<>(words.size() <= others.size() ? words : others);
    var more = new ArrayList<>(words.size() <= others.size() ? others : words);
    // Words that are the same are no candidates for those that are only similar.
    fewer.removeIf(word -> more.remove(word));
    return fewer.stream().allMatch(word -> takeSimilar(word, more));
  }

  private static boolean takeSimilar(Set<String> word, List<Set<String>> from) {
    for (var each : from) {
      if (word.stream().anyMatch(one -> each.stream().anyMatch(two -> isSimilar(one, two)))) {
        return from.remove(each);
      }
    }
    return false;
  }

  private static boolean isSimilar(String one, String two) {
    if (one.length() == 1 || two.length() == 1) {
      return one.charAt(0) == two.charAt(0);
    }
    if (one.equals(two)) {
      return true;
    }
    var shorter = Math.min(one.length(), two.length());
    // Jon may be John, but Ann is not Ian.
    if (Math.max(one.length(), two.length()) < FEWEST_LETTERS_TO_CORRECT) {
      return false;
    }
    var distance = new LevenshteinDistance(2).apply(one, two);
    return distance == 1 || distance == 2 && (shorter >= 8 || isSwap(one, two));
  }

  /** Whether two neighbours changed places. */
  private static boolean isSwap(String one, String two) {
    if (one.length() != two.length()) {
      return false;
    }
    var i = 0;
    while (one.charAt(i) == two.charAt(i)) {
      i++;
    }
    return i + 1 < one.length()
        && one.charAt(i) == two.charAt(i + 1)
        && one.charAt(i + 1) == two.charAt(i)
        && one.substring(i + 2).equals(two.substring(i + 2));
  }

  private static List<Set<String>> words(String name) {
    var words = new ArrayList<Set<String>>();
    for (var part : SearchWords.split(Names.clean(name).toLowerCase(Locale.ROOT))) {
      var latin = SearchWords.split(Names.fold(part));
      if (latin.size() > 1) {
        latin.forEach(word -> words.add(Set.of(word))); // 李小龙 is Li Xiao Long
      } else {
        var ways = new LinkedHashSet<>(latin);
        ways.add(String.join("", SearchWords.split(Names.spelled(part))));
        ways.remove("");
        words.add(ways.isEmpty() ? Set.of(part) : ways);
      }
    }
    return words;
  }
}
