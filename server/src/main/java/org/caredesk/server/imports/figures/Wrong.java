package org.caredesk.server.imports.figures;

/**
 * A value cannot come in. The message is a sentence for a person. It has no stack trace: a file may
 * have a million of them.
 */
final class Wrong extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  Wrong(String code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
