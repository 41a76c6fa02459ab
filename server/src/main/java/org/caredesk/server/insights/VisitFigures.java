package org.caredesk.server.insights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what became of visits, by the hospital's day on which they begin. A statement each. */
@Repository
class VisitFigures {
  private static final String AT = "FROM visit_day WHERE hospital_id = ? AND day BETWEEN ? AND ? ";

  private final JdbcClient jdbc;

  VisitFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those with one doctor for a department. */
  record OfDoctor(
      UUID doctor,
      String name,
      UUID department,
      String departmentName,
      VisitCount count,
      long workingDays) {}

  /** Those of one doctor at a hospital on a day. */
  record OfDoctorsDay(UUID hospital, LocalDate day, VisitCount count) {}

  /** Booked time that begins at the same time of the same weekday: how often. */
  record Taken(DayOfWeek weekday, LocalTime from, long minutes, long times) {}

  Map<LocalDate, VisitCount> byDay(Hospital hospital, Period period) {
    var days = new HashMap<LocalDate, VisitCount>();
    jdbc.sql("SELECT day, " + VisitCount.SUMS + AT + "GROUP BY day")
        .params(at(hospital, period))
        .query(
            row -> {
              days.put(row.getObject("day", LocalDate.class), VisitCount.of(row));
            });
    return days;
  }

  List<OfDoctor> byDoctor(Hospital hospital, Period period) {
    return jdbc.sql(
            """
            SELECT s.*, d.name AS doctor_name, p.name AS department_name FROM (SELECT doctor_id, department_id,
              count(DISTINCT CASE WHEN completed > 0 THEN day END) AS working_days,
            """
                + VisitCount.SUMS
                + AT
                + """
                GROUP BY doctor_id, department_id) s
                  JOIN doctor d ON d.id = s.doctor_id JOIN department p ON p.id = s.department_id
                """)
        .params(at(hospital, period))
        .query(
            (row, n) ->
                new OfDoctor(
                    Sql.uuid(row, "doctor_id"),
                    row.getString("doctor_name"),
                    Sql.uuid(row, "department_id"),
                    row.getString("department_name"),
                    VisitCount.of(row),
                    row.getLong("working_days")))
        .list();
  }

  /** Of one doctor at all hospitals, each by its own days. */
  List<OfDoctorsDay> ofDoctor(UUID doctor, Period period) {
    return jdbc.sql(
            "SELECT hospital_id, day, "
                + VisitCount.SUMS
                + "FROM visit_day WHERE doctor_id = ? AND day BETWEEN ? AND ? GROUP BY hospital_id,"
                + " day ORDER BY day, hospital_id")
        .params(doctor, period.from(), period.to())
        .query(
            (row, n) ->
                new OfDoctorsDay(
                    Sql.uuid(row, "hospital_id"),
                    row.getObject("day", LocalDate.class),
                    VisitCount.of(row)))
        .list();
  }

  /** Of several hospitals, each by its own days. */
  Map<UUID, VisitCount> byHospital(Collection<UUID> hospitals, Period period) {
    var all = new HashMap<UUID, VisitCount>();
    if (hospitals.isEmpty()) {
      return all;
    }
    jdbc.sql(
            "SELECT hospital_id, "
                + VisitCount.SUMS
                + "FROM visit_day WHERE hospital_id IN (:hospitals) AND day BETWEEN :from AND :to"
                + " GROUP BY hospital_id")
        .param("hospitals", hospitals)
        .param("from", period.from())
        .param("to", period.to())
        .query(
            row -> {
              all.put(Sql.uuid(row, "hospital_id"), VisitCount.of(row));
            });
    return all;
  }

  /** Completed visits by doctor and day. */
  Map<UUID, Map<LocalDate, Long>> completed(Hospital hospital, Period period) {
    var all = new HashMap<UUID, Map<LocalDate, Long>>();
    jdbc.sql("SELECT doctor_id, day, sum(completed) AS visits " + AT + "GROUP BY doctor_id, day")
        .params(at(hospital, period))
        .query(
            row -> {
              all.computeIfAbsent(Sql.uuid(row, "doctor_id"), doctor -> new HashMap<>())
                  .put(row.getObject("day", LocalDate.class), row.getLong("visits"));
            });
    return all;
  }

  List<Taken> taken(Hospital hospital, Period period) {
    return jdbc.sql(
            """
            SELECT EXTRACT(ISODOW FROM local_start) AS weekday, CAST(local_start AS time) AS begins,
              EXTRACT(EPOCH FROM ends_at) - EXTRACT(EPOCH FROM starts_at) AS seconds, count(*) AS times
            """
                + """
                FROM appointment WHERE hospital_id = ? AND starts_at >= ? AND starts_at < ? AND status IN ('REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED', 'NO_SHOW')
                GROUP BY EXTRACT(ISODOW FROM local_start), CAST(local_start AS time),
                  EXTRACT(EPOCH FROM ends_at) - EXTRACT(EPOCH FROM starts_at)
                """)
        .params(hospital.id().value(), period.begins(hospital.zone()), period.ends(hospital.zone()))
        .query(VisitFigures::taken)
        .list();
  }

  private static Taken taken(ResultSet row, int n) throws SQLException {
    return new Taken(
        DayOfWeek.of(row.getInt("weekday")),
        row.getObject("begins", LocalTime.class),
        row.getLong("seconds") / 60,
        row.getLong("times"));
  }

  private static List<Object> at(Hospital hospital, Period period) {
    return List.of(hospital.id().value(), period.from(), period.to());
  }
}
