package org.caredesk.server.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.billing.PaymentResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Numbers;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes payments (SPEC B2, M1). Charge, payment, ledger entry and the appointment's move are one
 * transaction: an appointment is never confirmed without its money in the ledger, nor the other way
 * round.
 */
@Service
public class TakingPayments {
  private final JdbcClient jdbc;
  private final AppointmentMoves moves;
  private final AppointmentViews views;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Sources sources;

  /** Where ids, numbers and the time come from. */
  @org.springframework.stereotype.Component
  record Sources(Ids ids, Numbers numbers, Clock clock) {}

  TakingPayments(
      JdbcClient jdbc,
      AppointmentMoves moves,
      AppointmentViews views,
      Ledger ledger,
      ApplicationEventPublisher events,
      Sources sources) {
    this.jdbc = jdbc;
    this.moves = moves;
    this.views = views;
    this.ledger = ledger;
    this.events = events;
    this.sources = sources;
  }

  /**
   * @throws Refusal appointment-not-found; forbidden; hold-expired, transition-not-allowed,
   *     payment-id-used (409); amount-mismatch, patient-missing (422); invalid
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public PaymentResponse take(Actor actor, AppointmentId id, PaymentRequest request) {
    var appointment = moves.lockForPayment(actor, id);
    var method = Objects.requireNonNullElse(request.method(), PaymentMethod.GATEWAY);
    var isDesk = actor.isAt(appointment.agreement().terms().hospital(), Role.RECEPTIONIST);
    if (method != PaymentMethod.GATEWAY && !isDesk) {
      throw Refusal.forbidden();
    }
    var fee = appointment.agreement().fee();
    var amount = Amount.parse(request.amount(), fee.currency(), "amount");
    var isAdjusted = amount.minor() != fee.minor();
    var reason = request.adjustmentReason();
    if (isAdjusted && (!isDesk || reason == null || reason.isBlank())) {
      throw Refusal.broken(
          "amount-mismatch",
          "amount.amount",
          "amount-mismatch",
          "The fee is "
              + fee.toMoney().amount()
              + " "
              + fee.currency()
              + ". Another amount needs a reason.");
    }
    var now = sources.clock().instant();
    var payment = sources.ids().next();
    var receipt =
        "RC-%d-%06d"
            .formatted(
                now.atZone(ZoneOffset.UTC).getYear(), sources.numbers().next("receipt_number"));
    store(
        actor,
        appointment,
        request,
        method,
        amount,
        isAdjusted ? reason : null,
        payment,
        receipt,
        now);
    moves.paid(actor, appointment);
    return new PaymentResponse(
        payment,
        receipt,
        id.value(),
        request.orderId(),
        request.paymentId(),
        amount.toMoney(),
        method,
        now,
        appointment.status(),
        views.of(actor, appointment));
  }

  private void store(
      Actor actor,
      Appointment appointment,
      PaymentRequest request,
      PaymentMethod method,
      Amount amount,
      @org.jspecify.annotations.Nullable String adjustmentReason,
      UUID payment,
      String receipt,
      Instant now) {
    var terms = appointment.agreement().terms();
    var split = Split.of(amount.minor(), terms.doctorShareBasisPoints());
    var charge = sources.ids().next();
    jdbc.sql(
            """
            INSERT INTO charge (id, appointment_id, hospital_id, department_id, doctor_id, patient_id, quoted_minor,
              amount_minor, currency, doctor_share_bp, doctor_minor, hospital_minor, created_at, adjustment_reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            charge,
            appointment.id().value(),
            terms.hospital().value(),
            terms.department().value(),
            terms.doctor().value(),
            Objects.requireNonNull(appointment.patient()).value(),
            appointment.agreement().fee().minor(),
            amount.minor(),
            amount.currency().getCurrencyCode(),
            terms.doctorShareBasisPoints(),
            split.doctor(),
            split.hospital(),
            Sql.at(now))
        .params(Arrays.asList(adjustmentReason))
        .update();
    try {
      jdbc.sql(
              """
              INSERT INTO payment (id, receipt_number, charge_id, appointment_id, order_id, payment_id, method,
                amount_minor, currency, received_at, received_by)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              payment,
              receipt,
              charge,
              appointment.id().value(),
              request.orderId(),
              request.paymentId(),
              method.name(),
              amount.minor(),
              amount.currency().getCurrencyCode(),
              Sql.at(now),
              actor.id())
          .update();
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict(
          "payment-id-used", "This payment was already used for another appointment.");
    }
    var subject =
        new Ledger.Subject(
            terms.hospital().value(),
            terms.department().value(),
            terms.doctor().value(),
            appointment.id().value(),
            amount.currency().getCurrencyCode());
    ledger.postPayment(payment, subject, transfers(method, split), actor, now);
    events.publishEvent(
        new Audited(
            actor,
            "take-payment",
            "payment",
            payment,
            terms.hospital(),
            Map.of(
                "appointment",
                appointment.id().value().toString(),
                "amount",
                amount.toMoney().amount(),
                "currency",
                amount.currency().getCurrencyCode(),
                "method",
                method.name(),
                "adjusted",
                adjustmentReason != null)));
  }

  /** What a payment moves: from the one share and the other to where the money came in. */
  static List<Ledger.Transfer> transfers(PaymentMethod method, Split split) {
    var received =
        switch (method) {
          case GATEWAY -> Ledger.Account.GATEWAY;
          case CARD -> Ledger.Account.CARD_TERMINAL;
          case CASH -> Ledger.Account.CASH_DESK;
        };
    return List.of(
        new Ledger.Transfer(received, Ledger.Account.DOCTOR_EARNINGS, split.doctor()),
        new Ledger.Transfer(received, Ledger.Account.HOSPITAL_REVENUE, split.hospital()));
  }
}
