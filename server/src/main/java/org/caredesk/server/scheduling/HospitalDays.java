package org.caredesk.server.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.Closure;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.LivePosition;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day of a hospital, all doctors side by side: five statements, however many doctors and
 * appointments.
 */
@Service
public class HospitalDays {
  private static final long LONGEST_SECONDS = 4 * 3600L;

  private final JdbcClient jdbc;
  private final Hospitals hospitals;
  private final TermsOfAffiliations termsOf;
  private final Timetable timetable;
  private final FreeSlots freeSlots;
  private final Context context;

  /** Now, in time and in the live feed. */
  @org.springframework.stereotype.Component
  record Context(Clock clock, LivePosition live) {}

  HospitalDays(
      JdbcClient jdbc,
      Hospitals hospitals,
      TermsOfAffiliations termsOf,
      Timetable timetable,
      FreeSlots freeSlots,
      Context context) {
    this.jdbc = jdbc;
    this.hospitals = hospitals;
    this.termsOf = termsOf;
    this.timetable = timetable;
    this.freeSlots = freeSlots;
    this.context = context;
  }

  /**
   * An appointment of one of the doctors, at this hospital or at another, where it only takes time.
   */
  private record Entry(
      HospitalId hospital,
      DoctorId doctor,
      Slot slot,
      Appointments.Row row,
      @Nullable String patientName) {}

  /**
   * @param date local at the hospital
   * @throws org.caredesk.server.kernel.Refusal hospital-not-found; forbidden unless reception or
   *     admin there
   */
  @Transactional(readOnly = true)
  public HospitalDayResponse of(Actor actor, HospitalId id, LocalDate date) {
    var hospital = hospitals.get(id);
    actor.requireAt(id, Role.RECEPTIONIST, Role.HOSPITAL_ADMIN);
    var seq = context.live().seq();
    var now = context.clock().instant();
    var terms = termsOf.at(id);
    var hours = timetable.hours(terms, date, date);
    var from = date.atStartOfDay(hospital.zone()).toInstant();
    var to = date.plusDays(1).atStartOfDay(hospital.zone()).toInstant();
    var entries = entries(terms, from, to);
    var columns = new ArrayList<DoctorDay>();
    for (var t : terms) {
      var own = Objects.requireNonNull(hours.get(t.affiliation()));
      var all = entries.getOrDefault(t.doctor(), List.of());
      var here =
          all.stream()
              .filter(
                  entry -> entry.hospital().equals(id) && !entry.slot().startsAt().isBefore(from))
              .map(entry -> card(actor, t, entry, now))
              .toList();
      if (!own.planned(date).isEmpty() || !here.isEmpty()) {
        var taken = all.stream().filter(e -> takesTime(e, t, now)).map(Entry::slot).toList();
        columns.add(
            column(t, own, date, freeSlots.free(t, own, taken, date, date, t.slotMinutes()), here));
      }
    }
    return new HospitalDayResponse(
        id.value(),
        date,
        hospital.zone().getId(),
        hospital.currency().getCurrencyCode(),
        seq,
        now,
        columns);
  }

  private static boolean takesTime(Entry entry, Terms terms, Instant now) {
    var appointment = entry.row().appointment(terms);
    return switch (appointment.status()) {
      case HELD -> !appointment.isExpired(now);
      case REQUESTED, CONFIRMED, CHECKED_IN, IN_CONSULTATION, COMPLETED -> true;
      case REJECTED, CANCELLED, EXPIRED, NO_SHOW -> false;
    };
  }

  private Map<DoctorId, List<Entry>> entries(List<Terms> terms, Instant from, Instant to) {
    var entries = new HashMap<DoctorId, List<Entry>>();
    if (terms.isEmpty()) {
      return entries;
    }
    jdbc.sql(
            """
            SELECT a.*, p.name AS patient_name FROM appointment a LEFT JOIN patient p ON p.id = a.patient_id
            WHERE a.doctor_id IN (:doctors) AND a.starts_at > :closed AND a.starts_at < :to AND a.ends_at > :from
              AND a.status <> :expired
            ORDER BY a.starts_at, a.id
            """)
        .param("doctors", terms.stream().map(t -> t.doctor().value()).distinct().toList())
        .param("closed", Sql.at(from.minusSeconds(LONGEST_SECONDS)))
        .param("from", Sql.at(from))
        .param("to", Sql.at(to))
        .param("expired", AppointmentStatus.EXPIRED.name())
        .query(HospitalDays::entry)
        .list()
        .forEach(
            entry -> entries.computeIfAbsent(entry.doctor(), d -> new ArrayList<>()).add(entry));
    return entries;
  }

  private static Entry entry(ResultSet row, int n) throws SQLException {
    return new Entry(
        new HospitalId(Sql.uuid(row, "hospital_id")),
        new DoctorId(Sql.uuid(row, "doctor_id")),
        new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
        new Appointments.Row(row),
        row.getString("patient_name"));
  }

  private static DoctorDay column(
      Terms t, Hours hours, LocalDate date, List<Slot> free, List<DayAppointment> appointments) {
    return new DoctorDay(
        t.doctor().value(),
        t.affiliation().value(),
        t.doctorName(),
        t.specialties(),
        t.department().value(),
        t.departmentName(),
        t.room(),
        t.fee().toMoney(),
        t.slotMinutes(),
        t.allowedSlotMinutes(),
        t.visitModes(),
        t.policy(),
        t.payAtDesk(),
        hours.plannedSlots(date),
        closures(hours, date, t.zone()),
        free,
        null,
        appointments);
  }

  private static List<Closure> closures(Hours hours, LocalDate date, ZoneId zone) {
    var day =
        new Slot(
            date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
    var closures = new ArrayList<Closure>();
    var holiday = hours.holidays().get(date);
    if (holiday != null) {
      closures.add(new Closure(day.startsAt(), day.endsAt(), Closure.Kind.HOLIDAY, holiday));
    }
    hours.timeOff().stream()
        .filter(off -> SlotGrid.overlap(off.in(zone), day))
        .map(
            off ->
                new Closure(
                    off.in(zone).startsAt(),
                    off.in(zone).endsAt(),
                    Closure.Kind.TIME_OFF,
                    off.reason()))
        .forEach(closures::add);
    return closures;
  }

  private static DayAppointment card(Actor actor, Terms terms, Entry entry, Instant now) {
    var appointment = entry.row().appointment(terms);
    var patient = appointment.patient();
    return new DayAppointment(
        appointment.id().value(),
        appointment.agreement().number(),
        appointment.status(),
        entry.slot().startsAt(),
        entry.slot().endsAt(),
        patient == null ? null : patient.value(),
        entry.patientName(),
        appointment.visitMode(),
        Access.readsReasons(actor, appointment) ? appointment.texts().reason() : null,
        appointment.paymentState(),
        appointment.holdExpiresAt(),
        appointment.heldBy(),
        appointment.agreement().lane(),
        AppointmentProgress.NONE,
        null,
        appointment.version(),
        appointment.allowedActions(actor, now));
  }
}
