package org.caredesk.server.scheduling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold in the database at any time, read from its rows and judged with nothing of the
 * code that keeps it.
 */
final class SchedulingInvariants {
  /** Hours are looked at on these days: two clock changes lie between them. */
  private static final LocalDate FIRST = LocalDate.parse("2027-03-01");

  private static final LocalDate LAST = LocalDate.parse("2027-04-15");

  private final JdbcClient jdbc;

  SchedulingInvariants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Stretch(Object whose, Instant from, Instant to, String what) {}

  /** A sentence for each thing that is wrong with these doctors and patients. */
  List<String> brokenBy(Collection<DoctorId> doctors, Collection<PatientId> patients) {
    var broken = new ArrayList<String>();
    var of = doctors.stream().map(DoctorId::value).toList();
    broken.addAll(
        meeting(occupied("doctor_id", of, "AND lane = 0"), "A doctor's appointments overlap"));
    broken.addAll(
        meeting(
            occupied("patient_id", patients.stream().map(PatientId::value).toList(), ""),
            "A patient's appointments overlap"));
    broken.addAll(meeting(hours(of), "A doctor's hours overlap"));
    broken.addAll(money(of));
    broken.addAll(intoThePast(of));
    broken.addAll(sharesOfOthers(of));
    return broken;
  }

  private static List<String> meeting(List<Stretch> all, String sentence) {
    var broken = new ArrayList<String>();
    var byOwner =
        all.stream()
            .filter(stretch -> stretch.from().isBefore(stretch.to()))
            .sorted(Comparator.comparing(Stretch::from))
            .collect(Collectors.groupingBy(Stretch::whose));
    for (var own : byOwner.values()) {
      var latest = own.getFirst();
      for (var next : own.subList(1, own.size())) {
        if (next.from().isBefore(latest.to())) {
          broken.add(sentence + ": " + latest + " and " + next);
        }
        latest = next.to().isAfter(latest.to()) ? next : latest;
      }
    }
    return broken;
  }

  private List<Stretch> occupied(String owner, List<UUID> ids, String more) {
    return jdbc.sql(
            """
            SELECT %s AS owner, number, status, starts_at, ends_at FROM appointment
            WHERE %s IN (:ids) %s
              AND status NOT IN ('REJECTED', 'CANCELLED', 'EXPIRED', 'NO_SHOW', 'PARKED')
            """
                .formatted(owner, owner, more))
        .param("ids", ids)
        .query(
            (row, n) ->
                new Stretch(
                    Sql.uuid(row, "owner"),
                    Sql.instant(row, "starts_at"),
                    Sql.instant(row, "ends_at"),
                    row.getString("number") + " " + row.getString("status")))
        .list();
  }

  private record Rule(
      UUID doctor,
      ZoneId zone,
      int day,
      LocalTime opens,
      LocalTime closes,
      LocalDate from,
      LocalDate to) {
    Rule(ResultSet row, int n) throws SQLException {
      this(
          Sql.uuid(row, "doctor_id"),
          ZoneId.of(row.getString("time_zone")),
          row.getInt("day_of_week"),
          row.getObject("opens", LocalTime.class),
          row.getObject("closes", LocalTime.class),
          row.getObject("first_day", LocalDate.class),
          row.getObject("last_day", LocalDate.class));
    }

    boolean holdsOn(LocalDate date) {
      return !date.isBefore(from)
          && !date.isAfter(to)
          && (day == 0 || date.getDayOfWeek().getValue() == day);
    }

    Stretch on(LocalDate date) {
      return new Stretch(
          doctor, instant(date.atTime(opens)), instant(date.atTime(closes)), zone + " " + date);
    }

    /** The earlier of two; where there is none, the moment at which the clock was put forward. */
    private Instant instant(LocalDateTime local) {
      var offsets = zone.getRules().getValidOffsets(local);
      return offsets.isEmpty()
          ? zone.getRules().getTransition(local).getInstant()
          : offsets.stream().map(local::toInstant).min(Comparator.naturalOrder()).orElseThrow();
    }
  }

