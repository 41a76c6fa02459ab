package org.caredesk.server.identity.staff;

/** Sends messages to email addresses, after the transaction in which they were asked for. */
interface Mail {

  /** A message; its text may hold a secret and must not reach a log. */
  record Message(String to, String subject, String text) {
    @Override
    public String toString() {
      return "Message to " + to + ": " + subject;
    }
  }

  void send(Message message);
}
