package org.caredesk.server.scheduling.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caredesk.dto.scheduling.HolidayResponse;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stored time off of doctors and holidays of hospitals. */
@Repository
class Absences {
  private final JdbcClient jdbc;
  private final Ids ids;

  Absences(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * @return its id
   */
  UUID addTimeOff(DoctorId doctor, LocalDateTime from, LocalDateTime to, @Nullable String reason) {
    var id = ids.next();
    jdbc.sql("INSERT INTO time_off (id, doctor_id, starts, ends, reason) VALUES (?, ?, ?, ?, ?)")
        .params(id, doctor.value(), from, to)
        .params(Arrays.asList(reason))
        .update();
    return id;
  }

  Optional<TimeOffResponse> timeOff(DoctorId doctor, UUID id) {
    return jdbc.sql("SELECT * FROM time_off WHERE doctor_id = ? AND id = ?")
        .params(doctor.value(), id)
        .query(Absences::off)
        .optional();
  }

  /** Time off that meets local dates, both inclusive, by start. */
  List<TimeOffResponse> timeOff(DoctorId doctor, LocalDate from, LocalDate to) {
    return jdbc.sql(
            "SELECT * FROM time_off WHERE doctor_id = ? AND starts < ? AND ends > ?"
                + " ORDER BY starts, id")
        .params(doctor.value(), to.plusDays(1).atStartOfDay(), from.atStartOfDay())
        .query(Absences::off)
        .list();
  }

  void removeTimeOff(UUID id) {
    jdbc.sql("DELETE FROM time_off WHERE id = ?").param(id).update();
  }

  /**
   * @throws Refusal holiday-exists (409)
   */
  void addHoliday(HospitalId hospital, LocalDate date, String name) {
    try {
      jdbc.sql("INSERT INTO hospital_holiday (hospital_id, day, name) VALUES (?, ?, ?)")
          .params(hospital.value(), date, name)
          .update();
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict("holiday-exists", "This day is a holiday already.");
    }
  }

  /** Whether it was one. */
  boolean removeHoliday(HospitalId hospital, LocalDate date) {
    return jdbc.sql("DELETE FROM hospital_holiday WHERE hospital_id = ? AND day = ?")
            .params(hospital.value(), date)
            .update()
        == 1;
  }

  /** The holidays of hospitals on local dates, both inclusive, by date. One statement. */
  List<HolidayResponse> holidays(Collection<HospitalId> hospitals, LocalDate from, LocalDate to) {
    if (hospitals.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT hospital_id, day, name FROM hospital_holiday
            WHERE hospital_id IN (:hospitals) AND day BETWEEN :from AND :to ORDER BY day, hospital_id
            """)
        .param("hospitals", hospitals.stream().map(HospitalId::value).toList())
        .param("from", from)
        .param("to", to)
        .query(
            (row, n) ->
                new HolidayResponse(
                    Sql.uuid(row, "hospital_id"),
                    row.getObject("day", LocalDate.class),
                    row.getString("name"),
                    List.of()))
        .list();
  }

  private static TimeOffResponse off(ResultSet row, int n) throws SQLException {
    return new TimeOffResponse(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "doctor_id"),
        row.getObject("starts", LocalDateTime.class),
        row.getObject("ends", LocalDateTime.class),
        row.getString("reason"),
        List.of(),
        List.of());
  }
}
