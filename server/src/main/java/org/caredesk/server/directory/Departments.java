package org.caredesk.server.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All departments of all hospitals. */
@Repository
public class Departments {
  /** What {@link #department} reads; {@code p} is the department. */
  public static final String COLUMNS =
      """
      p.*, (SELECT string_agg(s.specialty, ',' ORDER BY s.specialty) FROM department_specialty s
            WHERE s.department_id = p.id) AS specialties,
        (EXISTS (SELECT 1 FROM affiliation a WHERE a.department_id = p.id)
          OR EXISTS (SELECT 1 FROM wait_list_entry w WHERE w.department_id = p.id)
          OR EXISTS (SELECT 1 FROM cost_item c WHERE c.department_id = p.id)
          OR EXISTS (SELECT 1 FROM satisfaction_fact f WHERE f.department_id = p.id)
          OR EXISTS (SELECT 1 FROM import_change i WHERE i.former_department_id = p.id)) AS in_use
      """;

  private static final String SELECT = "SELECT " + COLUMNS + "FROM department p ";

  private final JdbcClient jdbc;

  Departments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws Refusal department-not-found
   */
  public Department get(DepartmentId id) {
    return jdbc.sql(SELECT + "WHERE p.id = ?")
        .param(id.value())
        .query(Departments::department)
        .optional()
        .orElseThrow(() -> Refusal.notFound("department"));
  }

  /** By name, the retired ones too. */
  public List<Department> of(HospitalId hospital) {
    return jdbc.sql(SELECT + "WHERE p.hospital_id = ? ORDER BY p.name, p.id")
        .param(hospital.value())
        .query(Departments::department)
        .list();
  }

  /** Names of the doctors at work in a department that covers none of their specialties, some. */
  List<String> doctorsNotCovered(DepartmentId department) {
    return jdbc.sql(
            """
            SELECT d.name FROM affiliation a JOIN doctor d ON d.id = a.doctor_id
            WHERE a.department_id = ? AND NOT a.retired AND NOT EXISTS (
              SELECT 1 FROM department_specialty c JOIN doctor_specialty s ON s.specialty = c.specialty
              WHERE c.department_id = a.department_id AND s.doctor_id = a.doctor_id)
            ORDER BY d.name
            LIMIT 5
            """)
        .param(department.value())
        .query(String.class)
        .list();
  }

  /** Names of the departments where a doctor works that cover none of the doctor's specialties. */
  List<String> notCovering(DoctorId doctor) {
    return jdbc.sql(
            """
            SELECT p.name FROM affiliation a JOIN department p ON p.id = a.department_id
            WHERE a.doctor_id = ? AND NOT a.retired AND NOT EXISTS (
              SELECT 1 FROM department_specialty c JOIN doctor_specialty s ON s.specialty = c.specialty
              WHERE c.department_id = p.id AND s.doctor_id = a.doctor_id)
            ORDER BY p.name
            """)
        .param(doctor.value())
        .query(String.class)
        .list();
  }

  /** Those in service that cover one of the doctor's specialties, by name. */
  List<Department> covering(HospitalId hospital, DoctorId doctor) {
    return jdbc.sql(
            SELECT
                + """
                WHERE p.hospital_id = ? AND NOT p.retired AND EXISTS (
                  SELECT 1 FROM department_specialty c JOIN doctor_specialty s ON s.specialty = c.specialty
                  WHERE c.department_id = p.id AND s.doctor_id = ?)
                ORDER BY p.name, p.id
                """)
        .params(hospital.value(), doctor.value())
        .query(Departments::department)
        .list();
  }

  void add(Department department) {
    refuseTakenName(
        () ->
            jdbc.sql("INSERT INTO department (id, hospital_id, name, name_key) VALUES (?, ?, ?, ?)")
                .params(
                    department.id().value(),
                    department.hospital().value(),
                    department.name(),
                    Names.fold(department.name()))
                .update());
    addSpecialties(department);
  }

  /**
   * @throws Refusal department-name-taken (409), stale-version (412)
   */
  void update(Department department) {
    var updated =
        refuseTakenName(
            () ->
                jdbc.sql(
                        """
                        UPDATE department SET name = ?, name_key = ?, retired = ?, version = version + 1
                        WHERE id = ? AND version = ?
                        """)
                    .params(
                        department.name(),
                        Names.fold(department.name()),
                        department.retired(),
                        department.id().value(),
                        department.version())
                    .update());
    if (updated == 0) {
      throw Refusal.stale();
    }
    removeSpecialties(department.id());
    addSpecialties(department);
  }

  /**
   * @throws DataIntegrityViolationException when something refers to it after all
   */
  void remove(DepartmentId id) {
    removeSpecialties(id);
    jdbc.sql("DELETE FROM department WHERE id = ?").param(id.value()).update();
  }

  private void addSpecialties(Department department) {
    for (var specialty : department.specialties()) {
      jdbc.sql("INSERT INTO department_specialty (department_id, specialty) VALUES (?, ?)")
          .params(department.id().value(), specialty)
          .update();
    }
  }

  private void removeSpecialties(DepartmentId id) {
    jdbc.sql("DELETE FROM department_specialty WHERE department_id = ?").param(id.value()).update();
  }

  private static int refuseTakenName(java.util.function.IntSupplier write) {
    try {
      return write.getAsInt();
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict(
          "department-name-taken", "This hospital already has a department of this name.");
    }
  }

  public static Department department(ResultSet row, int n) throws SQLException {
    return new Department(
        new DepartmentId(Sql.uuid(row, "id")),
        new HospitalId(Sql.uuid(row, "hospital_id")),
        row.getString("name"),
        Sql.list(row, "specialties"),
        row.getBoolean("retired"),
        row.getBoolean("in_use"),
        row.getInt("version"));
  }
}
