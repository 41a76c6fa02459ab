package org.caredesk.server.scheduling.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.caredesk.dto.Page;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DoubleBooking;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.kernel.web.Paging;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places that were booked though they were taken or closed, with who and why (SPEC B12). A row
 * stays when the visit goes elsewhere; it says nothing about the visit there.
 */
@Component
public class DoubleBookings {
  private static final String FROM =
      """
      FROM double_booking b
        JOIN appointment a ON a.id = b.appointment_id
        JOIN affiliation f ON f.id = b.affiliation_id
        JOIN doctor d ON d.id = f.doctor_id
        JOIN patient p ON p.id = a.patient_id
      WHERE b.hospital_id = ? AND b.starts_at >= ? AND b.starts_at < ? AND a.status <> 'EXPIRED'
        AND NOT EXISTS (SELECT 1 FROM appointment_move m WHERE m.appointment_id = a.id
          AND m.from_status = 'HELD' AND m.to_status = 'CANCELLED')
      """;

  private final JdbcClient jdbc;
  private final Hospitals hospitals;

  DoubleBookings(JdbcClient jdbc, Hospitals hospitals) {
    this.jdbc = jdbc;
    this.hospitals = hospitals;
  }

  void add(Actor actor, Appointment appointment, String reason, Instant now) {
    var a = appointment.agreement();
    jdbc.sql(
            """
            INSERT INTO double_booking (appointment_id, affiliation_id, hospital_id, starts_at, ends_at, reason,
              booked_by, booked_by_name, booked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            a.id().value(),
            a.terms().affiliation().value(),
            a.terms().hospital().value(),
            Sql.at(a.slot().startsAt()),
            Sql.at(a.slot().endsAt()),
            reason,
            actor.id(),
            actor.name(),
            Sql.at(now))
        .update();
  }

  /** Whether this place was booked anyway for the appointment. */
  boolean stood(AppointmentId id, AffiliationId affiliation, Instant startsAt) {
    return jdbc.sql(
                "SELECT count(*) FROM double_booking WHERE appointment_id = ? AND affiliation_id ="
                    + " ? AND starts_at = ?")
            .params(id.value(), affiliation.value(), Sql.at(startsAt))
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Those of a hospital by the time that was booked, without holds that came to nothing.
   *
   * @param from local at the hospital, as is {@code to}; both inclusive
   * @throws Refusal hospital-not-found; forbidden unless reception or admin there
   */
  @Transactional(readOnly = true)
  public Page<DoubleBooking> of(
      Actor actor, HospitalId id, LocalDate from, LocalDate to, Paging paging) {
    var hospital = hospitals.get(id);
    actor.requireAt(id, Role.RECEPTIONIST, Role.HOSPITAL_ADMIN);
    var starts = Sql.at(from.atStartOfDay(hospital.zone()).toInstant());
    var ends = Sql.at(to.plusDays(1).atStartOfDay(hospital.zone()).toInstant());
    var total =
        jdbc.sql("SELECT count(*) " + FROM)
            .params(id.value(), starts, ends)
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                """
                SELECT b.*, a.number, a.status, a.starts_at AS now_at, a.affiliation_id AS now_with, f.doctor_id,
                  d.name AS doctor_name, a.patient_id, p.name AS patient_name
                """
                    + FROM
                    + "ORDER BY b.starts_at, b.appointment_id LIMIT ? OFFSET ?")
            .params(id.value(), starts, ends, paging.size(), paging.offset())
            .query(DoubleBookings::row)
            .list();
    return paging.page(items, total);
  }

  private static DoubleBooking row(ResultSet row, int n) throws SQLException {
    var startsAt = Sql.instant(row, "starts_at");
    var nowAt = Sql.instant(row, "now_at");
    var stands =
        startsAt.equals(nowAt) && Sql.uuid(row, "affiliation_id").equals(Sql.uuid(row, "now_with"));
    return new DoubleBooking(
        Sql.uuid(row, "appointment_id"),
        row.getString("number"),
        startsAt,
        Sql.instant(row, "ends_at"),
        Sql.uuid(row, "doctor_id"),
        row.getString("doctor_name"),
        Sql.uuid(row, "patient_id"),
        row.getString("patient_name"),
        row.getString("booked_by_name"),
        Sql.instant(row, "booked_at"),
        row.getString("reason"),
        AppointmentStatus.valueOf(row.getString("status")),
        stands ? null : nowAt);
  }
}
