package org.caredesk.server.kernel.web;

import java.util.Map;
import java.util.TreeSet;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list is asked for: {@code ?sort=name}, or {@code ?sort=-name} for the other way
 * round. What is asked never reaches the SQL: it only chooses among the columns that a list offers.
 */
public final class Sorting {
  private Sorting() {}

  /**
   * The columns of an {@code ORDER BY}.
   *
   * @param columns what may be asked for, and the SQL expression behind it
   * @param tieBreaker columns that make the order complete
   * @throws Refusal invalid, for anything else
   */
  public static String by(
      @Nullable String asked, String usual, Map<String, String> columns, String tieBreaker) {
    var sort = asked == null || asked.isBlank() ? usual : asked;
    var isDescending = sort.startsWith("-");
    var column = columns.get(isDescending ? sort.substring(1) : sort);
    if (column == null) {
      throw Refusal.invalid(
          "sort",
          "unknown-sort",
          "This list can be sorted by " + String.join(", ", new TreeSet<>(columns.keySet())) + ".");
    }
    return column + (isDescending ? " DESC" : " ASC") + " NULLS LAST, " + tieBreaker;
  }
}
