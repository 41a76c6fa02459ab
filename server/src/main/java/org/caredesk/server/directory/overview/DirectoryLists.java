package org.caredesk.server.directory.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.Standing;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.directory.Department;
import org.caredesk.server.directory.Departments;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.kernel.web.Paging;
import org.caredesk.server.kernel.web.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hospitals, departments and affiliations as an admin looks through them. Each list is two
 * statements, that of departments three, whatever its length.
 */
@Component
public class DirectoryLists {
  private static final String DOCTORS_OF_DEPARTMENT =
      "(SELECT count(*) FROM affiliation a WHERE a.department_id = p.id AND NOT a.retired)";
  private static final String FEE_OF_DEPARTMENT =
      "(SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY a.fee_minor) FROM affiliation a"
          + " WHERE a.department_id = p.id AND NOT a.retired)";
  private static final String DEPARTMENTS_OF_HOSPITAL =
      "(SELECT count(*) FROM department p WHERE p.hospital_id = h.id AND NOT p.retired)";
  private static final String DOCTORS_OF_HOSPITAL =
      "(SELECT count(*) FROM affiliation a WHERE a.hospital_id = h.id AND NOT a.retired)";

  private final JdbcClient jdbc;
  private final Hospitals hospitals;
  private final TermsOfAffiliations terms;
  private final Clock clock;

