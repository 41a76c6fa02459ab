package org.caredesk.server.notifications.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Mail;
import org.caredesk.server.kernel.crypto.FieldCipher;
import org.caredesk.server.kernel.persistence.BackgroundLoop;
import org.caredesk.server.kernel.persistence.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Messages wait in a table, written with what they tell of, until the mail server has taken them: a
 * crash loses none (SPEC N2). Their text is sealed, for it may hold a code, and goes with the row.
 *
 * <p>A try counts before it is made and puts the next one off, so that of several nodes one makes
 * it. A crash between the mail server's answer and the end of the row sends a message again, under
 * the same Message-ID.
 */
final class Outbox implements Mail {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final int BATCH = 50;
  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** More than a try takes, by the time limits in application.yml. */
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);

  private static final int MOST_DOUBLINGS = 5;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Ids ids;
  private final Clock clock;
  private final JavaMailSender server;
  private final String from;
  // Not the scheduler's thread: a mail server may keep one waiting, and holds run out meanwhile.
  private final BackgroundLoop loop;

  Outbox(
      JdbcClient jdbc,
      FieldCipher cipher,
      Ids ids,
      Clock clock,
      JavaMailSender server,
      String from) {
    if (from.isBlank()) {
      throw new IllegalStateException(
          "caredesk.mail.from must say whom mail is from where spring.mail.host is set");
    }
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.ids = ids;
    this.clock = clock;
    this.server = server;
    this.from = from;
    this.loop = new BackgroundLoop("mail", OFTEN, PAUSE, this::sendDue);
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    loop.start();
  }

  @PreDestroy
  void stop() {
    loop.close();
  }

  @Override
  public boolean isSetUp() {
    return true;
  }

  @Override
  public void send(Message message) {
    jdbc.sql(
            """
            INSERT INTO outgoing_mail (id, recipient, subject, sealed_text, due_at, good_until) VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            ids.next(),
            message.to(),
            message.subject(),
            cipher.encrypt(message.text()),
            Sql.at(clock.instant()),
            Sql.at(message.goodUntil()))
        .update();
  }

  private record Waiting(UUID id, String to, String subject, String sealedText, int tries) {}

  /** Sends what is due, and gives up what is too old to be of use. */
  void sendDue() {
    var now = clock.instant();
    var tooOld =
        jdbc.sql("DELETE FROM outgoing_mail WHERE good_until <= ?").param(Sql.at(now)).update();
    if (tooOld > 0) {
      log.warn("{} messages could not be sent in time and were given up", tooOld);
    }
    jdbc.sql("SELECT * FROM outgoing_mail WHERE due_at <= ? ORDER BY due_at, id LIMIT ?")
        .params(Sql.at(now), BATCH)
        .query(
            (row, n) ->
                new Waiting(
                    Sql.uuid(row, "id"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("sealed_text"),
                    row.getInt("tries")))
        .list()
        .forEach(each -> tryOnce(each, now));
  }

  private void tryOnce(Waiting message, Instant now) {
    var next = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(message.tries(), MOST_DOUBLINGS)));
    var isMine =
        jdbc.sql(
                    "UPDATE outgoing_mail SET tries = tries + 1, due_at = ? WHERE id = ? AND tries"
                        + " = ?")
                .params(Sql.at(next), message.id(), message.tries())
                .update()
            == 1;
    if (!isMine) {
      return;
    }
    try {
      deliver(message);
      jdbc.sql("DELETE FROM outgoing_mail WHERE id = ?").param(message.id()).update();
    } catch (MailException e) {
      // The text and the address stay out of the log.
      log.warn(
          "Message {} was not taken by the mail server ({}), try {}; the next is at {}",
          message.id(),
          e.getClass().getSimpleName(),
          message.tries() + 1,
          next);
    }
  }

  private void deliver(Waiting message) {
    var mime = server.createMimeMessage();
    try {
      var mail = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
      mail.setFrom(from);
      mail.setTo(message.to());
      mail.setSubject(message.subject());
      mail.setText(cipher.decrypt(message.sealedText()));
      mime.setHeader("Message-ID", "<" + message.id() + "@caredesk>");
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
    server.send(mime);
  }
}
