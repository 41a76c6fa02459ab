package org.caredesk.server.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@link Terms}: one statement for any number of affiliations. */
@Component
public class TermsOfAffiliations {
  private static final String SELECT =
      """
      SELECT a.id, a.hospital_id, h.name AS hospital_name, h.mark, h.time_zone, a.doctor_id, d.name AS doctor_name, d.status,
             d.languages, a.department_id, p.name AS department_name, a.fee_minor, h.currency, a.slot_minutes,
             a.allowed_slot_minutes, a.visit_modes, a.booking_policy, a.room, a.buffer_before_minutes,
             a.buffer_after_minutes, a.lead_minutes, a.horizon_days, a.retired, h.doctor_share_bp, h.pay_at_desk,
             h.cancel_free_hours, h.late_fee_percent, h.no_show_fee_percent,
             a.version,
             (SELECT string_agg(s.specialty, ',' ORDER BY s.ordinal) FROM doctor_specialty s
               WHERE s.doctor_id = a.doctor_id) AS specialties
      FROM affiliation a
        JOIN hospital h ON h.id = a.hospital_id
        JOIN doctor d ON d.id = a.doctor_id
        JOIN department p ON p.id = a.department_id
      """;

  private final JdbcClient jdbc;

  TermsOfAffiliations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Terms> of(AffiliationId affiliation) {
    return jdbc.sql(SELECT + "WHERE a.id = ?")
        .param(affiliation.value())
        .query(this::terms)
        .optional();
  }

  /** Those of any number of affiliations, the retired ones too, by id. */
  public Map<AffiliationId, Terms> of(Set<AffiliationId> affiliations) {
    if (affiliations.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(SELECT + "WHERE a.id IN (:ids)")
        .param("ids", affiliations.stream().map(AffiliationId::value).toList())
        .query(this::terms)
        .list()
        .stream()
        .collect(Collectors.toMap(Terms::affiliation, terms -> terms));
  }

  /** Those of every doctor at a hospital, by department and doctor's name. */
  public List<Terms> at(HospitalId hospital) {
    return jdbc.sql(
            SELECT + "WHERE a.hospital_id = ? AND NOT a.retired ORDER BY p.name, d.name, a.id")
        .param(hospital.value())
        .query(this::terms)
        .list();
  }

  /**
   * Those of every doctor who works or has worked at a hospital, by department and doctor's name:
   * for days that may have passed. Who still waits for the approval is not among them.
   */
  public List<Terms> everAt(HospitalId hospital) {
    return jdbc.sql(
            SELECT
                + "WHERE a.hospital_id = ? AND d.status IN ('ACTIVE', 'RETIRED')"
                + " ORDER BY p.name, d.name, a.id")
        .param(hospital.value())
        .query(this::terms)
        .list();
  }

  /** Those of one doctor where they work, by hospital's name, and then where they have worked. */
  public List<Terms> everOf(DoctorId doctor) {
    return jdbc.sql(SELECT + "WHERE a.doctor_id = ? ORDER BY a.retired, h.name, a.id")
        .param(doctor.value())
        .query(this::terms)
        .list();
  }

  /** Those of one doctor at every hospital, by hospital's name. */
  public List<Terms> of(DoctorId doctor) {
    return of(List.of(doctor));
  }

  /** Those of several doctors at every hospital, by hospital's name. */
  public List<Terms> of(Collection<DoctorId> doctors) {
    if (doctors.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            SELECT + "WHERE a.doctor_id IN (:doctors) AND NOT a.retired ORDER BY h.name, a.id")
        .param("doctors", doctors.stream().map(DoctorId::value).toList())
        .query(this::terms)
        .list();
  }

  /**
   * Those that can be booked and meet what the search says about doctor and hospital, by doctor's
   * name.
   */
  public List<Terms> matching(DoctorSearch search) {
    var where = new ArrayList<>(List.of("NOT a.retired", "d.status = 'ACTIVE'"));
    var params = new ArrayList<Object>();
    if (search.specialty() != null) {
      where.add(
          "EXISTS (SELECT 1 FROM doctor_specialty s WHERE s.doctor_id = d.id AND s.specialty = ?)");
      params.add(search.specialty());
    }
    if (search.hospital() != null) {
      where.add("a.hospital_id = ?");
      params.add(search.hospital().value());
    }
    if (search.department() != null) {
      where.add("a.department_id = ?");
      params.add(search.department().value());
    }
    if (search.name() != null) {
      for (var word : Names.fold(search.name()).split(" ")) {
        where.add("(d.name_key LIKE ? OR d.name_key LIKE ?)");
        params.add(like(word));
        params.add("% " + like(word));
      }
    }
    if (search.visitMode() != null) {
      where.add("a.visit_modes LIKE ?");
      params.add("%" + search.visitMode().name() + "%");
    }
    if (search.language() != null) {
      where.add("(',' || lower(d.languages) || ',') LIKE ?");
      params.add("%," + like(search.language()).replace("%", "") + ",%");
    }
    return jdbc
        .sql(
            SELECT
                + "WHERE "
                + String.join(" AND ", where)
                + " ORDER BY d.name, d.id, h.name, a.id")
        .params(params)
        .query(this::terms)
        .list()
        .stream()
        .filter(terms -> search.minFee() == null || search.minFee().compareTo(decimal(terms)) <= 0)
        .filter(terms -> search.maxFee() == null || search.maxFee().compareTo(decimal(terms)) >= 0)
        .toList();
  }

  private static java.math.BigDecimal decimal(Terms terms) {
    return new java.math.BigDecimal(terms.fee().toMoney().amount());
  }

  private static String like(String text) {
    return text.toLowerCase(java.util.Locale.ROOT)
            .replace("\\", "")
            .replace("%", "")
            .replace("_", "")
        + "%";
  }

  private Terms terms(ResultSet row, int n) throws SQLException {
    return new Terms(
        new AffiliationId(Sql.uuid(row, "id")),
        new HospitalId(Sql.uuid(row, "hospital_id")),
        row.getString("hospital_name"),
        row.getInt("mark"),
        ZoneId.of(row.getString("time_zone")),
        new DoctorId(Sql.uuid(row, "doctor_id")),
        row.getString("doctor_name"),
        DoctorStatus.valueOf(row.getString("status")),
        Sql.list(row, "specialties"),
        Sql.list(row, "languages"),
        new DepartmentId(Sql.uuid(row, "department_id")),
        row.getString("department_name"),
        Amount.of(row.getLong("fee_minor"), row.getString("currency")),
        row.getInt("slot_minutes"),
        Arrays.stream(row.getString("allowed_slot_minutes").split(","))
            .map(Integer::valueOf)
            .toList(),
        Arrays.stream(row.getString("visit_modes").split(",")).map(VisitMode::valueOf).toList(),
        BookingPolicy.valueOf(row.getString("booking_policy")),
        row.getString("room"),
        row.getInt("buffer_before_minutes"),
        row.getInt("buffer_after_minutes"),
        row.getInt("lead_minutes"),
        row.getInt("horizon_days"),
        row.getBoolean("retired"),
        row.getInt("doctor_share_bp"),
        row.getBoolean("pay_at_desk"),
        Hospitals.cancellation(row),
        row.getInt("version"));
  }
}
