package org.caredesk.server.billing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The double-entry ledger (SPEC M2). An entry is a set of transfers, each from one account to
 * another, so debits equal credits by the shape of a row. Nothing is changed or removed: a
 * correction is an entry that reverses another.
 */
@Repository
class Ledger {
  /** Where money is or to whom it is owed. */
  enum Account {
    /** What the gateway has collected for us. */
    GATEWAY,
    /** What card terminals have collected for us. */
    CARD_TERMINAL,
    /** What lies in the cash desk. */
    CASH_DESK,
    /** What the doctor has earned. */
    DOCTOR_EARNINGS,
    /** What the hospital keeps. */
    HOSPITAL_REVENUE
  }

  /** What an entry is about. */
  record Subject(UUID hospital, UUID department, UUID doctor, UUID appointment, String currency) {}

  /** {@code minor} units moved from {@code credit} to {@code debit}. */
  record Transfer(Account debit, Account credit, long minor) {
    Transfer less(long kept) {
      return new Transfer(debit, credit, minor - kept);
    }

    Transfer reversed() {
      return new Transfer(credit, debit, minor);
    }
  }

  private static final String REFUND = "REFUND";

  private final JdbcClient jdbc;
  private final Ids ids;

  Ledger(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Posts the entry of a payment; a second one for the same payment violates a unique key. */
  void postPayment(UUID payment, Subject subject, List<Transfer> transfers, Actor by, Instant at) {
    post("PAYMENT", payment, subject, null, transfers, by, at);
  }

  /** The entry that stands last for an appointment, with what it moved. */
  private record Standing(UUID id, String type, Subject subject, List<Transfer> transfers) {}

  /**
   * Reverses the payment of an appointment but for what is kept of each transfer.
   *
   * @param kept by the account that is credited with it
   */
  void postRefund(UUID appointment, Map<Account, Long> kept, Actor by, Instant at) {
    var paid = standing(appointment);
    if (paid.type().equals(REFUND)) {
      throw new IllegalStateException("Refunded already: " + appointment);
    }
    reverse(REFUND, paid, kept, by, at);
  }

  /** Reverses the refund of an appointment: what was given back is owed again. */
  void postRefundTakenBack(UUID appointment, Actor by, Instant at) {
    var refund = standing(appointment);
    if (!refund.type().equals(REFUND)) {
      throw new IllegalStateException("Not refunded: " + appointment);
    }
    reverse("REFUND_TAKEN_BACK", refund, Map.of(), by, at);
  }

  private void reverse(
      String type, Standing standing, Map<Account, Long> kept, Actor by, Instant at) {
    var transfers =
        standing.transfers().stream()
            .map(t -> t.less(kept.getOrDefault(t.credit(), 0L)).reversed())
            .toList();
    post(type, standing.id(), standing.subject(), standing.id(), transfers, by, at);
  }

  /**
   * Entries of an appointment follow one upon the other, each reversing the one before, so that the
   * last is what nothing has reversed. A part that was kept stays with the payment: what is
   * refunded again is the payment once more.
   */
  private Standing standing(UUID appointment) {
    record Entry(UUID id, String type, Subject subject) {}
    var entry =
        jdbc.sql(
                """
                SELECT e.*, p.currency FROM journal_entry e JOIN payment p ON p.appointment_id = e.appointment_id
                WHERE e.appointment_id = ?
                  AND NOT EXISTS (SELECT 1 FROM journal_entry r WHERE r.reverses_id = e.id)
                """)
            .param(appointment)
            .query(
                (row, n) ->
                    new Entry(
                        Sql.uuid(row, "id"),
                        row.getString("source_type"),
                        new Subject(
                            Sql.uuid(row, "hospital_id"),
                            Sql.uuid(row, "department_id"),
                            Sql.uuid(row, "doctor_id"),
                            appointment,
                            row.getString("currency"))))
            .single();
    // What a refund moved is what it is taken back with; else the payment itself counts.
    var of = entry.type().equals(REFUND) ? entry.id() : null;
    var transfers =
        jdbc.sql(
                """
                SELECT t.debit_account, t.credit_account, t.amount_minor
                FROM ledger_transfer t JOIN journal_entry e ON e.id = t.entry_id
                WHERE e.appointment_id = ? AND e.%s ORDER BY t.line
                """
                    .formatted(of == null ? "source_type = 'PAYMENT'" : "id = '" + of + "'"))
            .param(appointment)
            .query(
                (row, n) ->
                    new Transfer(
                        Account.valueOf(row.getString(1)),
                        Account.valueOf(row.getString(2)),
                        row.getLong(3)))
            .list();
    return new Standing(entry.id(), entry.type(), entry.subject(), transfers);
  }

  private void post(
      String sourceType,
      UUID source,
      Subject subject,
      @Nullable UUID reverses,
      List<Transfer> transfers,
      Actor by,
      Instant at) {
    var id = ids.next();
    jdbc.sql(
            """
            INSERT INTO journal_entry (id, source_type, source_id, hospital_id, department_id, doctor_id,
              appointment_id, posted_at, posted_by, reverses_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            sourceType,
            source,
            subject.hospital(),
            subject.department(),
            subject.doctor(),
            subject.appointment(),
            Sql.at(at),
            by.id())
        .params(Arrays.asList(reverses))
        .update();
    var moved = transfers.stream().filter(transfer -> transfer.minor() > 0).toList();
    if (moved.isEmpty()) {
      return;
    }
    var rows = String.join(", ", moved.stream().map(t -> "(?, ?, ?, ?, ?, ?)").toList());
    var insert =
        jdbc.sql(
            "INSERT INTO ledger_transfer (entry_id, line, debit_account, credit_account,"
                + " amount_minor, currency) VALUES "
                + rows);
    for (var i = 0; i < moved.size(); i++) {
      var t = moved.get(i);
      insert =
          insert.params(id, i, t.debit().name(), t.credit().name(), t.minor(), subject.currency());
    }
    insert.update();
  }
}
