package org.caredesk.server.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caredesk.server.kernel.persistence.CommitBatch;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the figures of each day that reports are made of: what the entries of one day say, added up
 * by doctor, department and way of paying (SPEC M3). Written with the entries, in their
 * transaction, so a report never says anything else than the ledger.
 *
 * <p>The figures of a day are rows that payments share. They are written last, just before the
 * commit, and always in the same order: held for a moment only, and never a deadlock.
 */
@Component
class RevenueDays {
  private static final int CHUNK = 1_000;

  private static final String UPDATE =
      """
      UPDATE revenue_day SET paid_minor = paid_minor + ?, refunded_minor = refunded_minor + ?,
        doctor_minor = doctor_minor + ?, hospital_minor = hospital_minor + ?, payments = payments + ?,
        refunds = refunds + ?, entries = entries + ?
      WHERE hospital_id = ? AND day = ? AND doctor_id = ? AND department_id = ? AND account = ? AND currency = ?
        AND corrects_day = ?
      """;

  private static final String BEGIN =
      """
      INSERT INTO revenue_day (hospital_id, day, doctor_id, department_id, account, currency, corrects_day)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final CommitBatch<UUID> batch;

  RevenueDays(JdbcTemplate jdbc, NamedParameterJdbcTemplate named) {
    this.jdbc = jdbc;
    this.named = named;
    this.batch = new CommitBatch<>(this::write, () -> {});
  }

  /** Whose figures, and of which day. */
  private record Key(
      UUID hospital,
      LocalDate day,
      UUID doctor,
      UUID department,
      String account,
      String currency,
      LocalDate corrects) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::hospital)
            .thenComparing(Key::day)
            .thenComparing(Key::doctor)
            .thenComparing(Key::department)
            .thenComparing(Key::account)
            .thenComparing(Key::currency)
            .thenComparing(Key::corrects);

    Object[] columns() {
      return new Object[] {hospital, day, doctor, department, account, currency, corrects};
    }
  }

  /** What is added to them, in the order of the columns. */
  private record More(long[] values) {
    More plus(More other) {
      var sum = values.clone();
      for (var i = 0; i < sum.length; i++) {
        sum[i] += other.values[i];
      }
      return new More(sum);
    }

    Object[] to(Key key) {
      var all = new ArrayList<Object>();
      for (var value : values) {
        all.add(value);
      }
      all.addAll(List.of(key.columns()));
      return all.toArray();
    }
  }

  private record Part(Key key, More more) {}

  /** Counts an entry that this transaction has posted. */
  void add(UUID entry) {
    batch.add(entry);
  }

  private void write(List<UUID> entries) {
    var sums = new TreeMap<Key, More>(Key.ORDER);
    for (var at = 0; at < entries.size(); at += CHUNK) {
      var chunk = entries.subList(at, Math.min(entries.size(), at + CHUNK));
      parts(chunk).forEach(part -> sums.merge(part.key(), part.more(), More::plus));
    }
    var keys = List.copyOf(sums.keySet());
    var rows = sums.entrySet().stream().map(sum -> sum.getValue().to(sum.getKey())).toList();
    var updated = jdbc.batchUpdate(UPDATE, rows);
    var missing = new ArrayList<Integer>();
    for (var i = 0; i < updated.length; i++) {
      if (updated[i] == 0) {
        missing.add(i);
      }
    }
    if (!missing.isEmpty()) {
      // Two first payments of a day: one row begins it, and both are added to that.
      jdbc.batchUpdate(BEGIN, missing.stream().map(i -> keys.get(i).columns()).toList());
      jdbc.batchUpdate(UPDATE, missing.stream().map(rows::get).toList());
    }
  }

  private List<Part> parts(List<UUID> entries) {
    return named.query(
        """
        SELECT hospital_id, posted_day, doctor_id, department_id, account, currency, corrects_day,
          sum(CASE WHEN source_type LIKE 'REFUND%' OR source_type = 'ADJUSTMENT' AND doctor_minor + hospital_minor < 0 THEN 0 ELSE doctor_minor + hospital_minor END) AS paid,
          sum(CASE WHEN source_type LIKE 'REFUND%' OR source_type = 'ADJUSTMENT' AND doctor_minor + hospital_minor < 0 THEN -doctor_minor - hospital_minor ELSE 0 END) AS refunded,
          sum(doctor_minor) AS doctor_minor, sum(hospital_minor) AS hospital_minor,
          sum(CASE source_type WHEN 'PAYMENT' THEN 1 WHEN 'TRANSFER_IN' THEN 1 WHEN 'TRANSFER_OUT' THEN -1 ELSE 0 END)
            AS payments,
          sum(CASE source_type WHEN 'REFUND' THEN 1 WHEN 'REFUND_TAKEN_BACK' THEN -1 ELSE 0 END) AS refunds,
          count(*) AS entries
        FROM journal_entry WHERE id IN (:entries)
        GROUP BY hospital_id, posted_day, doctor_id, department_id, account, currency, corrects_day
        """,
        Map.of("entries", entries), (row, n) -> part(row));
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        new Key(
            Sql.uuid(row, "hospital_id"),
            row.getObject("posted_day", LocalDate.class),
            Sql.uuid(row, "doctor_id"),
            Sql.uuid(row, "department_id"),
            row.getString("account"),
            row.getString("currency"),
            row.getObject("corrects_day", LocalDate.class)),
        new More(
            new long[] {
              row.getLong("paid"),
              row.getLong("refunded"),
              row.getLong("doctor_minor"),
              row.getLong("hospital_minor"),
              row.getLong("payments"),
              row.getLong("refunds"),
              row.getLong("entries")
            }));
  }
}
