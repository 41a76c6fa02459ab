package org.caredesk.server.scheduling.replan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.appointments.PatientAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is booked while a doctor is away. */
@Repository
class AffectedVisits {
  private static final long LONGEST_SECONDS = 4 * 3600L;

  private final JdbcClient jdbc;

  AffectedVisits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A visit, or a hold that nobody stands behind yet.
   *
   * @param patient null for some holds
   */
  record Affected(
      AppointmentId id,
      int version,
      String number,
      AppointmentStatus status,
      Slot slot,
      VisitMode mode,
      @Nullable PatientId patient,
      @Nullable String patientName,
      @Nullable String phone,
      boolean reachable,
      @Nullable String heldBy) {

    int minutes() {
      return (int) Duration.between(slot.startsAt(), slot.endsAt()).toMinutes();
    }
  }

  /** Those at one affiliation that overlap a range and have not ended, by start. One statement. */
  List<Affected> of(Terms terms, Slot range, Instant now) {
    var from = range.startsAt().isBefore(now) ? now : range.startsAt();
    return jdbc.sql(
            """
            SELECT a.id, a.version, a.number, a.status, a.starts_at, a.ends_at, a.visit_mode, a.patient_id, a.held_by,
              p.name, p.phone,
            """
                + PatientAccounts.REACHABLE
                + """

                 FROM appointment a LEFT JOIN patient p ON p.id = a.patient_id
                WHERE a.doctor_id = :doctor AND a.affiliation_id = :affiliation
                  AND a.starts_at > :closed AND a.starts_at < :to AND a.ends_at > :from
                  AND a.status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN')
                  AND a.kept_for IS NULL AND (a.hold_expires_at IS NULL OR a.hold_expires_at > :now)
                ORDER BY a.starts_at, a.id
                """)
        .param("doctor", terms.doctor().value())
        .param("affiliation", terms.affiliation().value())
        .param("closed", Sql.at(from.minusSeconds(LONGEST_SECONDS)))
        .param("from", Sql.at(from))
        .param("to", Sql.at(range.endsAt()))
        .param("now", Sql.at(now))
        .query(AffectedVisits::affected)
        .list();
  }

  private static Affected affected(ResultSet row, int n) throws SQLException {
    var patient = Sql.uuidOrNull(row, "patient_id");
    return new Affected(
        new AppointmentId(Sql.uuid(row, "id")),
        row.getInt("version"),
        row.getString("number"),
        AppointmentStatus.valueOf(row.getString("status")),
        new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
        VisitMode.valueOf(row.getString("visit_mode")),
        patient == null ? null : new PatientId(patient),
        row.getString("name"),
        row.getString("phone"),
        row.getBoolean("reachable"),
        row.getString("held_by"));
  }

  /** Whose appointments these are. One statement. */
  List<PatientId> patientsOf(Collection<AppointmentId> appointments) {
    if (appointments.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT DISTINCT patient_id FROM appointment WHERE id IN (:ids) AND patient_id IS NOT"
                + " NULL")
        .param("ids", appointments.stream().map(AppointmentId::value).toList())
        .query((row, n) -> new PatientId(Sql.uuid(row, "patient_id")))
        .list();
  }

  /** The live visits of patients, wherever they are, that meet a range. One statement. */
  Map<PatientId, List<Slot>> visitsOf(Collection<PatientId> patients, Slot range) {
    var visits = new HashMap<PatientId, List<Slot>>();
    if (patients.isEmpty()) {
      return visits;
    }
    jdbc.sql(
            """
            SELECT patient_id, starts_at, ends_at FROM appointment
            WHERE patient_id IN (:patients) AND starts_at > :closed AND starts_at < :to AND ends_at > :from
              AND status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED')
            """)
        .param("patients", patients.stream().map(PatientId::value).distinct().toList())
        .param("closed", Sql.at(range.startsAt().minusSeconds(LONGEST_SECONDS)))
        .param("from", Sql.at(range.startsAt()))
        .param("to", Sql.at(range.endsAt()))
        .query(
            row -> {
              visits
                  .computeIfAbsent(
                      new PatientId(Sql.uuid(row, "patient_id")), id -> new ArrayList<>())
                  .add(new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")));
            });
    return visits;
  }
}
