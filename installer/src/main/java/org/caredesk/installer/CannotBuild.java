package org.caredesk.installer;

/** Something the build needs is missing or failed; the message says what, in one sentence. */
final class CannotBuild extends RuntimeException {

  CannotBuild(String message) {
    super(message);
  }
}
