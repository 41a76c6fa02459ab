package org.caredesk.server.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All doctors. Each has an agenda row, which a booking locks. */
@Repository
public class Doctors {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Doctors(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public Optional<Doctor> find(DoctorId id) {
    return jdbc.sql(
            """
            SELECT d.*, (SELECT string_agg(s.specialty, ',' ORDER BY s.ordinal) FROM doctor_specialty s
                          WHERE s.doctor_id = d.id) AS specialties
            FROM doctor d WHERE d.id = ?
            """)
        .param(id.value())
        .query(this::doctor)
        .optional();
  }

  /**
   * @throws Refusal doctor-not-found
   */
  public Doctor get(DoctorId id) {
    return find(id).orElseThrow(() -> Refusal.notFound("doctor"));
  }

  /**
   * @throws Refusal email-taken (409)
   */
  void add(Doctor doctor) {
    try {
      jdbc.sql(
              """
              INSERT INTO doctor (id, name, name_key, email, status, qualifications, languages, years_of_experience,
                phone, bio, date_joined)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              doctor.id().value(),
              doctor.name(),
              Names.fold(doctor.name()),
              doctor.email(),
              doctor.status().name(),
              json.writeValueAsString(doctor.qualifications()),
              Sql.joined(doctor.languages()),
              doctor.yearsOfExperience())
          .params(java.util.Arrays.asList(doctor.phone(), doctor.bio(), doctor.dateJoined()))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict("email-taken", "Another doctor already has this email address.");
    }
    for (var i = 0; i < doctor.specialties().size(); i++) {
      jdbc.sql("INSERT INTO doctor_specialty (doctor_id, specialty, ordinal) VALUES (?, ?, ?)")
          .params(doctor.id().value(), doctor.specialties().get(i), i)
          .update();
    }
    jdbc.sql("INSERT INTO agenda (owner_id) VALUES (?)").param(doctor.id().value()).update();
  }

  private Doctor doctor(ResultSet row, int n) throws SQLException {
    return new Doctor(
        new DoctorId(Sql.uuid(row, "id")),
        row.getString("name"),
        row.getString("email"),
        DoctorStatus.valueOf(row.getString("status")),
        json.readValue(row.getString("qualifications"), new TypeReference<List<String>>() {}),
        Sql.list(row, "specialties"),
        Sql.list(row, "languages"),
        row.getInt("years_of_experience"),
        row.getString("phone"),
        row.getString("bio"),
        row.getObject("date_joined", java.time.LocalDate.class),
        row.getInt("version"));
  }
}
