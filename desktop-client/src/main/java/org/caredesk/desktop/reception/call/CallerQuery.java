package org.caredesk.desktop.reception.call;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.caredesk.dto.patients.PatientSummary;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to find the caller. The server finds names, phones and record numbers, or a date of
 * birth; where somebody says both, the date finds and the rest chooses.
 *
 * @param born ISO; null where no date was typed
 * @param words the rest, folded
 */
record CallerQuery(String typed, @Nullable String born, List<String> words) {

  static CallerQuery of(String typed) {
    List<String> parts =
        Arrays.stream(typed.strip().split("\\s+")).filter(part -> !part.isEmpty()).toList();
    String born =
        parts.stream()
            .map(CallDates::born)
            .filter(date -> date != null)
            .map(Object::toString)
            .findFirst()
            .orElse(null);
    return new CallerQuery(
        typed.strip(),
        born,
        parts.stream().filter(part -> CallDates.born(part) == null).map(CallWords::fold).toList());
  }

  /** What the server is asked for. */
  String sent() {
    return born == null ? typed : born;
  }

  /** Whether somebody born that day is the one who is meant. */
  boolean fits(PatientSummary person) {
    return born == null || words.stream().allMatch(word -> isIn(person, word));
  }

  private static boolean isIn(PatientSummary person, String word) {
    String phone = person.phone() == null ? "" : person.phone().replaceAll("\\D", "");
    String digits = word.replaceAll("\\D", "");
    return Arrays.stream(CallWords.fold(person.name()).split("[\\s'-]+"))
            .anyMatch(each -> each.startsWith(word))
        || !digits.isEmpty() && (phone.contains(digits) || person.recordNumber().contains(digits));
  }

  /** Where a part of {@code text} is that was typed: start and end, or null. */
  int @Nullable [] match(String text) {
    String plain = CallWords.unaccented(text).toLowerCase(Locale.ROOT);
    if (plain.length() != text.length()) {
      return null;
    }
    for (String word : words) {
      int[] found = match(plain, word);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Digits are found across the blanks that a phone number is written with. */
  private static int @Nullable [] match(String text, String word) {
    for (int start = 0; start < text.length(); start++) {
      int matched = 0;
      int at = start;
      while (at < text.length() && matched < word.length()) {
        if (text.charAt(at) == word.charAt(matched)) {
          matched++;
        } else if (matched == 0 || text.charAt(at) != ' ' || !Character.isDigit(word.charAt(0))) {
          break;
        }
        at++;
      }
      if (!word.isEmpty() && matched == word.length()) {
        return new int[] {start, at};
      }
    }
    return null;
  }
}
