package org.caredesk.server.identity.staff;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.caredesk.dto.identity.DemoMail;
import org.caredesk.server.identity.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the latest messages in this server's memory instead of sending them, until there is a mail
 * server to send them by. In demo mode they can be read; elsewhere they are only counted in the
 * log, because they hold codes.
 */
@Component
public class RecordedMail implements Mail {
  private static final Logger log = LoggerFactory.getLogger(RecordedMail.class);
  private static final int MOST = 50;

  private final Clock clock;
  private final boolean isDemo;
  private final Deque<DemoMail> messages = new ArrayDeque<>();

  RecordedMail(Clock clock, @Value("${caredesk.demo}") boolean isDemo) {
    this.clock = clock;
    this.isDemo = isDemo;
  }

  @Override
  public synchronized void send(Message message) {
    messages.addFirst(
        new DemoMail(message.to(), message.subject(), message.text(), clock.instant()));
    if (messages.size() > MOST) {
      messages.removeLast();
    }
    if (!isDemo) {
      log.warn("No mail server is set up: a message was not sent ({})", message.subject());
    }
  }

  /** The messages to an address, the newest first. */
  public synchronized List<DemoMail> to(String email) {
    return messages.stream().filter(each -> each.to().equals(Accounts.folded(email))).toList();
  }
}
