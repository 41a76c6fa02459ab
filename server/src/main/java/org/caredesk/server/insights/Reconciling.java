package org.caredesk.server.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.insights.Reconciliation;
import org.caredesk.dto.insights.Reconciliation.Check;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that payments, ledger, figures of days, closed days and reports agree to the minor unit,
 * and names every difference (SPEC M2, M4). Each comparison adds up the one side anew.
 */
@Service
public class Reconciling {
  private static final int MOST_NAMED = 100;
  private static final int MOST_HOSPITALS = 1_000;

  // Both sides of a comparison, one of them negative: what is not zero together differs.
  private static final String DAYS_AGAINST_ENTRIES =
      """
      SELECT hospital_id, day, currency, sum(paid - refunded) AS left_minor, sum(ledger_paid - ledger_refunded)
        AS right_minor
      FROM (
        SELECT hospital_id, day, doctor_id, department_id, account, currency, corrects_day, paid_minor AS paid,
          refunded_minor AS refunded, doctor_minor AS doctor, hospital_minor AS hospital, payments, refunds, entries,
          0 AS ledger_paid, 0 AS ledger_refunded, 0 AS ledger_doctor, 0 AS ledger_hospital, 0 AS ledger_payments,
          0 AS ledger_refunds, 0 AS ledger_entries
        FROM revenue_day WHERE hospital_id = :hospital
        UNION ALL
        SELECT hospital_id, posted_day, doctor_id, department_id, account, currency, corrects_day, 0, 0, 0, 0, 0, 0, 0,
          CASE WHEN source_type LIKE 'REFUND%' OR source_type = 'ADJUSTMENT' AND doctor_minor + hospital_minor < 0 THEN 0 ELSE doctor_minor + hospital_minor END,
          CASE WHEN source_type LIKE 'REFUND%' OR source_type = 'ADJUSTMENT' AND doctor_minor + hospital_minor < 0 THEN -doctor_minor - hospital_minor ELSE 0 END,
          doctor_minor, hospital_minor,
          CASE source_type WHEN 'PAYMENT' THEN 1 WHEN 'TRANSFER_IN' THEN 1 WHEN 'TRANSFER_OUT' THEN -1 ELSE 0 END,
          CASE source_type WHEN 'REFUND' THEN 1 WHEN 'REFUND_TAKEN_BACK' THEN -1 ELSE 0 END, 1
        FROM journal_entry WHERE hospital_id = :hospital) both_sides
      GROUP BY hospital_id, day, doctor_id, department_id, account, currency, corrects_day
      HAVING sum(paid) <> sum(ledger_paid) OR sum(refunded) <> sum(ledger_refunded)
        OR sum(doctor) <> sum(ledger_doctor) OR sum(hospital) <> sum(ledger_hospital)
        OR sum(payments) <> sum(ledger_payments) OR sum(refunds) <> sum(ledger_refunds)
        OR sum(entries) <> sum(ledger_entries)
      ORDER BY day LIMIT :most
      """;

  private static final String CLOSED_AGAINST_DAYS =
      """
      SELECT day, currency, sum(frozen) AS left_minor, sum(now) AS right_minor
      FROM (
        SELECT day, currency, doctor_minor + hospital_minor AS frozen, doctor_minor AS frozen_doctor,
          payments + refunds + entries AS frozen_counts, 0 AS now, 0 AS now_doctor, 0 AS now_counts
        FROM closed_day WHERE hospital_id = :hospital
        UNION ALL
        SELECT day, currency, 0, 0, 0, doctor_minor + hospital_minor, doctor_minor, payments + refunds + entries
        FROM revenue_day WHERE hospital_id = :hospital
          AND day <= (SELECT max(day) FROM closed_day WHERE hospital_id = :hospital)) both_sides
      GROUP BY day, currency
      HAVING sum(frozen) <> sum(now) OR sum(frozen_doctor) <> sum(now_doctor)
        OR sum(frozen_counts) <> sum(now_counts)
      ORDER BY day LIMIT :most
      """;

  private static final String VISITS_AGAINST_DAYS =
      """
      SELECT day, sum(counted) AS counted, sum(there) AS there
      FROM (
        SELECT day, doctor_id, department_id, booked + cancelled AS counted, completed, no_shows, 0 AS there,
          0 AS is_completed, 0 AS is_missed
        FROM visit_day WHERE hospital_id = :hospital
        UNION ALL
        SELECT CAST(local_start AS date), doctor_id, department_id, 0, 0, 0, 1,
          CASE status WHEN 'COMPLETED' THEN 1 ELSE 0 END, CASE status WHEN 'NO_SHOW' THEN 1 ELSE 0 END
        FROM appointment WHERE hospital_id = :hospital AND status IN ('REQUESTED', 'CONFIRMED', 'CHECKED_IN',
          'IN_CONSULTATION', 'COMPLETED', 'NO_SHOW', 'CANCELLED')) both_sides
      GROUP BY day, doctor_id, department_id
      HAVING sum(counted) <> sum(there) OR sum(completed) <> sum(is_completed) OR sum(no_shows) <> sum(is_missed)
      ORDER BY day LIMIT :most
      """;

