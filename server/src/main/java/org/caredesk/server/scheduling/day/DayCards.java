package org.caredesk.server.scheduling.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.caredesk.dto.scheduling.HospitalDayResponse.Closure;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.appointments.Access;
import org.caredesk.server.scheduling.appointments.AppointmentRow;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.timetable.Hours;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appointments as the cards of a day or a calendar, read for any number of doctors at once. */
@Component
class DayCards {
  private static final long LONGEST_SECONDS = 4 * 3600L;

  private final JdbcClient jdbc;

  DayCards(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An appointment of a doctor, at whichever hospital. */
  record Entry(
      HospitalId hospital,
      DoctorId doctor,
      Slot slot,
      AppointmentRow row,
      @Nullable String patientName,
      @Nullable String anywayReason) {

    AffiliationId affiliation() {
      return row.affiliation();
    }

    /** Whether it takes the doctor's time. */
    boolean takesTime(Terms terms, Instant now) {
      var appointment = row.appointment(terms);
      return switch (appointment.status()) {
        case HELD -> !appointment.isExpired(now);
        case REQUESTED, CONFIRMED, CHECKED_IN, IN_CONSULTATION, COMPLETED -> true;
        case REJECTED, CANCELLED, EXPIRED, NO_SHOW, PARKED -> false;
      };
    }

    DayAppointment card(Actor actor, Terms terms, Instant now) {
      var appointment = row.appointment(terms);
      var patient = appointment.patient();
      var keptFor = appointment.agreement().keptFor();
      return new DayAppointment(
          appointment.id().value(),
          appointment.agreement().number(),
          appointment.status(),
          slot.startsAt(),
          slot.endsAt(),
          patient == null ? null : patient.value(),
          patientName,
          appointment.visitMode(),
          Access.readsReasons(actor, appointment) ? appointment.texts().reason() : null,
          appointment.paymentState(),
          appointment.holdExpiresAt(),
          appointment.heldBy(),
          appointment.agreement().lane(),
          appointment.progress(),
          AppointmentViews.proposal(appointment, now),
          appointment.version(),
          appointment.allowedActions(actor, now),
          keptFor == null ? null : keptFor.value(),
          appointment.place().token(),
          appointment.place().priority(),
          anywayReason);
    }
  }

  /**
   * All that overlap a range, by start, but for the expired, those on the pinboard and time kept
   * for an offer that was answered. One statement.
   */
  List<Entry> of(Collection<DoctorId> doctors, Instant from, Instant to) {
    if (doctors.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT a.*, p.name AS patient_name, b.reason AS anyway_reason
            FROM appointment a
              LEFT JOIN patient p ON p.id = a.patient_id
              LEFT JOIN double_booking b ON b.appointment_id = a.id
                AND b.affiliation_id = a.affiliation_id AND b.starts_at = a.starts_at
            WHERE a.doctor_id IN (:doctors) AND a.starts_at > :closed AND a.starts_at < :to AND a.ends_at > :from
              AND a.status NOT IN ('EXPIRED', 'PARKED') AND (a.kept_for IS NULL OR a.status = 'HELD')
            ORDER BY a.starts_at, a.id
            """)
        .param("doctors", doctors.stream().map(DoctorId::value).distinct().toList())
        .param("closed", Sql.at(from.minusSeconds(LONGEST_SECONDS)))
        .param("from", Sql.at(from))
        .param("to", Sql.at(to))
        .query(DayCards::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int n) throws SQLException {
    return new Entry(
        new HospitalId(Sql.uuid(row, "hospital_id")),
        new DoctorId(Sql.uuid(row, "doctor_id")),
        new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
        new AppointmentRow(row),
        row.getString("patient_name"),
        row.getString("anyway_reason"));
  }

  /** The requests that wait for a doctor, the oldest first. One statement. */
  List<Entry> requests(DoctorId doctor) {
    return jdbc.sql(
            """
            SELECT a.*, p.name AS patient_name, b.reason AS anyway_reason
            FROM appointment a
              LEFT JOIN patient p ON p.id = a.patient_id
              LEFT JOIN double_booking b ON b.appointment_id = a.id
                AND b.affiliation_id = a.affiliation_id AND b.starts_at = a.starts_at
            WHERE a.doctor_id = ? AND a.answer_by IS NOT NULL AND a.status = 'REQUESTED'
            ORDER BY a.requested_at, a.id
            """)
        .param(doctor.value())
        .query(DayCards::entry)
        .list();
  }

  /** What closes a hospital to a doctor over local dates, both inclusive. */
  static List<Closure> closures(Hours hours, LocalDate from, LocalDate to, ZoneId zone) {
    var range =
        new Slot(
            from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant());
    var closures = new ArrayList<Closure>();
    hours
        .holidays()
        .forEach(
            (date, name) -> {
              if (!date.isBefore(from) && !date.isAfter(to)) {
                closures.add(
                    new Closure(
                        date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant(),
                        Closure.Kind.HOLIDAY,
                        name));
              }
            });
    hours.timeOff().stream()
        .map(
            off ->
                new Closure(
                    off.in(zone).startsAt(),
                    off.in(zone).endsAt(),
                    Closure.Kind.TIME_OFF,
                    off.reason()))
        .filter(c -> range.overlaps(new Slot(c.startsAt(), c.endsAt())))
        .forEach(closures::add);
    return closures;
  }

  /** Those whose local day at their hospital is a date. */
  static boolean isOn(Entry entry, Terms terms, LocalDate date) {
    return LocalDate.ofInstant(entry.slot().startsAt(), terms.zone()).equals(date);
  }
}
