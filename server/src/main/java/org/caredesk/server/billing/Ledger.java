package org.caredesk.server.billing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
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
    HOSPITAL_REVENUE;

    boolean isOwed() {
      return this == DOCTOR_EARNINGS || this == HOSPITAL_REVENUE;
    }
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

    /** Where the money of a list of transfers came in or went out. */
    static Account till(List<Transfer> transfers) {
      var first = transfers.getFirst();
      return first.debit().isOwed() ? first.credit() : first.debit();
    }

    /** What an account is owed more by these transfers; negative for less. */
    static long owed(List<Transfer> transfers, Account account) {
      return transfers.stream()
          .mapToLong(t -> t.credit() == account ? t.minor() : t.debit() == account ? -t.minor() : 0)
          .sum();
    }
  }

  private static final String REFUND = "REFUND";

  /** What a doctor gives up of a visit that went to another, and what that one gets. */
  private static final String TRANSFER_OUT = "TRANSFER_OUT";

  private static final String TRANSFER_IN = "TRANSFER_IN";

  private static final String ADJUSTMENT = "ADJUSTMENT";

  private final JdbcClient jdbc;
  private final RevenueDays days;
  private final Ids ids;

  Ledger(JdbcClient jdbc, RevenueDays days, Ids ids) {
    this.jdbc = jdbc;
    this.days = days;
    this.ids = ids;
  }

  /** Posts the entry of a payment; a second one for the same payment violates a unique key. */
  void postPayment(UUID payment, Subject subject, List<Transfer> transfers, Actor by, Instant at) {
    post("PAYMENT", payment, subject, null, Transfer.till(transfers), transfers, by, at);
  }

  /** The entry that stands last for an appointment, the first of its chain, and what moved. */
  private record Standing(Entry entry, Entry first, List<Transfer> transfers) {
    String type() {
      return entry.type();
    }
  }

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

  /**
   * Reverses what stands for an appointment with one doctor and posts the same money for another.
   */
  void postTransfer(UUID appointment, Subject to, List<Transfer> transfers, Actor by, Instant at) {
    var paid = standing(appointment);
    if (paid.type().equals(REFUND)) {
      throw new IllegalStateException("Refunded already: " + appointment);
    }
    reverse(TRANSFER_OUT, paid, Map.of(), by, at);
    post(TRANSFER_IN, paid.entry().id(), to, null, Transfer.till(transfers), transfers, by, at);
  }

  /** Reverses the refund of an appointment: what was given back is owed again. */
  void postRefundTakenBack(UUID appointment, Actor by, Instant at) {
    var refund = standing(appointment);
    if (!refund.type().equals(REFUND)) {
      throw new IllegalStateException("Not refunded: " + appointment);
    }
    reverse("REFUND_TAKEN_BACK", refund, Map.of(), by, at);
  }

  /**
   * What a visit has come to.
   *
   * @param entry the payment, or the transfer, whose money it is
   * @param till where that money lies
   * @param doctor minor units that the doctor is owed for it by now
   * @param hospital the same of the hospital
   */
  record Balance(UUID entry, Subject subject, Account till, long doctor, long hospital) {
    long left() {
      return doctor + hospital;
    }

    /** The most that can go back, shared like this, without a share that falls below nothing. */
    long most(int shareBasisPoints) {
      var most = 0L;
      for (var step = Long.highestOneBit(Math.max(1, left())); step > 0; step /= 2) {
        var split = Split.of(most + step, shareBasisPoints);
        if (split.doctor() <= doctor && split.hospital() <= hospital) {
          most += step;
        }
      }
      return most;
    }
  }

  /** What a paid visit has come to; empty where all the money went back with the visit. */
  Optional<Balance> balance(UUID appointment) {
    var entries = entries(appointment);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    var first = standing(appointment).first();
    var own =
        entries.stream()
            .filter(entry -> entry.subject().doctor().equals(first.subject().doctor()))
            .toList();
    var kept =
        own.stream()
            .filter(entry -> !entry.type().equals(ADJUSTMENT))
            .mapToLong(entry -> entry.doctor() + entry.hospital())
            .sum();
    return kept == 0
        ? Optional.empty()
        : Optional.of(
            new Balance(
                first.id(),
                first.subject(),
                first.till(),
                own.stream().mapToLong(Entry::doctor).sum(),
                own.stream().mapToLong(Entry::hospital).sum()));
  }

  /**
   * Posts an adjustment that was written down.
   *
   * @param doctor what the doctor is owed more; negative for less
   * @param hospital the same of the hospital
   */
  void postAdjustment(
      UUID adjustment, Balance of, long doctor, long hospital, Actor by, Instant at) {
    var transfers =
        List.of(
            owedMore(of.till(), Account.DOCTOR_EARNINGS, doctor),
            owedMore(of.till(), Account.HOSPITAL_REVENUE, hospital));
    post(ADJUSTMENT, adjustment, of.subject(), null, of.till(), transfers, by, at);
  }

  private static Transfer owedMore(Account till, Account whose, long minor) {
    return minor < 0 ? new Transfer(whose, till, -minor) : new Transfer(till, whose, minor);
  }

  private void reverse(
      String type, Standing standing, Map<Account, Long> kept, Actor by, Instant at) {
    var transfers =
        standing.transfers().stream()
            .map(t -> t.less(kept.getOrDefault(t.credit(), 0L)).reversed())
            .toList();
    var entry = standing.entry();
    post(type, entry.id(), entry.subject(), entry.id(), entry.till(), transfers, by, at);
  }

  private record Entry(
      UUID id,
      String type,
      @Nullable UUID reverses,
      Subject subject,
      Account till,
      long doctor,
      long hospital) {}

  /**
   * Entries of an appointment follow one upon the other, each reversing the one before, so that the
   * last is what nothing has reversed. A part that was kept stays with the first of them: what is
   * refunded again is that one once more. Each doctor who had the visit has a chain, all but the
   * last ended by what was transferred. An adjustment stands beside them.
   */
  private Standing standing(UUID appointment) {
    var entries =
        entries(appointment).stream().filter(entry -> !entry.type().equals(ADJUSTMENT)).toList();
    var reversed = entries.stream().map(Entry::reverses).toList();
    var last =
        entries.stream()
            .filter(entry -> !reversed.contains(entry.id()) && !entry.type().equals(TRANSFER_OUT))
            .collect(single());
    var first = last;
    while (first.reverses() != null) {
      var before = first.reverses();
      first = entries.stream().filter(entry -> entry.id().equals(before)).collect(single());
    }
    // What a refund moved is what it is taken back with; else the first entry itself counts.
    return new Standing(
        last, first, transfers(last.type().equals(REFUND) ? last.id() : first.id()));
  }

  private static Collector<Entry, ?, Entry> single() {
    return Collectors.collectingAndThen(
        Collectors.toList(),
        found -> {
          if (found.size() != 1) {
            throw new IllegalStateException("One entry expected, not " + found);
          }
          return found.getFirst();
        });
  }

  private List<Entry> entries(UUID appointment) {
    return jdbc.sql("SELECT * FROM journal_entry WHERE appointment_id = ?")
        .param(appointment)
        .query(
            (row, n) ->
                new Entry(
                    Sql.uuid(row, "id"),
                    row.getString("source_type"),
                    Sql.uuidOrNull(row, "reverses_id"),
                    new Subject(
                        Sql.uuid(row, "hospital_id"),
                        Sql.uuid(row, "department_id"),
                        Sql.uuid(row, "doctor_id"),
                        appointment,
                        row.getString("currency")),
                    Account.valueOf(row.getString("account")),
                    row.getLong("doctor_minor"),
                    row.getLong("hospital_minor")))
        .list();
  }

  private List<Transfer> transfers(UUID entry) {
    return jdbc.sql(
            """
            SELECT debit_account, credit_account, amount_minor FROM ledger_transfer
            WHERE entry_id = ? ORDER BY line
            """)
        .param(entry)
        .query(
            (row, n) ->
                new Transfer(
                    Account.valueOf(row.getString(1)),
                    Account.valueOf(row.getString(2)),
                    row.getLong(3)))
        .list();
  }

  /** The lines first: the entry that comes after them seals them, and must say what they do. */
  private void post(
      String sourceType,
      UUID source,
      Subject subject,
      @Nullable UUID reverses,
      Account till,
      List<Transfer> transfers,
      Actor by,
      Instant at) {
    var id = ids.next();
    insertLines(id, subject, transfers.stream().filter(t -> t.minor() > 0).toList());
    jdbc.sql(
            """
            INSERT INTO journal_entry (id, source_type, source_id, hospital_id, department_id, doctor_id,
              appointment_id, posted_at, posted_by, currency, account, doctor_minor, hospital_minor, reverses_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
            by.id(),
            subject.currency(),
            till.name(),
            Transfer.owed(transfers, Account.DOCTOR_EARNINGS),
            Transfer.owed(transfers, Account.HOSPITAL_REVENUE))
        .params(Arrays.asList(reverses))
        .update();
    days.add(id);
  }

  private void insertLines(UUID entry, Subject subject, List<Transfer> moved) {
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
          insert.params(
              entry, i, t.debit().name(), t.credit().name(), t.minor(), subject.currency());
    }
    insert.update();
  }
}
