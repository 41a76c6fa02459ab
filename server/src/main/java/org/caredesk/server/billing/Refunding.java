package org.caredesk.server.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.billing.CancellationPreview;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.RefundDue;
import org.caredesk.server.scheduling.RefundTakenBack;
import org.caredesk.server.scheduling.appointments.CancellationTerms;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays back what an appointment that does not take place had cost, but for what is kept by the
 * terms agreed, by a reversal in the same transaction; and takes that back by another.
 */
@Component
public class Refunding {
  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final AppointmentMoves moves;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Refunding(
      JdbcClient jdbc,
      Ledger ledger,
      AppointmentMoves moves,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.moves = moves;
    this.events = events;
    this.clock = clock;
  }

  private record Paid(UUID payment, int shareBasisPoints, Amount amount) {}

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void refund(RefundDue due) {
    var appointment = due.appointment().value();
    var paid = paid(appointment);
    var kept = kept(paid.amount(), due.keptPercent());
    var split = Split.of(kept.minor(), paid.shareBasisPoints());
    ledger.postRefund(
        appointment,
        Map.of(
            Ledger.Account.DOCTOR_EARNINGS,
            split.doctor(),
            Ledger.Account.HOSPITAL_REVENUE,
            split.hospital()),
        due.actor(),
        clock.instant());
    audit(due.actor(), "refund", due.appointment(), paid, kept);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void takeBack(RefundTakenBack back) {
    ledger.postRefundTakenBack(back.appointment().value(), back.actor(), clock.instant());
    var paid = paid(back.appointment().value());
    audit(back.actor(), "take-back-refund", back.appointment(), paid, paid.amount());
  }

  private void audit(Actor actor, String action, AppointmentId of, Paid paid, Amount kept) {
    var detail = new HashMap<String, Object>();
    detail.put("appointment", of.value().toString());
    detail.put("kept", kept.toMoney().amount());
    detail.put("currency", kept.currency().getCurrencyCode());
    events.publishEvent(new Audited(actor, action, "payment", paid.payment(), null, detail));
  }

  /**
   * What cancelling now for this reason would give back and keep.
   *
   * @param reason null for one that is not the hospital's fault
   * @throws org.caredesk.server.kernel.Refusal appointment-not-found
   */
  @Transactional(readOnly = true)
  public CancellationPreview preview(
      Actor actor, AppointmentId id, @Nullable CancellationReason reason) {
    var appointment = moves.get(actor, id);
    var terms = appointment.agreement().terms();
    var percent = CancellationTerms.keptPercent(actor, appointment, reason, clock.instant());
    var none = new Amount(0, appointment.agreement().fee().currency());
    var amount = appointment.paymentState() == PaymentState.PAID ? paid(id.value()).amount() : none;
    var kept = kept(amount, percent);
    return new CancellationPreview(
        new Amount(amount.minor() - kept.minor(), amount.currency()).toMoney(),
        kept.toMoney(),
        CancellationTerms.freeUntil(appointment),
        terms.cancellation().freeHours(),
        CancellationTerms.mayWaive(actor, appointment));
  }

  /** A part of an amount, rounded half to even. */
  private static Amount kept(Amount of, int percent) {
    var minor =
        BigDecimal.valueOf(of.minor())
            .multiply(BigDecimal.valueOf(percent))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_EVEN)
            .longValueExact();
    return new Amount(minor, of.currency());
  }

  private Paid paid(UUID appointment) {
    return jdbc.sql(
            """
            SELECT p.id, p.amount_minor, p.currency, a.doctor_share_bp
            FROM payment p JOIN appointment a ON a.id = p.appointment_id WHERE p.appointment_id = ?
            """)
        .param(appointment)
        .query(
            (row, n) ->
                new Paid(
                    Sql.uuid(row, "id"),
                    row.getInt("doctor_share_bp"),
                    Amount.of(row.getLong("amount_minor"), row.getString("currency"))))
        .single();
  }
}
