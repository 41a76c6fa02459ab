package org.caredesk.server.scheduling.replan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.ReplanChoice;
import org.caredesk.dto.scheduling.ReplanResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.appointments.PatientAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Re-plans that were carried out. */
@Repository
class Replans {
  private final JdbcClient jdbc;

  Replans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was done; the times of the absence are local to the hospital. */
  record Replan(
      UUID id,
      DoctorId doctor,
      HospitalId hospital,
      LocalDateTime from,
      LocalDateTime to,
      @Nullable String reason,
      UUID timeOff,
      String madeBy,
      Instant madeAt,
      Instant undoUntil,
      @Nullable Instant reversedAt) {}

  /**
   * One appointment of it.
   *
   * @param versionAfter the one that the move led to
   */
  record Moved(
      AppointmentId appointment,
      ReplanChoice choice,
      int versionAfter,
      Instant oldStart,
      @Nullable DoctorId newDoctor,
      @Nullable Instant newStart) {}

  void add(Actor actor, Replan replan, List<Moved> items) {
    jdbc.sql(
            """
            INSERT INTO replan (id, doctor_id, hospital_id, starts, ends, reason, time_off_id, made_by, made_by_name,
              made_at, undo_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                replan.id(),
                replan.doctor().value(),
                replan.hospital().value(),
                replan.from(),
                replan.to(),
                replan.reason(),
                replan.timeOff(),
                actor.id(),
                actor.name(),
                Sql.at(replan.madeAt()),
                Sql.at(replan.undoUntil())))
        .update();
    for (var position = 0; position < items.size(); position++) {
      var item = items.get(position);
      jdbc.sql(
              """
              INSERT INTO replan_item (replan_id, position, appointment_id, choice, version_after, old_start,
                new_doctor_id, new_start)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              Arrays.asList(
                  replan.id(),
                  position,
                  item.appointment().value(),
                  item.choice().name(),
                  item.versionAfter(),
                  Sql.at(item.oldStart()),
                  item.newDoctor() == null ? null : item.newDoctor().value(),
                  Sql.atOrNull(item.newStart())))
          .update();
    }
  }

  void reversed(UUID id, Instant now) {
    jdbc.sql("UPDATE replan SET reversed_at = ? WHERE id = ?").params(Sql.at(now), id).update();
  }

  /**
   * @throws Refusal replan-not-found
   */
  Replan get(UUID id) {
    return read(id, "");
  }

  /** The same, locked until the transaction ends. */
  Replan lock(UUID id) {
    return read(id, " FOR UPDATE");
  }

  private Replan read(UUID id, String lock) {
    return jdbc.sql("SELECT * FROM replan WHERE id = ?" + lock)
        .param(id)
        .query(Replans::replan)
        .optional()
        .orElseThrow(() -> Refusal.notFound("replan"));
  }

  private static Replan replan(ResultSet row, int n) throws SQLException {
    return new Replan(
        Sql.uuid(row, "id"),
        new DoctorId(Sql.uuid(row, "doctor_id")),
        new HospitalId(Sql.uuid(row, "hospital_id")),
        row.getObject("starts", LocalDateTime.class),
        row.getObject("ends", LocalDateTime.class),
        row.getString("reason"),
        Sql.uuid(row, "time_off_id"),
        row.getString("made_by_name"),
        Sql.instant(row, "made_at"),
        Sql.instant(row, "undo_until"),
        Sql.instantOrNull(row, "reversed_at"));
  }

  /** In the order in which they were moved. */
  List<Moved> items(UUID id) {
    return jdbc.sql("SELECT * FROM replan_item WHERE replan_id = ? ORDER BY position")
        .param(id)
        .query(
            (row, n) -> {
              var doctor = Sql.uuidOrNull(row, "new_doctor_id");
              return new Moved(
                  new AppointmentId(Sql.uuid(row, "appointment_id")),
                  ReplanChoice.valueOf(row.getString("choice")),
                  row.getInt("version_after"),
                  Sql.instant(row, "old_start"),
                  doctor == null ? null : new DoctorId(doctor),
                  Sql.instantOrNull(row, "new_start"));
            })
        .list();
  }

  /** As people read them, by the time that was given up. One statement. */
  List<ReplanResponse.Item> told(UUID id) {
    return jdbc.sql(
            """
            SELECT i.*, a.number, p.name, p.phone, d.name AS doctor_name,
            """
                + PatientAccounts.REACHABLE
                + """

                 FROM replan_item i
                  JOIN replan r ON r.id = i.replan_id
                  JOIN appointment a ON a.id = i.appointment_id
                  JOIN patient p ON p.id = a.patient_id
                  JOIN doctor d ON d.id = COALESCE(i.new_doctor_id, r.doctor_id)
                WHERE i.replan_id = ? ORDER BY i.old_start, i.position
                """)
        .param(id)
        .query(
            (row, n) ->
                new ReplanResponse.Item(
                    Sql.uuid(row, "appointment_id"),
                    row.getString("number"),
                    row.getString("name"),
                    row.getString("phone"),
                    row.getBoolean("reachable"),
                    ReplanChoice.valueOf(row.getString("choice")),
                    Sql.instant(row, "old_start"),
                    row.getString("doctor_name"),
                    Sql.instantOrNull(row, "new_start")))
        .list();
  }
}
