package org.caredesk.server.scheduling.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.SeriesId;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.AppointmentRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of series, and which appointments are in them. */
@Repository
class SeriesRows {
  private static final long LONGEST_SECONDS = 4 * 3600L;

  private final JdbcClient jdbc;
  private final TermsOfAffiliations terms;

  SeriesRows(JdbcClient jdbc, TermsOfAffiliations terms) {
    this.jdbc = jdbc;
    this.terms = terms;
  }

  void add(
      SeriesId id, AffiliationId affiliation, int everyWeeks, int count, Actor by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO appointment_series (id, affiliation_id, every_weeks, visits, created_by, created_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(id.value(), affiliation.value(), everyWeeks, count, by.id(), Sql.at(now))
        .update();
  }

  /** Makes an appointment the visit at a place of the series. */
  void put(AppointmentId appointment, SeriesId series, int position) {
    jdbc.sql("UPDATE appointment SET series_id = ?, series_position = ? WHERE id = ?")
        .params(series.value(), position, appointment.value())
        .update();
  }

  /** A visit with its place and whom it is for. */
  record Member(int position, Appointment appointment, @Nullable String patientName) {}

  /** A series with all its visits, in order. */
  record Series(SeriesId id, int everyWeeks, List<Member> members) {
    Appointment first() {
      return members.getFirst().appointment();
    }
  }

  private record Row(
      int everyWeeks, int position, AppointmentRow appointment, @Nullable String patientName) {}

  /**
   * Two statements.
   *
   * @throws Refusal appointment-series-not-found
   */
  Series get(SeriesId id) {
    var found =
        jdbc.sql(
                """
                SELECT a.*, s.every_weeks, p.name AS patient_name
                FROM appointment a JOIN appointment_series s ON s.id = a.series_id
                  LEFT JOIN patient p ON p.id = a.patient_id
                WHERE a.series_id = ? ORDER BY a.series_position
                """)
            .param(id.value())
            .query(
                (row, n) ->
                    new Row(
                        row.getInt("every_weeks"),
                        row.getInt("series_position"),
                        new AppointmentRow(row),
                        row.getString("patient_name")))
            .list();
    if (found.isEmpty()) {
      throw Refusal.notFound("appointment-series");
    }
    var byId =
        terms.of(
            found.stream().map(row -> row.appointment().affiliation()).collect(Collectors.toSet()));
    var members = new ArrayList<Member>();
    for (var row : found) {
      var own = java.util.Objects.requireNonNull(byId.get(row.appointment().affiliation()));
      members.add(
          new Member(row.position(), row.appointment().appointment(own), row.patientName()));
    }
    return new Series(id, found.getFirst().everyWeeks(), members);
  }

  /** The series that an appointment is in. */
  Optional<SeriesId> seriesOf(AppointmentId id) {
    return jdbc.sql("SELECT series_id FROM appointment WHERE id = ? AND series_id IS NOT NULL")
        .param(id.value())
        .query((row, n) -> new SeriesId(Sql.uuid(row, "series_id")))
        .optional();
  }

  /** A visit of the patient to whomever. */
  record Elsewhere(AppointmentId id, DoctorId doctor, String doctorName, Slot slot) {}

  /** The patient's visits and live holds that meet a stretch of time. */
  List<Elsewhere> visitsOf(PatientId patient, Slot range, Instant now) {
    return jdbc.sql(
            """
            SELECT a.id, a.doctor_id, d.name, a.starts_at, a.ends_at
            FROM appointment a JOIN doctor d ON d.id = a.doctor_id
            WHERE a.patient_id = ? AND a.starts_at > ? AND a.starts_at < ? AND a.ends_at > ?
              AND a.status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED')
              AND (a.hold_expires_at IS NULL OR a.hold_expires_at > ?)
            ORDER BY a.starts_at
            """)
        .params(
            patient.value(),
            Sql.at(range.startsAt().minusSeconds(LONGEST_SECONDS)),
            Sql.at(range.endsAt()),
            Sql.at(range.startsAt()),
            Sql.at(now))
        .query(
            (row, n) ->
                new Elsewhere(
                    new AppointmentId(Sql.uuid(row, "id")),
                    new DoctorId(Sql.uuid(row, "doctor_id")),
                    row.getString("name"),
                    new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"))))
        .list();
  }
}
