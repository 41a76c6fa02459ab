package org.caredesk.server.billing;

import java.time.Clock;
import java.util.Map;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.VisitTransferred;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the doctors' shares go with a paid visit, in the transaction that transfers it: what was
 * posted for one is reversed, and the same money posted for the other. The charge stays what it
 * was: it says what was agreed when it was paid.
 */
@Component
class MovingShares {
  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MovingShares(JdbcClient jdbc, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  private record Paid(java.util.UUID payment, PaymentMethod method, Amount amount) {}

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void move(VisitTransferred visit) {
    var appointment = visit.appointment().value();
    var paid =
        jdbc.sql("SELECT id, method, amount_minor, currency FROM payment WHERE appointment_id = ?")
            .param(appointment)
            .query(
                (row, n) ->
                    new Paid(
                        Sql.uuid(row, "id"),
                        PaymentMethod.valueOf(row.getString("method")),
                        Amount.of(row.getLong("amount_minor"), row.getString("currency"))))
            .single();
    var to = visit.to();
    ledger.postTransfer(
        appointment,
        new Ledger.Subject(
            to.hospital().value(),
            to.department().value(),
            to.doctor().value(),
            appointment,
            paid.amount().currency().getCurrencyCode()),
        TakingPayments.transfers(
            paid.method(), Split.of(paid.amount().minor(), to.doctorShareBasisPoints())),
        visit.actor(),
        clock.instant());
    events.publishEvent(
        new Audited(
            visit.actor(),
            "move-shares",
            "payment",
            paid.payment(),
            to.hospital(),
            Map.of(
                "appointment",
                appointment.toString(),
                "toDoctor",
                to.doctor().value().toString())));
  }
}
