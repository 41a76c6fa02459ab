package org.caredesk.server.notifications.mail;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.caredesk.dto.identity.DemoMail;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.kernel.Mail;

/** Keeps the latest messages of the demo in memory, to be read by who tries it. */
public final class RecordedMail implements Mail {
  private static final int MOST = 50;

  private final Clock clock;
  private final Deque<DemoMail> messages = new ArrayDeque<>();

  RecordedMail(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean isSetUp() {
    return true;
  }

  @Override
  public synchronized void send(Message message) {
    messages.addFirst(
        new DemoMail(message.to(), message.subject(), message.text(), clock.instant()));
    if (messages.size() > MOST) {
      messages.removeLast();
    }
  }

  /** The messages to an address, the newest first. */
  public synchronized List<DemoMail> to(String email) {
    return messages.stream().filter(each -> each.to().equals(Accounts.folded(email))).toList();
  }
}
