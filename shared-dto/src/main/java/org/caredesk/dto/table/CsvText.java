package org.caredesk.dto.table;

/** How a text stands in a CSV file (RFC 4180), so that no spreadsheet reckons with it. */
final class CsvText {
  // Those of full width reckon too where people write so.
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvText() {}

  /**
   * A cell. What a spreadsheet might take for a formula gets an apostrophe before it: it shows, and
   * reckons nothing.
   */
  static String cell(String text) {
    var safe = isReckoned(text) ? "'" + text : text;
    return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** Spreadsheets pass over what does not show before the first sign, or begin a cell after it. */
  private static boolean isReckoned(String text) {
    var first = text.codePoints().filter(c -> !isUnseen(c)).findFirst();
    return first.isPresent() && FORMULA.indexOf(first.getAsInt()) >= 0
        || !text.isEmpty() && Character.isISOControl(text.charAt(0));
  }

  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
