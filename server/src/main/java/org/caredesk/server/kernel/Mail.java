package org.caredesk.server.kernel;

import java.time.Instant;

/**
 * Brings messages to email addresses. What is sent in a transaction goes out once it is committed,
 * and is tried again until a mail server has taken it.
 */
public interface Mail {

  /**
   * A message; its text may hold a secret and must not reach a log.
   *
   * @param goodUntil when it is worth nothing any more, and is not tried again
   */
  record Message(String to, String subject, String text, Instant goodUntil) {
    @Override
    public String toString() {
      return "Message: " + subject;
    }
  }

  /** Whether messages reach anybody; where not, their sender must find another way. */
  boolean isSetUp();

  void send(Message message);
}
