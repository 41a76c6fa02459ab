package org.caredesk.server.billing;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.scheduling.RefundDue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays back what a cancelled or rejected appointment had cost, by reversing its entry in the same
 * transaction.
 */
@Component
class Refunding {
  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Refunding(JdbcClient jdbc, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void refund(RefundDue due) {
    var payment =
        jdbc.sql("SELECT id FROM payment WHERE appointment_id = ?")
            .param(due.appointment().value())
            .query(UUID.class)
            .single();
    ledger.postRefund(payment, due.actor(), clock.instant());
    events.publishEvent(
        new Audited(
            due.actor(),
            "refund",
            "payment",
            payment,
            null,
            Map.of("appointment", due.appointment().value().toString())));
  }
}
