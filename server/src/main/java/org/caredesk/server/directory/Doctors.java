package org.caredesk.server.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caredesk.dto.directory.DoctorApplication;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All doctors. Each has an agenda row, which a booking locks. */
@Repository
public class Doctors {
  static final String SELECT =
      """
      SELECT d.*, p.tag AS photo, a.applied_at, a.decided_at, a.decided_by_name, a.reason,
             (SELECT string_agg(s.specialty, ',' ORDER BY s.ordinal) FROM doctor_specialty s
               WHERE s.doctor_id = d.id) AS specialties
      FROM doctor d
        LEFT JOIN doctor_photo p ON p.doctor_id = d.id
        LEFT JOIN doctor_application a ON a.doctor_id = d.id
          AND NOT EXISTS (SELECT 1 FROM doctor_application b WHERE b.doctor_id = d.id AND b.id > a.id)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Doctors(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public Optional<Doctor> find(DoctorId id) {
    return jdbc.sql(SELECT + "WHERE d.id = ?").param(id.value()).query(this::doctor).optional();
  }

  /** Those of {@code ids} that there are, in no order. */
  public List<Doctor> all(Collection<DoctorId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "WHERE d.id IN (:ids)")
            .param("ids", ids.stream().map(DoctorId::value).toList())
            .query(this::doctor)
            .list();
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
    putSpecialties(doctor.id(), doctor.specialties());
    jdbc.sql("INSERT INTO agenda (owner_id) VALUES (?)").param(doctor.id().value()).update();
  }

  /**
   * Those whose last application is of these states, the newest application first.
   *
   * @param statuses not empty
   */
  List<Doctor> applicants(List<DoctorStatus> statuses, int offset, int limit) {
    return jdbc.sql(
            SELECT
                + "WHERE a.id IS NOT NULL AND d.status IN (:statuses)"
                + " ORDER BY a.id DESC LIMIT :limit OFFSET :offset")
        .param("statuses", statuses.stream().map(Enum::name).toList())
        .param("limit", limit)
        .param("offset", offset)
        .query(this::doctor)
        .list();
  }

  /** How many {@link #applicants} there are. */
  long countApplicants(List<DoctorStatus> statuses) {
    return jdbc.sql(
            "SELECT count(*) FROM doctor d WHERE d.status IN (:statuses) AND EXISTS"
                + " (SELECT 1 FROM doctor_application a WHERE a.doctor_id = d.id)")
        .param("statuses", statuses.stream().map(Enum::name).toList())
        .query(Long.class)
        .single();
  }

  /**
   * Moves a doctor from one status to another, once: of two who try, one is told.
   *
   * @return whether it did
   */
  boolean move(DoctorId id, DoctorStatus from, DoctorStatus to) {
    return jdbc.sql(
                "UPDATE doctor SET status = ?, version = version + 1 WHERE id = ? AND status = ?")
            .params(to.name(), id.value(), from.name())
            .update()
        == 1;
  }

  /** Locks the row until the transaction ends: for what must not pass a change of specialties. */
  void lock(DoctorId id) {
    jdbc.sql("SELECT id FROM doctor WHERE id = ? FOR UPDATE")
        .param(id.value())
        .query(UUID.class)
        .optional();
  }

  /** Writes the profile's fields but the specialties; the version goes up by one. */
  void update(Doctor doctor) {
    jdbc.sql(
            """
            UPDATE doctor SET name = ?, name_key = ?, qualifications = ?, languages = ?, years_of_experience = ?,
              phone = ?, bio = ?, clinic_address = ?, version = version + 1
            WHERE id = ?
            """)
        .params(
            doctor.name(),
            Names.fold(doctor.name()),
            json.writeValueAsString(doctor.qualifications()),
            Sql.joined(doctor.languages()),
            doctor.yearsOfExperience())
        .params(java.util.Arrays.asList(doctor.phone(), doctor.bio(), doctor.clinicAddress()))
        .param(doctor.id().value())
        .update();
  }

  /** For a change of what belongs to the profile and is kept elsewhere. */
  void raiseVersion(DoctorId id) {
    jdbc.sql("UPDATE doctor SET version = version + 1 WHERE id = ?").param(id.value()).update();
  }

  /** Puts these specialties, in this order, in the place of those before. */
  void putSpecialties(DoctorId doctor, List<String> specialties) {
    jdbc.sql("DELETE FROM doctor_specialty WHERE doctor_id = ?").param(doctor.value()).update();
    for (var i = 0; i < specialties.size(); i++) {
      jdbc.sql("INSERT INTO doctor_specialty (doctor_id, specialty, ordinal) VALUES (?, ?, ?)")
          .params(doctor.value(), specialties.get(i), i)
          .update();
    }
  }

  void joined(DoctorId id, LocalDate day) {
    jdbc.sql("UPDATE doctor SET date_joined = ? WHERE id = ?").params(day, id.value()).update();
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
        row.getString("clinic_address"),
        row.getObject("date_joined", LocalDate.class),
        row.getString("photo"),
        application(row),
        row.getInt("version"));
  }

  private static @Nullable DoctorApplication application(ResultSet row) throws SQLException {
    var applied = Sql.instantOrNull(row, "applied_at");
    return applied == null
        ? null
        : new DoctorApplication(
            applied,
            Sql.instantOrNull(row, "decided_at"),
            row.getString("decided_by_name"),
            row.getString("reason"));
  }
}