  private List<Stretch> hours(List<UUID> doctors) {
    var rules =
        jdbc.sql(
                """
                SELECT r.doctor_id, h.time_zone, r.day_of_week, r.opens, r.closes, r.valid_from AS first_day,
                  COALESCE(r.valid_to, :last) AS last_day
                FROM weekly_rule r JOIN affiliation a ON a.id = r.affiliation_id
                  JOIN hospital h ON h.id = a.hospital_id WHERE r.doctor_id IN (:doctors)
                UNION ALL
                SELECT w.doctor_id, h.time_zone, 0, w.opens, w.closes, w.day, w.day
                FROM availability_window w JOIN affiliation a ON a.id = w.affiliation_id
                  JOIN hospital h ON h.id = a.hospital_id WHERE w.doctor_id IN (:doctors)
                """)
            .param("doctors", doctors)
            .param("last", LAST)
            .query(Rule::new)
            .list();
    return FIRST
        .datesUntil(LAST)
        .flatMap(date -> rules.stream().filter(r -> r.holdsOn(date)).map(r -> r.on(date)))
        .toList();
  }

  /**
   * No visit is moved into the past but onto the pinboard, or for who is here and waits, and no
   * acceptance taken back once the visit should have begun.
   */
  private List<String> intoThePast(List<UUID> doctors) {
    return jdbc.sql(
            """
            SELECT a.number, m.version, m.from_status, m.to_status FROM appointment a
              JOIN appointment_move m ON m.appointment_id = a.id
            WHERE a.doctor_id IN (:doctors)
              AND (m.moved_to < m.moved_at AND m.to_status NOT IN ('PARKED', 'CHECKED_IN')
              OR m.from_status = 'CONFIRMED' AND m.to_status = 'REQUESTED'
                AND m.version = a.version AND a.starts_at <= m.moved_at)
            """)
        .param("doctors", doctors)
        .query(
            (row, n) ->
                "%s was moved into the past by move %d from %s to %s"
                    .formatted(
                        row.getString("number"),
                        row.getInt("version"),
                        row.getString("from_status"),
                        row.getString("to_status")))
        .list();
  }

  /**
   * An appointment and its money.
   *
   * @param kept percent that the last move kept; null when it settled nothing
   * @param due percent that may be kept by the terms of the booking
   */
  private record Visit(
      UUID id, String number, String status, String payment, @Nullable Integer kept, int due) {
    Visit(ResultSet row, int n) throws SQLException {
      this(
          Sql.uuid(row, "id"),
          row.getString("number"),
          row.getString("status"),
          row.getString("payment_state"),
          row.getObject("kept_percent", Integer.class),
          row.getInt("due"));
    }

    /** What of the money must still be there. */
    int percentLeft() {
      return switch (payment) {
        case "PAID" -> 100;
        case "PARTLY_REFUNDED" -> kept == null ? -1 : kept;
        default -> 0;
      };
    }
  }

  private record Charged(long amount, int share) {
    /** The shares of a part: what was paid less what was refunded is what is kept. */
    Map<String, Long> part(int percent) {
      var left = share(amount, percent, 100);
      var doctor = share(left, share, 10_000);
      var parts =
          new HashMap<>(
              Map.of(
                  "received", left, "DOCTOR_EARNINGS", -doctor, "HOSPITAL_REVENUE", doctor - left));
      parts.values().removeIf(balance -> balance == 0);
      return parts;
    }

    private static long share(long of, int part, int whole) {
      return new BigDecimal(of)
          .multiply(new BigDecimal(part))
          .divide(new BigDecimal(whole), 0, RoundingMode.HALF_EVEN)
          .longValueExact();
    }
  }

