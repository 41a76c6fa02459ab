package org.caredesk.server.scheduling.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.patients.PatientsMerged;
import org.caredesk.server.patients.PatientsUnmerged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives the appointments of a merged record to the one that stands for it, and gives them back
 * (SPEC P4). They change hands in the database itself: only then does its own guard against double
 * bookings hold for the person that the two records are (SPEC B4).
 */
@Component
class FollowingMerges {
  private static final Duration STILL_ON_SCREENS = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FollowingMerges(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(PatientsMerged merged) {
    refuseClashes(merged.survivor(), merged.duplicate());
    jdbc.sql(
            """
            INSERT INTO merged_appointment (merge_id, appointment_id)
            SELECT CAST(? AS uuid), id FROM appointment WHERE patient_id = ?
            """)
        .params(merged.merge(), merged.duplicate().value())
        .update();
    give(merged.merge(), merged.duplicate(), merged.survivor());
  }

  @EventListener
  void on(PatientsUnmerged unmerged) {
    give(unmerged.merge(), unmerged.survivor(), unmerged.duplicate());
  }

  private void refuseClashes(PatientId survivor, PatientId duplicate) {
    var live =
        """
        ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED')
        """;
    var clashes =
        jdbc.sql(
                """
                SELECT a.number, b.number AS other FROM appointment a
                JOIN appointment b ON b.patient_id = :survivor AND b.starts_at < a.ends_at
                  AND b.ends_at > a.starts_at AND b.status IN %1$s
                WHERE a.patient_id = :duplicate AND a.status IN %1$s ORDER BY a.starts_at LIMIT 1
                """
                    .formatted(live))
            .param("survivor", survivor.value())
            .param("duplicate", duplicate.value())
            .query((row, n) -> row.getString("number") + " and " + row.getString("other"))
            .list();
    if (!clashes.isEmpty()) {
      throw Refusal.conflict(
          "visits-clash",
          "Both records have a visit at the same time, "
              + clashes.getFirst()
              + ". Cancel or move one of them first.");
    }
  }

  // A version up, so that no open screen writes the old patient back.
  private void give(UUID merge, PatientId from, PatientId to) {
    jdbc.sql(
            """
            UPDATE appointment SET patient_id = ?, version = version + 1
            WHERE patient_id = ? AND id IN (SELECT appointment_id FROM merged_appointment WHERE merge_id = ?)
            """)
        .params(to.value(), from.value(), merge)
        .update();
    jdbc.sql(
            """
            SELECT a.id, a.hospital_id, a.doctor_id, a.local_start, a.status, a.version FROM appointment a
            JOIN merged_appointment m ON m.appointment_id = a.id
            WHERE m.merge_id = ? AND a.patient_id = ? AND a.starts_at > ?
            """)
        .params(merge, to.value(), Sql.at(clock.instant().minus(STILL_ON_SCREENS)))
        .query(
            (row, n) ->
                new Changed(
                    LiveFrame.APPOINTMENT_CHANGED,
                    Sql.uuid(row, "id"),
                    new HospitalId(Sql.uuid(row, "hospital_id")),
                    new DoctorId(Sql.uuid(row, "doctor_id")),
                    to,
                    row.getObject("local_start", LocalDateTime.class).toLocalDate(),
                    row.getString("status"),
                    row.getInt("version")))
        .list()
        .forEach(events::publishEvent);
  }
}