  DirectoryLists(JdbcClient jdbc, Hospitals hospitals, TermsOfAffiliations terms, Clock clock) {
    this.jdbc = jdbc;
    this.hospitals = hospitals;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * What is asked of a list.
   *
   * @param text part of a name
   * @param standing null for all
   * @param sort see {@link Sorting}
   */
  public record Wish(
      @Nullable String text, @Nullable Standing standing, @Nullable String sort, Paging paging) {}

  /**
   * A department and who works there.
   *
   * @param visits booked in the last full month
   */
  public record DepartmentLine(
      Department department, int doctors, long visits, @Nullable Amount typicalFee) {}

  /** A hospital, by id, and how much there is of it. */
  public record HospitalLine(HospitalId hospital, int departments, int doctors) {}

  /**
   * @throws org.caredesk.server.kernel.Refusal hospital-not-found; forbidden unless super admin or
   *     admin of this hospital
   */
  public Page<DepartmentLine> departments(Actor actor, HospitalId id, Wish wish) {
    var hospital = hospitals.get(id);
    actor.requireAt(id, Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    var where = new Where(jdbc, "p.hospital_id = ?", id.value());
    where.standing("p.retired", wish.standing());
    if (wish.text() != null) {
      var like = Sql.containing(Names.fold(wish.text()));
      where.and(
          "(p.name_key LIKE ? OR EXISTS (SELECT 1 FROM department_specialty s JOIN specialty y"
              + " ON y.code = s.specialty WHERE s.department_id = p.id AND lower(y.name) LIKE ?))",
          like,
          like);
    }
    var order =
        Sorting.by(
            wish.sort(),
            "name",
            Map.of(
                "name",
                "p.name_key",
                "doctors",
                DOCTORS_OF_DEPARTMENT,
                "fee",
                FEE_OF_DEPARTMENT,
                "status",
                "p.retired"),
            "p.name_key, p.id");
    var currency = hospital.currency();
    var visits = visits(hospital);
    List<DepartmentLine> lines =
        where.rows(
            "SELECT "
                + Departments.COLUMNS
                + ", "
                + DOCTORS_OF_DEPARTMENT
                + " AS doctors, "
                + FEE_OF_DEPARTMENT
                + " AS fee FROM department p",
            order,
            wish.paging(),
            (row, n) ->
                new DepartmentLine(
                    Departments.department(row, n),
                    row.getInt("doctors"),
                    visits.getOrDefault(Sql.uuid(row, "id"), 0L),
                    typicalFee(row, currency)));
    return wish.paging().page(lines, where.count("department p"));
  }

  /** How many visits of the last full month were booked in each department. */
  private Map<UUID, Long> visits(Hospital hospital) {
    var month = YearMonth.from(clock.instant().atZone(hospital.zone())).minusMonths(1);
    var visits = new HashMap<UUID, Long>();
    jdbc.sql(
            "SELECT department_id, sum(booked) AS visits FROM visit_day WHERE hospital_id = ? AND"
                + " day BETWEEN ? AND ? GROUP BY department_id")
        .params(hospital.id().value(), month.atDay(1), month.atEndOfMonth())
        .query(
            row -> {
              visits.put(Sql.uuid(row, "department_id"), row.getLong("visits"));
            });
    return visits;
  }

  private static @Nullable Amount typicalFee(ResultSet row, Currency currency) throws SQLException {
    var fee = row.getLong("fee");
    return row.wasNull() ? null : new Amount(fee, currency);
  }

  /** All hospitals for a super admin; for a hospital admin their own. */
  public Page<HospitalLine> hospitals(Actor actor, Wish wish) {
    actor.require(Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    var where = new Where(jdbc, "1 = 1");
    if (!actor.is(Role.SUPER_ADMIN)) {
      where.in("h.id", administered(actor));
    }
    if (wish.text() != null) {
      var like = Sql.containing(Names.fold(wish.text()));
      where.and("(h.name_key LIKE ? OR lower(h.city) LIKE ?)", like, like);
    }
    var order =
        Sorting.by(
            wish.sort(),
            "name",
            Map.of(
                "name",
                "h.name_key",
                "city",
                "lower(h.city)",
                "departments",
                DEPARTMENTS_OF_HOSPITAL,
                "doctors",
                DOCTORS_OF_HOSPITAL),
            "h.name_key, h.id");
    List<HospitalLine> lines =
        where.rows(
            "SELECT h.id, "
                + DEPARTMENTS_OF_HOSPITAL
                + " AS departments, "
                + DOCTORS_OF_HOSPITAL
                + " AS doctors FROM hospital h",
            order,
            wish.paging(),
            (row, n) ->
                new HospitalLine(
                    new HospitalId(Sql.uuid(row, "id")),
                    row.getInt("departments"),
                    row.getInt("doctors")));
    return wish.paging().page(lines, where.count("hospital h"));
  }

  /**
   * Who works, or with {@link Standing#RETIRED} has worked, at a hospital.
   *
   * @throws org.caredesk.server.kernel.Refusal as {@link #departments}
   */
  public Page<Terms> affiliations(
      Actor actor, HospitalId id, @Nullable DepartmentId department, Wish wish) {
    hospitals.get(id);
    actor.requireAt(id, Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    // Before the approval a doctor is nobody's business but the super admin's.
    var where = new Where(jdbc, "a.hospital_id = ?", id.value());
    if (!actor.is(Role.SUPER_ADMIN)) {
      where.and("d.status IN ('ACTIVE', 'RETIRED')");
    }
    where.standing("a.retired", wish.standing());
    if (department != null) {
      where.and("a.department_id = ?", department.value());
    }
    if (wish.text() != null) {
      var like = Sql.containing(Names.fold(wish.text()));
      where.and("(d.name_key LIKE ? OR p.name_key LIKE ?)", like, like);
    }
    var order =
        Sorting.by(
            wish.sort(),
            "name",
            Map.of(
                "name",
                "d.name_key",
                "department",
                "p.name_key",
                "fee",
                "a.fee_minor",
                "slot",
                "a.slot_minutes",
                "status",
                "a.retired"),
            "d.name_key, a.id");
    var from =
        "affiliation a JOIN doctor d ON d.id = a.doctor_id JOIN department p ON p.id ="
            + " a.department_id";
    List<AffiliationId> ids =
        where.rows(
            "SELECT a.id FROM " + from,
            order,
            wish.paging(),
            (row, n) -> new AffiliationId(Sql.uuid(row, "id")));
    var found = terms.of(new LinkedHashSet<>(ids));
    return wish.paging().page(ids.stream().map(found::get).toList(), where.count(from));
  }

  private static Set<UUID> administered(Actor actor) {
    var own = new LinkedHashSet<UUID>();
    for (var grant : actor.grants()) {
      if (grant.role() == Role.HOSPITAL_ADMIN && grant.hospital() != null) {
        own.add(grant.hospital().value());
      }
    }
    return own;
  }
}
