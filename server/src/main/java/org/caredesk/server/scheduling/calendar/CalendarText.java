package org.caredesk.server.scheduling.calendar;

/**
 * Writes the lines of a calendar file (RFC 5545): folded at 75 octets, and with whatever somebody
 * typed escaped, so that it can end neither its value nor its line.
 */
final class CalendarText {
  private static final int MOST_OCTETS = 75;

  private final StringBuilder lines = new StringBuilder();

  /** A line whose value is ours, such as a time. */
  CalendarText line(String name, String value) {
    fold(name + ":" + value);
    return this;
  }

  /** A line whose value somebody typed. */
  CalendarText text(String name, String typed) {
    fold(name + ":" + escaped(typed));
    return this;
  }

  private static String escaped(String typed) {
    var safe = new StringBuilder();
    typed
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(
            codePoint -> {
              switch (codePoint) {
                case '\\', ';', ',' -> safe.append('\\').appendCodePoint(codePoint);
                case '\n', '\r', 0x85, 0x2028, 0x2029 -> safe.append("\\n");
                default -> {
                  if (isText(codePoint)) {
                    safe.appendCodePoint(codePoint);
                  }
                }
              }
            });
    return safe.toString();
  }

  private static boolean isText(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }

  private void fold(String line) {
    var octets = 0;
    for (var at = 0; at < line.length(); ) {
      var codePoint = line.codePointAt(at);
      var more = octetsOf(codePoint);
      if (octets + more > MOST_OCTETS) {
        lines.append("\r\n ");
        octets = 1;
      }
      lines.appendCodePoint(codePoint);
      octets += more;
      at += Character.charCount(codePoint);
    }
    lines.append("\r\n");
  }

  private static int octetsOf(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
