package org.caredesk.server.billing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.persistence.Numbers;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the money of visits that were booked elsewhere: charge, payment and ledger entries of
 * each paid one.
 */
@Component
public class PaymentIntake {
  private final JdbcTemplate jdbc;
  private final Ids ids;
  private final Numbers numbers;
  private final RevenueDays days;
  private final ClosedDays closed;
  private final Clock clock;

  PaymentIntake(
      JdbcTemplate jdbc,
      Ids ids,
      Numbers numbers,
      RevenueDays days,
      ClosedDays closed,
      Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.numbers = numbers;
    this.days = days;
    this.closed = closed;
    this.clock = clock;
  }

  /** Rows per table, filled visit by visit. */
  private record Rows(
      List<Object[]> charges,
      List<Object[]> payments,
      List<Object[]> entries,
      List<Object[]> transfers) {
    Rows() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * Posts those that are PAID, and those that are REFUNDED with their reversal; the others have no
   * money yet. What falls on a day that is closed by now is posted at the beginning of the first
   * open one: the figures of a closed day stay what they were.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Actor actor, List<Visit> visits, PaymentMethod method) {
    var rows = new Rows();
    var open = closed.openFrom(visits.stream().map(visit -> visit.terms()).toList());
    for (var visit : visits) {
      if (visit.paymentState() == PaymentState.PAID
          || visit.paymentState() == PaymentState.REFUNDED) {
        collect(actor, visit, method, open, rows);
      }
    }
    jdbc.batchUpdate(
        """
        INSERT INTO charge (id, appointment_id, hospital_id, department_id, doctor_id, patient_id, quoted_minor,
          amount_minor, currency, doctor_share_bp, doctor_minor, hospital_minor, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows.charges());
    jdbc.batchUpdate(
        """
        INSERT INTO payment (id, receipt_number, charge_id, appointment_id, order_id, payment_id, method, amount_minor,
          currency, received_at, received_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows.payments());
    jdbc.batchUpdate(
        """
        INSERT INTO ledger_transfer (entry_id, line, debit_account, credit_account, amount_minor, currency)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        rows.transfers());
    jdbc.batchUpdate(
        """
        INSERT INTO journal_entry (id, source_type, source_id, hospital_id, department_id, doctor_id, appointment_id,
          reverses_id, posted_at, posted_by, currency, account, doctor_minor, hospital_minor)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows.entries());
    rows.entries().forEach(entry -> days.add((UUID) entry[0]));
  }

  private void collect(
      Actor actor, Visit visit, PaymentMethod method, Map<HospitalId, Instant> open, Rows rows) {
    var t = visit.terms();
    var amount = visit.fee().minor();
    var currency = visit.fee().currency().getCurrencyCode();
    var split = Split.of(amount, t.doctorShareBasisPoints());
    var paidAt = visit.bookedAt().plus(Duration.ofMinutes(3));
    var charge = ids.next();
    var payment = ids.next();
    rows.charges()
        .add(
            new Object[] {
              charge,
              visit.id().value(),
              t.hospital().value(),
              t.department().value(),
              t.doctor().value(),
              visit.patient().value(),
              amount,
              amount,
              currency,
              t.doctorShareBasisPoints(),
              split.doctor(),
              split.hospital(),
              Sql.at(paidAt)
            });
    rows.payments()
        .add(
            new Object[] {
              payment,
              "RC-%d-%06d"
                  .formatted(
                      paidAt.atZone(ZoneOffset.UTC).getYear(), numbers.next("receipt_number")),
              charge,
              visit.id().value(),
              "intake-" + visit.id().value(),
              "intake-" + payment,
              method.name(),
              amount,
              currency,
              Sql.at(paidAt),
              actor.id()
            });
    var entry = ids.next();
    var first = open.getOrDefault(t.hospital(), paidAt);
    var transfers = TakingPayments.transfers(method, split);
    rows.entries()
        .add(entry(actor, visit, entry, "PAYMENT", payment, null, transfers, later(paidAt, first)));
    addTransfers(rows, entry, transfers, currency);
    if (visit.paymentState() == PaymentState.REFUNDED) {
      var reversal = ids.next();
      var back = later(visit.cancelledAt(clock.instant()), paidAt);
      var reversed = transfers.stream().map(Ledger.Transfer::reversed).toList();
      rows.entries()
          .add(
              entry(
                  actor, visit, reversal, "REFUND", payment, entry, reversed, later(back, first)));
      addTransfers(rows, reversal, reversed, currency);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  @SuppressWarnings("NullAway") // a payment reverses nothing
  private static Object[] entry(
      Actor actor,
      Visit visit,
      UUID id,
      String type,
      UUID source,
      @Nullable UUID reverses,
      List<Ledger.Transfer> transfers,
      Instant at) {
    var t = visit.terms();
    return new Object[] {
      id,
      type,
      source,
      t.hospital().value(),
      t.department().value(),
      t.doctor().value(),
      visit.id().value(),
      reverses,
      Sql.at(at),
      actor.id(),
      visit.fee().currency().getCurrencyCode(),
      Ledger.Transfer.till(transfers).name(),
      Ledger.Transfer.owed(transfers, Ledger.Account.DOCTOR_EARNINGS),
      Ledger.Transfer.owed(transfers, Ledger.Account.HOSPITAL_REVENUE)
    };
  }

  private static void addTransfers(
      Rows rows, UUID entry, List<Ledger.Transfer> transfers, String currency) {
    for (var i = 0; i < transfers.size(); i++) {
      var transfer = transfers.get(i);
      if (transfer.minor() > 0) {
        rows.transfers()
            .add(
                new Object[] {
                  entry,
                  i,
                  transfer.debit().name(),
                  transfer.credit().name(),
                  transfer.minor(),
                  currency
                });
      }
    }
  }
}
