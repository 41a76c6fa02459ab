package org.caredesk.server.imports.figures;

/** A file as a whole cannot be read. The message is a sentence for a person. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  Unreadable(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  String code() {
    return code;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
