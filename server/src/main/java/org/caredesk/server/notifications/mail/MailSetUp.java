package org.caredesk.server.notifications.mail;

import java.time.Clock;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Mail;
import org.caredesk.server.kernel.crypto.FieldCipher;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** How mail goes out: never in demo mode, else by the mail server, where there is one. */
@Configuration(proxyBeanMethods = false)
class MailSetUp {

  @Bean
  @ConditionalOnProperty("caredesk.demo")
  RecordedMail recordedMail(Clock clock) {
    return new RecordedMail(clock);
  }

  @Bean
  @ConditionalOnProperty("spring.mail.host")
  @ConditionalOnMissingBean(Mail.class)
  Outbox outbox(
      JdbcClient jdbc,
      FieldCipher cipher,
      Ids ids,
      Clock clock,
      JavaMailSender server,
      @Value("${caredesk.mail.from:}") String from) {
    return new Outbox(jdbc, cipher, ids, clock, server, from);
  }

  @Bean
  @ConditionalOnMissingBean(Mail.class)
  Mail noMail() {
    LoggerFactory.getLogger(MailSetUp.class)
        .warn("No mail server is set up (spring.mail.host): codes are handed over by hand.");
    return new NoMail();
  }

  private static final class NoMail implements Mail {
    @Override
    public boolean isSetUp() {
      return false;
    }

    @Override
    public void send(Message message) {
      // Who sends asks first, and says what it would have said.
    }
  }
}