  private static final String PAYMENTS_AGAINST_ENTRIES =
      """
      SELECT p.receipt_number, p.amount_minor, p.currency, e.doctor_minor + e.hospital_minor AS posted
      FROM payment p JOIN charge c ON c.id = p.charge_id
        LEFT JOIN journal_entry e ON e.source_type = 'PAYMENT' AND e.source_id = p.id
      WHERE c.hospital_id = :hospital AND (e.id IS NULL OR e.doctor_minor + e.hospital_minor <> p.amount_minor
        OR e.doctor_minor <> c.doctor_minor OR e.currency <> p.currency OR e.appointment_id <> p.appointment_id
        OR e.account <> CASE p.method WHEN 'CARD' THEN 'CARD_TERMINAL' WHEN 'CASH' THEN 'CASH_DESK' ELSE 'GATEWAY' END)
      ORDER BY p.receipt_number LIMIT :most
      """;

  private static final String ENTRIES_AGAINST_LINES =
      """
      SELECT e.id, e.posted_day, e.currency, e.doctor_minor + e.hospital_minor AS left_minor,
        coalesce(sum(CASE WHEN t.debit_account = e.account THEN t.amount_minor ELSE -t.amount_minor END), 0)
          AS right_minor
      FROM journal_entry e LEFT JOIN ledger_transfer t ON t.entry_id = e.id
      WHERE e.hospital_id = :hospital
      GROUP BY e.id, e.posted_day, e.currency, e.doctor_minor, e.hospital_minor
      HAVING e.doctor_minor <> coalesce(sum(CASE 'DOCTOR_EARNINGS' WHEN t.credit_account THEN t.amount_minor
          WHEN t.debit_account THEN -t.amount_minor ELSE 0 END), 0)
        OR e.hospital_minor <> coalesce(sum(CASE 'HOSPITAL_REVENUE' WHEN t.credit_account THEN t.amount_minor
          WHEN t.debit_account THEN -t.amount_minor ELSE 0 END), 0)
        OR min(t.currency) <> e.currency OR max(t.currency) <> e.currency
      ORDER BY e.posted_day LIMIT :most
      """;

  private final Reach reach;
  private final Hospitals hospitals;
  private final RevenueFigures revenue;
  private final JdbcClient jdbc;
  private final Clock clock;

