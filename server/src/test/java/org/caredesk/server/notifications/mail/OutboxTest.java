package org.caredesk.server.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Mail;
import org.caredesk.server.kernel.crypto.FieldCipher;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages reach a mail server after the commit, whatever happens to it meanwhile (SPEC N2). */
@DatabaseTest
class OutboxTest {
  private static final String FROM = "CareDesk <desk@clinic.example>";
  private static final String SECRET = "7K3M-9QXT-04BN";

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
  private final String to = "farida" + UUID.randomUUID() + "@clinic.example";
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final FieldCipher cipher;
  private final Ids ids;
  private final TestClock clock;

  OutboxTest(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      FieldCipher cipher,
      Ids ids,
      TestClock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cipher = cipher;
    this.ids = ids;
    this.clock = clock;
  }

  @BeforeEach
  void startMailServer() {
    mailServer.start();
    sender.setHost("127.0.0.1");
    sender.setPort(mailServer.getSmtp().getPort());
  }

  @AfterEach
  void stopMailServer() {
    mailServer.stop();
    jdbc.sql("DELETE FROM outgoing_mail").update();
  }

  private Outbox outbox() {
    return new Outbox(jdbc, cipher, ids, clock, sender, FROM);
  }

  private Mail.Message message() {
    return new Mail.Message(
        to,
        "Your code for CareDesk",
        "Hello Łucja,\n\n    " + SECRET + "\n",
        clock.instant().plus(Duration.ofDays(7)));
  }

  private long waiting() {
    return jdbc.sql("SELECT count(*) FROM outgoing_mail WHERE recipient = ?")
        .param(to)
        .query(Long.class)
        .single();
  }

  @Test
  void aMessageArrivesWithItsWordsAndNothingOfItIsKept() throws Exception {
    var outbox = outbox();
    transaction.executeWithoutResult(status -> outbox.send(message()));
    assertThat(
            jdbc.sql("SELECT sealed_text FROM outgoing_mail WHERE recipient = ?")
                .param(to)
                .query(String.class)
                .single())
        .doesNotContain(SECRET);

    outbox.sendDue();
    var arrived = mailServer.getReceivedMessages();
    assertThat(arrived).hasSize(1);
    assertThat(arrived[0].getAllRecipients()[0]).hasToString(to);
    assertThat(arrived[0].getFrom()[0]).hasToString(FROM);
    assertThat(arrived[0].getSubject()).isEqualTo("Your code for CareDesk");
    assertThat(arrived[0].getContent().toString()).contains("Łucja", SECRET);
    assertThat(waiting()).isZero();
  }

  @Test
  void whatIsRolledBackIsNeverSent() {
    var outbox = outbox();
    transaction.executeWithoutResult(
        status -> {
          outbox.send(message());
          status.setRollbackOnly();
        });
    outbox.sendDue();
    assertThat(mailServer.getReceivedMessages()).isEmpty();
  }

  @Test
  void aMailServerThatIsDownIsTriedAgainWithLongerAndLongerPauses() throws Exception {
    var outbox = outbox();
    outbox.send(message());
    mailServer.stop();
    outbox.sendDue();
    clock.advance(Duration.ofMinutes(2));
    outbox.sendDue();
    assertThat(waiting()).isEqualTo(1);

    mailServer.start();
    sender.setPort(mailServer.getSmtp().getPort());
    clock.advance(Duration.ofMinutes(3));
    outbox.sendDue();
    assertThat(mailServer.getReceivedMessages()).as("the next try is after four minutes").isEmpty();
    clock.advance(Duration.ofMinutes(1));
    outbox.sendDue();
    assertThat(mailServer.getReceivedMessages()).hasSize(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void aMessageThatIsWorthNothingAnyMoreIsGivenUp() {
    var outbox = outbox();
    outbox.send(message());
    clock.advance(Duration.ofDays(7));
    outbox.sendDue();
    assertThat(mailServer.getReceivedMessages()).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void twoNodesThatSendAtOnceSendEachMessageOnce() throws Exception {
    var outbox = outbox();
    for (var i = 0; i < 20; i++) {
      outbox.send(message());
    }
    var both = new CyclicBarrier(2);
    Callable<Boolean> node =
        () -> {
          both.await();
          outbox().sendDue();
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var done : threads.invokeAll(List.of(node, node))) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(
            Arrays.stream(mailServer.getReceivedMessages())
                .map(OutboxTest::messageId)
                .distinct()
                .toList())
        .hasSize(20);
    assertThat(mailServer.getReceivedMessages()).hasSize(20);
  }

  private static String messageId(jakarta.mail.internet.MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void mailGoesOutByTheMailServerThereIsAndNeverInDemoMode() {
    var server =
        new ApplicationContextRunner()
            .withUserConfiguration(MailSetUp.class)
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withBean(JdbcClient.class, () -> jdbc)
            .withBean(FieldCipher.class, () -> cipher)
            .withBean(Ids.class, () -> ids)
            .withBean(Clock.class, () -> clock);
    server.run(it -> assertThat(it.getBean(Mail.class).isSetUp()).isFalse());

    var sending = server.withPropertyValues("spring.mail.host=127.0.0.1");
    sending.run(
        it -> assertThat(it).getFailure().rootCause().hasMessageContaining("caredesk.mail.from"));
    var from = sending.withPropertyValues("caredesk.mail.from=" + FROM);
    from.run(it -> assertThat(it.getBean(Mail.class)).isInstanceOf(Outbox.class));
    from.withPropertyValues("caredesk.demo=true")
        .run(it -> assertThat(it.getBean(Mail.class)).isInstanceOf(RecordedMail.class));
  }
}
