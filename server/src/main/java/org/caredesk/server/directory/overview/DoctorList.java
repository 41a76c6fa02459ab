package org.caredesk.server.directory.overview;

import java.util.Map;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.DoctorOverview;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.kernel.web.Paging;
import org.caredesk.server.kernel.web.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All doctors of the group, those who work nowhere yet too: for a super admin in every standing,
 * for a hospital admin those who may practise.
 */
@Component
public class DoctorList {
  private static final String HOSPITALS =
      "(SELECT count(*) FROM affiliation a WHERE a.doctor_id = d.id AND NOT a.retired)";
  private static final String COVERED =
      "EXISTS (SELECT 1 FROM department p JOIN department_specialty c ON c.department_id = p.id"
          + " JOIN doctor_specialty s ON s.specialty = c.specialty WHERE s.doctor_id = d.id AND NOT"
          + " p.retired AND ";

  private final JdbcClient jdbc;

  DoctorList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is asked of the list; each part but the paging may be null for any.
   *
   * @param fitsHospital only who could join it: a department covers a specialty of theirs, and they
   *     do not work there
   * @param fitsDepartment only who could join it for this department's sake
   */
  public record Wish(
      @Nullable String text,
      @Nullable DoctorStatus status,
      @Nullable HospitalId fitsHospital,
      @Nullable DepartmentId fitsDepartment,
      @Nullable String sort,
      Paging paging) {}

  /**
   * @throws Refusal forbidden for all but admins
   */
  public Page<DoctorOverview> page(Actor actor, Wish wish) {
    actor.require(Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    var where = new Where(jdbc, "1 = 1");
    if (!actor.is(Role.SUPER_ADMIN)) {
      where.and("d.status = 'ACTIVE'");
    }
    if (wish.status() != null) {
      where.and("d.status = ?", wish.status().name());
    }
    if (wish.text() != null) {
      var like = Sql.containing(Names.fold(wish.text()));
      where.and(
          "(d.name_key LIKE ? OR EXISTS (SELECT 1 FROM doctor_specialty s JOIN specialty y ON"
              + " y.code = s.specialty WHERE s.doctor_id = d.id AND lower(y.name) LIKE ?))",
          like,
          like);
    }
    if (wish.fitsHospital() != null) {
      var hospital = wish.fitsHospital().value();
      where.and(COVERED + "p.hospital_id = ?)", hospital);
      where.and(
          "NOT EXISTS (SELECT 1 FROM affiliation a WHERE a.doctor_id = d.id AND a.hospital_id = ?"
              + " AND NOT a.retired)",
          hospital);
    }
    if (wish.fitsDepartment() != null) {
      var department = wish.fitsDepartment().value();
      where.and(COVERED + "p.id = ?)", department);
      where.and(
          "NOT EXISTS (SELECT 1 FROM affiliation a JOIN department p ON p.hospital_id ="
              + " a.hospital_id WHERE a.doctor_id = d.id AND p.id = ? AND NOT a.retired)",
          department);
    }
    var order =
        Sorting.by(
            wish.sort(),
            "name",
            Map.of(
                "name",
                "d.name_key",
                "experience",
                "d.years_of_experience",
                "hospitals",
                HOSPITALS,
                "joined",
                "d.date_joined",
                "status",
                "d.status"),
            "d.name_key, d.id");
    var rows =
        where.rows(
            "SELECT d.id, d.name, d.status, d.years_of_experience, d.date_joined, "
                + HOSPITALS
                + " AS hospitals, (SELECT string_agg(s.specialty, ',' ORDER BY s.ordinal) FROM"
                + " doctor_specialty s WHERE s.doctor_id = d.id) AS specialties FROM doctor d",
            order,
            wish.paging(),
            (row, n) ->
                new DoctorOverview(
                    Sql.uuid(row, "id"),
                    row.getString("name"),
                    DoctorStatus.valueOf(row.getString("status")),
                    Sql.list(row, "specialties"),
                    row.getInt("years_of_experience"),
                    row.getObject("date_joined", java.time.LocalDate.class),
                    row.getInt("hospitals")));
    return wish.paging().page(rows, where.count("doctor d"));
  }
}
