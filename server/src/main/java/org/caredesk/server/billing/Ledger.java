package org.caredesk.server.billing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
    Transfer reversed() {
      return new Transfer(credit, debit, minor);
    }
  }

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

  /** Posts the reversal of a payment's entry, in full. */
  void postRefund(UUID payment, Actor by, Instant at) {
    record Entry(UUID id, Subject subject) {}
    var entry =
        jdbc.sql(
                """
                SELECT e.*, p.currency FROM journal_entry e JOIN payment p ON p.id = e.source_id
                WHERE e.source_type = 'PAYMENT' AND e.source_id = ?
                """)
            .param(payment)
            .query(
                (row, n) ->
                    new Entry(
                        Sql.uuid(row, "id"),
                        new Subject(
                            Sql.uuid(row, "hospital_id"),
                            Sql.uuid(row, "department_id"),
                            Sql.uuid(row, "doctor_id"),
                            Sql.uuid(row, "appointment_id"),
                            row.getString("currency"))))
            .single();
    var transfers =
        jdbc.sql(
                "SELECT debit_account, credit_account, amount_minor FROM ledger_transfer WHERE"
                    + " entry_id = ? ORDER BY line")
            .param(entry.id())
            .query(
                (row, n) ->
                    new Transfer(
                        Account.valueOf(row.getString(1)),
                        Account.valueOf(row.getString(2)),
                        row.getLong(3)))
            .list();
    post(
        "REFUND",
        payment,
        entry.subject(),
        entry.id(),
        transfers.stream().map(Transfer::reversed).toList(),
        by,
        at);
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
