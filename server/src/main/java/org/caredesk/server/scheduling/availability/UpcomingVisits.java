package org.caredesk.server.scheduling.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.appointments.Access;
import org.caredesk.server.scheduling.timetable.Hours;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Appointments that are still to come, for whoever changes hours: what would fall outside is named,
 * never dropped (SPEC A2).
 */
@Repository
class UpcomingVisits {
  private static final long LONGEST_SECONDS = 4 * 3600L;

  private final JdbcClient jdbc;
  private final Clock clock;

  UpcomingVisits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An appointment that has not begun, or has not ended. */
  record Upcoming(
      AppointmentId id,
      String number,
      AppointmentStatus status,
      AffiliationId affiliation,
      Slot slot,
      @Nullable PatientId patient,
      @Nullable String patientName) {}

  /** Those of affiliations that overlap a range and have not ended, by time. One statement. */
  List<Upcoming> of(Collection<Terms> terms, Instant from, Instant to) {
    if (terms.isEmpty()) {
      return List.of();
    }
    var now = clock.instant();
    var first = from.isBefore(now) ? now : from;
    return jdbc.sql(
            """
            SELECT a.id, a.number, a.status, a.affiliation_id, a.starts_at, a.ends_at, a.patient_id, p.name
            FROM appointment a LEFT JOIN patient p ON p.id = a.patient_id
            WHERE a.doctor_id IN (:doctors) AND a.affiliation_id IN (:affiliations)
              AND a.starts_at > :closed AND a.starts_at < :to AND a.ends_at > :from
              AND a.status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN')
              AND a.kept_for IS NULL AND (a.hold_expires_at IS NULL OR a.hold_expires_at > :now)
            ORDER BY a.starts_at, a.id
            """)
        .param("doctors", terms.stream().map(t -> t.doctor().value()).distinct().toList())
        .param("affiliations", terms.stream().map(t -> t.affiliation().value()).toList())
        .param("closed", Sql.at(first.minusSeconds(LONGEST_SECONDS)))
        .param("from", Sql.at(first))
        .param("to", Sql.at(to))
        .param("now", Sql.at(now))
        .query(UpcomingVisits::upcoming)
        .list();
  }

  /** Those that overlap local times, each judged in the zone of its hospital. One statement. */
  List<Upcoming> inside(Collection<Terms> terms, LocalDateTime from, LocalDateTime to) {
    var byId = SettingAvailability.byId(terms);
    var off = new Hours.TimeOff(from, to, null);
    return of(
            terms,
            from.minusDays(1).toInstant(ZoneOffset.UTC),
            to.plusDays(1).toInstant(ZoneOffset.UTC))
        .stream()
        .filter(
            visit ->
                off.in(Objects.requireNonNull(byId.get(visit.affiliation())).zone())
                    .overlaps(visit.slot()))
        .toList();
  }

  /** As the actor may see it: the patient's name is for the doctor and the hospital's staff. */
  static AffectedAppointment view(Actor actor, Upcoming visit, Map<AffiliationId, Terms> all) {
    var terms = Objects.requireNonNull(all.get(visit.affiliation()));
    var knowsPatient =
        !Access.moversOf(actor, terms, visit.patient()).isEmpty()
            || actor.isAt(terms.hospital(), Role.HOSPITAL_ADMIN);
    return new AffectedAppointment(
        visit.id().value(),
        visit.number(),
        visit.status(),
        visit.slot().startsAt(),
        visit.slot().endsAt(),
        terms.affiliation().value(),
        terms.hospital().value(),
        terms.hospitalName(),
        terms.zone().getId(),
        terms.doctor().value(),
        terms.doctorName(),
        knowsPatient ? visit.patientName() : null);
  }

  private static Upcoming upcoming(ResultSet row, int n) throws SQLException {
    var patient = Sql.uuidOrNull(row, "patient_id");
    return new Upcoming(
        new AppointmentId(Sql.uuid(row, "id")),
        row.getString("number"),
        AppointmentStatus.valueOf(row.getString("status")),
        new AffiliationId(Sql.uuid(row, "affiliation_id")),
        new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
        patient == null ? null : new PatientId(patient),
        row.getString("name"));
  }
}