  Reconciling(
      Reach reach, Hospitals hospitals, RevenueFigures revenue, JdbcClient jdbc, Clock clock) {
    this.reach = reach;
    this.hospitals = hospitals;
    this.revenue = revenue;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws Refusal hospital-not-found; forbidden
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Reconciliation of(Actor actor, HospitalId id) {
    return told(id.value(), checks(List.of(reach.hospital(actor, id))));
  }

  /** All hospitals, and what belongs to none. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Reconciliation ofAll() {
    var checks = new ArrayList<>(checks(hospitals.page(0, MOST_HOSPITALS)));
    checks.add(strayLines());
    return told(null, checks);
  }

  private Reconciliation told(@Nullable UUID hospital, List<Check> checks) {
    var agrees = checks.stream().allMatch(check -> check.differences().isEmpty());
    return new Reconciliation(hospital, clock.instant(), agrees, checks);
  }

  private List<Check> checks(List<Hospital> of) {
    var payments = new Comparison("payments-are-in-the-ledger");
    var lines = new Comparison("entries-say-what-their-lines-do");
    var days = new Comparison("days-equal-the-ledger");
    var closed = new Comparison("closed-days-are-unchanged");
    var reports = new Comparison("reports-equal-the-ledger");
    var visits = new Comparison("visits-are-counted");
    for (var hospital : of) {
      payments.count(count("charge", hospital));
      payments.differ(payments(hospital));
      lines.count(count("journal_entry", hospital));
      lines.differ(pairs(hospital, ENTRIES_AGAINST_LINES, "an entry", "its lines"));
      days.count(count("revenue_day", hospital));
      days.differ(pairs(hospital, DAYS_AGAINST_ENTRIES, "the day's figures", "the ledger"));
      closed.count(count("closed_day", hospital));
      closed.differ(pairs(hospital, CLOSED_AGAINST_DAYS, "the closed day", "the figures now"));
      reports.count(1);
      reports.differ(reports(hospital));
      visits.count(count("visit_day", hospital));
      visits.differ(visits(hospital));
    }
    return List.of(
        payments.told(), lines.told(), days.told(), closed.told(), reports.told(), visits.told());
  }

  private static final class Comparison {
    private final String name;
    private final List<String> differences = new ArrayList<>();
    private long compared;

    Comparison(String name) {
      this.name = name;
    }

    void count(long more) {
      compared += more;
    }

    void differ(List<String> more) {
      differences.addAll(more);
    }

    Check told() {
      return new Check(name, compared, differences.stream().limit(MOST_NAMED).toList());
    }
  }

  private long count(String table, Hospital hospital) {
    return jdbc.sql("SELECT count(*) FROM " + table + " WHERE hospital_id = ?")
        .param(hospital.id().value())
        .query(Long.class)
        .single();
  }

  private List<String> payments(Hospital hospital) {
    return jdbc.sql(PAYMENTS_AGAINST_ENTRIES)
        .param("hospital", hospital.id().value())
        .param("most", MOST_NAMED)
        .query(
            (row, n) -> {
              var posted = row.getLong("posted");
              return row.wasNull()
                  ? "%s: the payment %s is not in the ledger."
                      .formatted(hospital.name(), row.getString("receipt_number"))
                  : "%s: the payment %s is %s, its entry %s."
                      .formatted(
                          hospital.name(),
                          row.getString("receipt_number"),
                          text(row.getLong("amount_minor"), row.getString("currency")),
                          text(posted, row.getString("currency")));
            })
        .list();
  }

  private List<String> pairs(Hospital hospital, String sql, String left, String right) {
    var day = sql.equals(ENTRIES_AGAINST_LINES) ? "posted_day" : "day";
    return jdbc.sql(sql)
        .param("hospital", hospital.id().value())
        .param("most", MOST_NAMED)
        .query(
            (row, n) ->
                "%s, %s: %s says %s, %s %s."
                    .formatted(
                        hospital.name(),
                        row.getObject(day, LocalDate.class),
                        left,
                        text(row.getLong("left_minor"), row.getString("currency")),
                        right,
                        text(row.getLong("right_minor"), row.getString("currency"))))
        .list();
  }

  private List<String> visits(Hospital hospital) {
    return jdbc.sql(VISITS_AGAINST_DAYS)
        .param("hospital", hospital.id().value())
        .param("most", MOST_NAMED)
        .query(
            (row, n) ->
                "%s, %s: %d visits of a doctor are counted, %d are there."
                    .formatted(
                        hospital.name(),
                        row.getObject("day", LocalDate.class),
                        row.getLong("counted"),
                        row.getLong("there")))
        .list();
  }

  private record Whole(@Nullable LocalDate first, @Nullable LocalDate last, long minor) {}

  /** What the reports read, over all days, against the lines of the ledger. */
  private List<String> reports(Hospital hospital) {
    var whole =
        jdbc.sql(
                """
                SELECT min(e.posted_day) AS first_day, max(e.posted_day) AS last_day,
                  coalesce(sum(CASE WHEN t.debit_account = e.account THEN t.amount_minor ELSE -t.amount_minor END), 0)
                    AS minor
                FROM journal_entry e LEFT JOIN ledger_transfer t ON t.entry_id = e.id WHERE e.hospital_id = ?
                """)
            .param(hospital.id().value())
            .query(
                (row, n) ->
                    new Whole(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getLong("minor")))
            .single();
    if (whole.first() == null || whole.last() == null) {
      return List.of();
    }
    var period = new Period(whole.first(), whole.last());
    var id = hospital.id();
    var differences = new ArrayList<String>();
    compare(hospital, "by day", revenue.byDay(id, period).values(), whole.minor(), differences);
    compare(
        hospital,
        "by doctor",
        revenue.byDoctor(id, period).stream().map(RevenueFigures.OfDoctor::takings).toList(),
        whole.minor(),
        differences);
    compare(
        hospital,
        "by way of paying",
        revenue.byMethod(id, period).values(),
        whole.minor(),
        differences);
    return differences;
  }

  private static void compare(
      Hospital hospital,
      String what,
      java.util.Collection<Takings> report,
      long ledger,
      List<String> differences) {
    var sum = Takings.sum(report).revenue();
    if (sum != ledger) {
      var currency = hospital.currency().getCurrencyCode();
      differences.add(
          "%s: the report %s says %s, the ledger %s."
              .formatted(hospital.name(), what, text(sum, currency), text(ledger, currency)));
    }
  }

  /** Lines that no entry seals: no figure counts them, and nothing of ours leaves any. */
  private Check strayLines() {
    var stray =
        jdbc.sql(
                """
                SELECT t.entry_id, t.amount_minor, t.currency FROM ledger_transfer t
                WHERE NOT EXISTS (SELECT 1 FROM journal_entry e WHERE e.id = t.entry_id) LIMIT ?
                """)
            .param(MOST_NAMED)
            .query(
                (row, n) ->
                    "A line of %s belongs to no entry: %s."
                        .formatted(
                            text(row.getLong("amount_minor"), row.getString("currency")),
                            Sql.uuid(row, "entry_id")))
            .list();
    var lines = jdbc.sql("SELECT count(*) FROM ledger_transfer").query(Long.class).single();
    return new Check("lines-belong-to-entries", lines, stray);
  }

  private static String text(long minor, String currency) {
    return currency + " " + Amount.of(minor, currency).toMoney().amount();
  }
}
