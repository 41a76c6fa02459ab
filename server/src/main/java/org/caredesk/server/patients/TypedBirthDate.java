package org.caredesk.server.patients;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth within what somebody typed to find a person: 1980-03-03, 3.3.1980, 03/03/1980
 * (the day first) or 3 mar 1980, alone or beside words.
 *
 * @param rest what was typed without the date
 */
record TypedBirthDate(@Nullable LocalDate born, String rest) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(?<d>\\d{1,2})[./-](?<m>\\d{1,2})[./-](?<y>\\d{4})(?!\\d)");
  private static final Pattern MONTH_NAMED =
      Pattern.compile(
          "(?<!\\d)(?<d>\\d{1,2})[. ]+(?<m>(?:"
              + String.join("|", MONTHS)
              + ")[a-z]*)[., ]+(?<y>\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  static TypedBirthDate of(String query) {
    for (var form : List.of(YEAR_FIRST, DAY_FIRST, MONTH_NAMED)) {
      var match = form.matcher(query);
      if (match.find()) {
        var born = date(match.group("y"), match.group("m"), match.group("d"));
        if (born != null) {
          return new TypedBirthDate(
              born, query.substring(0, match.start()) + " " + query.substring(match.end()));
        }
      }
    }
    return new TypedBirthDate(null, query);
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      var number =
          Character.isDigit(month.charAt(0))
              ? Integer.parseInt(month)
              : MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
      return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null; // 31/02/1980 is no date, so it is a number
    }
  }
}