  /** What was paid less what was refunded is what is kept, in two shares. */
  private List<String> money(List<UUID> doctors) {
    var visits =
        jdbc.sql(
                """
                SELECT a.id, a.number, a.status, a.payment_state, m.kept_percent,
                  CASE WHEN m.to_status = 'NO_SHOW' THEN a.no_show_fee_percent
                    WHEN m.from_status = 'CONFIRMED' AND m.waiver_reason IS NULL
                      AND m.cancellation_reason IN ('PATIENT_REQUEST', 'PATIENT_ILL', 'OTHER')
                                      AND m.moved_at > a.starts_at - a.cancel_free_hours * INTERVAL '1' HOUR
                    THEN a.late_fee_percent ELSE 0 END AS due
                FROM appointment a JOIN appointment_move m ON m.appointment_id = a.id AND m.version = a.version
                WHERE a.doctor_id IN (:doctors)
                """)
            .param("doctors", doctors)
            .query(Visit::new)
            .list();
    var charged = charged(doctors);
    var balances = balances(doctors);
    var broken = new ArrayList<String>();
    for (var visit : visits) {
      var charge = charged.get(visit.id());
      var percent = visit.percentLeft();
      Map<String, Long> expected =
          charge != null
              ? charge.part(percent)
              : percent == 0 ? Map.of() : Map.of("nothing charged", 0L);
      var found = balances.getOrDefault(visit.id(), Map.of());
      if (!found.equals(expected)) {
        broken.add(visit + " has " + found + " in the ledger, not " + expected);
      }
      var isOver = List.of("CANCELLED", "NO_SHOW").contains(visit.status());
      if (isOver && !visit.payment().equals("UNPAID") && percent > visit.due()) {
        broken.add(visit + " kept more than was agreed");
      }
      var isMissed = visit.status().equals("NO_SHOW");
      if (isMissed && percent != visit.due()) {
        broken.add(visit + " was missed and kept " + percent + " percent");
      }
      var needsMoney =
          !List.of("HELD", "EXPIRED", "CANCELLED", "REJECTED", "NO_SHOW").contains(visit.status());
      if (needsMoney && !visit.payment().equals("PAID")) {
        broken.add(visit + " stands without its money");
      }
    }
    return broken;
  }

  /** Nobody earns from a visit that is with another doctor by now. */
  private List<String> sharesOfOthers(List<UUID> doctors) {
    return jdbc
        .sql(
            """
            SELECT a.number, e.doctor_id, sum(CASE WHEN t.credit_account IN ('DOCTOR_EARNINGS', 'HOSPITAL_REVENUE')
              THEN t.amount_minor ELSE -t.amount_minor END) AS earned
            FROM journal_entry e JOIN ledger_transfer t ON t.entry_id = e.id
              JOIN appointment a ON a.id = e.appointment_id
            WHERE e.doctor_id IN (:doctors) AND e.doctor_id <> a.doctor_id
            GROUP BY a.number, e.doctor_id
            """)
        .param("doctors", doctors)
        .query(
            (row, n) ->
                row.getLong("earned") == 0
                    ? List.<String>of()
                    : List.of(
                        "%s still earns %d for %s"
                            .formatted(
                                Sql.uuid(row, "doctor_id"),
                                row.getLong("earned"),
                                row.getString("number"))))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private Map<UUID, Charged> charged(List<UUID> doctors) {
    var charged = new HashMap<UUID, Charged>();
    jdbc.sql(
            """
            SELECT c.appointment_id, p.amount_minor, a.doctor_share_bp
            FROM charge c JOIN payment p ON p.charge_id = c.id
              JOIN appointment a ON a.id = c.appointment_id WHERE c.doctor_id IN (:doctors)
            """)
        .param("doctors", doctors)
        .query(
            row -> {
              charged.put(
                  Sql.uuid(row, "appointment_id"),
                  new Charged(row.getLong("amount_minor"), row.getInt("doctor_share_bp")));
            });
    return charged;
  }

  /** What each account holds for an appointment; accounts that are even are left out. */
  private Map<UUID, Map<String, Long>> balances(List<UUID> doctors) {
    var balances = new HashMap<UUID, Map<String, Long>>();
    jdbc.sql(
            """
            SELECT e.appointment_id, t.debit_account, t.credit_account, t.amount_minor
            FROM journal_entry e JOIN ledger_transfer t ON t.entry_id = e.id WHERE e.doctor_id IN (:doctors)
            """)
        .param("doctors", doctors)
        .query(
            row -> {
              var own =
                  balances.computeIfAbsent(Sql.uuid(row, "appointment_id"), id -> new HashMap<>());
              own.merge(account(row, "debit_account"), row.getLong("amount_minor"), Long::sum);
              own.merge(account(row, "credit_account"), -row.getLong("amount_minor"), Long::sum);
            });
    balances.values().forEach(own -> own.values().removeIf(balance -> balance == 0));
    return balances;
  }

  private static String account(ResultSet row, String column) throws SQLException {
    var account = row.getString(column);
    return List.of("GATEWAY", "CARD_TERMINAL", "CASH_DESK").contains(account)
        ? "received"
        : account;
  }
}
