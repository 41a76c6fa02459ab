package org.caredesk.server.insights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.insights.EntryKind;
import org.caredesk.dto.insights.LedgerEntries;
import org.caredesk.dto.insights.LedgerEntry;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.server.insights.RevenueFigures.Filter;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.kernel.web.Paging;
import org.caredesk.server.kernel.web.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Traces a figure to the entries of the ledger that it sums up (SPEC M4). */
@Service
public class EntriesBehind {
  /** Beyond that the lines are not added up again while somebody waits. */
  private static final long MOST_PROVED = 10_000;

  private static final Set<AppointmentStatus> ADJUSTABLE =
      EnumSet.of(
          AppointmentStatus.COMPLETED, AppointmentStatus.NO_SHOW, AppointmentStatus.CANCELLED);

  private static final String WHERE = " WHERE e.hospital_id = ? AND e.posted_day BETWEEN ? AND ?";

  static final String SELECT =
      """
      SELECT e.*, a.number, a.local_start, a.status, a.undo_until, a.doctor_id AS seen_by, c.name AS patient_name, d.name AS doctor_name, p.name AS department_name,
        m.receipt_number
      FROM journal_entry e
        JOIN appointment a ON a.id = e.appointment_id
        JOIN doctor d ON d.id = e.doctor_id
        JOIN department p ON p.id = e.department_id
        JOIN payment m ON m.appointment_id = e.appointment_id
        LEFT JOIN patient c ON c.id = a.patient_id
      """
          + WHERE;

  /** What makes every order complete. */
  private static final String BY_TIME = "e.posted_at, e.id";

  static final String ORDER = " ORDER BY " + BY_TIME;

  private final Reach reach;
  private final RevenueFigures revenue;
  private final JdbcClient jdbc;
  private final VisitsLeft visitsLeft;
  private final Clock clock;

  EntriesBehind(
      Reach reach, RevenueFigures revenue, JdbcClient jdbc, VisitsLeft visitsLeft, Clock clock) {
    this.reach = reach;
    this.revenue = revenue;
    this.jdbc = jdbc;
    this.visitsLeft = visitsLeft;
    this.clock = clock;
  }

  /** Which entries: null means all. */
  public record Wish(
      HospitalId hospital,
      Period period,
      @Nullable UUID doctor,
      @Nullable UUID department,
      @Nullable PaymentMethod method) {
    Filter filter() {
      return new Filter(doctor, department, method);
    }
  }

  /**
   * @param sort time, patient, doctor or amount; with a minus before it the other way round
   * @throws Refusal hospital-not-found; forbidden; invalid
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public LedgerEntries of(Actor actor, Wish wish, @Nullable String sort, Paging paging) {
    var hospital = reach.hospital(actor, wish.hospital());
    var seesPatients = Reach.seesPatients(actor, wish.hospital());
    var order = " ORDER BY " + order(sort, seesPatients);
    var adjustableAt =
        actor.isAt(wish.hospital(), Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN) ? clock.instant() : null;
    var figures = revenue.of(wish.hospital(), wish.period(), wish.filter());
    var params = params(wish);
    var and = RevenueFigures.and(wish.filter(), params);
    params.add(paging.size());
    params.add(paging.offset());
    var items =
        jdbc.sql(SELECT + and + order + " LIMIT ? OFFSET ?")
            .params(params)
            .query((row, n) -> entry(row, hospital.currency(), seesPatients, adjustableAt))
            .list();
    return new LedgerEntries(
        visitsLeft.in(items, hospital.currency()),
        paging.page(),
        paging.size(),
        figures.entries(),
        figures.in(hospital.currency()),
        figures.entries() > MOST_PROVED ? null : figures.revenue() == lines(wish));
  }

  /** Whoever sees no patients sees numbers in their place, and those sorted. */
  private static String order(@Nullable String sort, boolean seesPatients) {
    return Sorting.by(
        sort,
        "time",
        Map.of(
            "time",
            "e.posted_at",
            "patient",
            seesPatients ? "lower(coalesce(c.name, a.number))" : "a.number",
            "doctor",
            "d.name_key",
            "amount",
            "(e.doctor_minor + e.hospital_minor)"),
        BY_TIME);
  }

  static List<Object> params(Wish wish) {
    return new ArrayList<>(
        List.of(wish.hospital().value(), wish.period().from(), wish.period().to()));
  }

  /** What the lines of the entries come to, one by one. */
  private long lines(Wish wish) {
    var params = params(wish);
    var and = RevenueFigures.and(wish.filter(), params);
    return jdbc.sql(
            """
            SELECT coalesce(sum(CASE WHEN t.debit_account = e.account THEN t.amount_minor ELSE -t.amount_minor END), 0)
            FROM journal_entry e JOIN ledger_transfer t ON t.entry_id = e.id
            """
                + WHERE
                + and)
        .params(params)
        .query(Long.class)
        .single();
  }

  /**
   * @param adjustableAt when somebody who may adjust looks; null for anybody else
   */
  private static LedgerEntry entry(
      ResultSet row, Currency currency, boolean seesPatients, @Nullable Instant adjustableAt)
      throws SQLException {
    var day = row.getObject("posted_day", LocalDate.class);
    var corrects = row.getObject("corrects_day", LocalDate.class);
    var doctor = row.getLong("doctor_minor");
    var hospital = row.getLong("hospital_minor");
    return new LedgerEntry(
        Sql.uuid(row, "id"),
        EntryKind.valueOf(row.getString("source_type")),
        Sql.instant(row, "posted_at"),
        day,
        corrects.equals(day) ? null : corrects,
        Sql.uuid(row, "appointment_id"),
        row.getString("number"),
        row.getObject("local_start", LocalDateTime.class),
        seesPatients ? row.getString("patient_name") : null,
        Sql.uuid(row, "doctor_id"),
        row.getString("doctor_name"),
        Sql.uuid(row, "department_id"),
        row.getString("department_name"),
        row.getString("receipt_number"),
        RevenueFigures.method(row.getString("account")),
        Takings.money(doctor + hospital, currency),
        Takings.money(doctor, currency),
        Takings.money(hospital, currency),
        adjustableAt != null && isAdjustable(row, adjustableAt),
        null,
        null);
  }

  /**
   * A payment that is the visit's doctor's, of a visit that is over for good; whether some of it
   * was kept then is for {@link VisitsLeft} to say.
   */
  private static boolean isAdjustable(ResultSet row, Instant now) throws SQLException {
    var kind = EntryKind.valueOf(row.getString("source_type"));
    var until = Sql.instantOrNull(row, "undo_until");
    return (kind == EntryKind.PAYMENT || kind == EntryKind.TRANSFER_IN)
        && ADJUSTABLE.contains(AppointmentStatus.valueOf(row.getString("status")))
        && Sql.uuid(row, "doctor_id").equals(Sql.uuid(row, "seen_by"))
        && (until == null || !until.isAfter(now));
  }
}
