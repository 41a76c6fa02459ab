package org.caredesk.server.scheduling.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.SeriesPlace;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to appointments, move by move; only ever added to. */
@Component
class MoveRows {
  private final JdbcClient jdbc;

  MoveRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores the moves of an appointment that are not stored yet. */
  void add(Appointment appointment) {
    for (var move : appointment.newMoves()) {
      var settlement = move.settlement();
      var change = move.change();
      var fromDoctor = change == null ? null : change.fromDoctor();
      var toDoctor = change == null ? null : change.toDoctor();
      jdbc.sql(
              """
              INSERT INTO appointment_move (appointment_id, version, moved_at, from_status, to_status, actor_id,
                actor_name, reason, moved_from, moved_to, cancellation_reason, kept_percent, waiver_reason,
                from_doctor_id, to_doctor_id)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              Appointments.nullable(
                  appointment.id().value(),
                  move.version(),
                  Sql.at(move.at()),
                  move.from() == null ? null : move.from().name(),
                  move.to().name(),
                  move.actor().id(),
                  move.actor().name(),
                  move.reason(),
                  change == null ? null : Sql.atOrNull(change.movedFrom()),
                  change == null ? null : Sql.atOrNull(change.movedTo()),
                  settlement == null || settlement.reason() == null
                      ? null
                      : settlement.reason().name(),
                  settlement == null ? null : settlement.keptPercent(),
                  settlement == null ? null : settlement.waiverReason(),
                  fromDoctor == null ? null : fromDoctor.value(),
                  toDoctor == null ? null : toDoctor.value()))
          .update();
    }
    appointment.stored();
  }

  /** Whether a move took an appointment from this doctor to another. */
  boolean wentFrom(DoctorId doctor, AppointmentId id) {
    return jdbc.sql(
                "SELECT count(*) FROM appointment_move WHERE appointment_id = ? AND from_doctor_id"
                    + " = ?")
            .params(id.value(), doctor.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** What a view adds to the aggregate: the patient's name and all moves. One statement. */
  record Story(
      @Nullable String patientName,
      List<AppointmentMove> moves,
      @Nullable SeriesPlace series,
      @Nullable String anywayReason) {}

  Story of(AppointmentId id) {
    var names = new ArrayList<@Nullable String>();
    var places = new ArrayList<@Nullable SeriesPlace>();
    var anyway = new ArrayList<@Nullable String>();
    var moves =
        jdbc.sql(
                """
                SELECT m.*, p.name AS patient_name, f.name AS from_doctor, t.name AS to_doctor,
                  a.series_id, a.series_position, s.visits, b.reason AS anyway_reason
                FROM appointment_move m
                  JOIN appointment a ON a.id = m.appointment_id
                  LEFT JOIN patient p ON p.id = a.patient_id
                  LEFT JOIN doctor f ON f.id = m.from_doctor_id
                  LEFT JOIN doctor t ON t.id = m.to_doctor_id
                  LEFT JOIN appointment_series s ON s.id = a.series_id
                  LEFT JOIN double_booking b ON b.appointment_id = a.id
                    AND b.affiliation_id = a.affiliation_id AND b.starts_at = a.starts_at
                WHERE m.appointment_id = ? ORDER BY m.version
                """)
            .param(id.value())
            .query(
                (row, n) -> {
                  names.add(row.getString("patient_name"));
                  places.add(place(row));
                  anyway.add(row.getString("anyway_reason"));
                  return move(row);
                })
            .list();
    return new Story(
        names.isEmpty() ? null : names.getFirst(),
        moves,
        places.isEmpty() ? null : places.getFirst(),
        anyway.isEmpty() ? null : anyway.getFirst());
  }

  private static @Nullable SeriesPlace place(ResultSet row) throws SQLException {
    var series = Sql.uuidOrNull(row, "series_id");
    return series == null
        ? null
        : new SeriesPlace(series, row.getInt("series_position"), row.getInt("visits"));
  }

  private static AppointmentMove move(ResultSet row) throws SQLException {
    var from = row.getString("from_status");
    return new AppointmentMove(
        Sql.instant(row, "moved_at"),
        from == null ? null : AppointmentStatus.valueOf(from),
        AppointmentStatus.valueOf(row.getString("to_status")),
        row.getString("actor_name"),
        row.getString("reason"),
        Sql.instantOrNull(row, "moved_from"),
        Sql.instantOrNull(row, "moved_to"),
        cancellation(row),
        transfer(row));
  }

  private static AppointmentMove.@Nullable Transfer transfer(ResultSet row) throws SQLException {
    var from = Sql.uuidOrNull(row, "from_doctor_id");
    return from == null
        ? null
        : new AppointmentMove.Transfer(
            from,
            row.getString("from_doctor"),
            Sql.uuid(row, "to_doctor_id"),
            row.getString("to_doctor"));
  }

  private static AppointmentMove.@Nullable Cancellation cancellation(ResultSet row)
      throws SQLException {
    var kept = row.getInt("kept_percent");
    if (row.wasNull()) {
      return null;
    }
    var reason = row.getString("cancellation_reason");
    return new AppointmentMove.Cancellation(
        reason == null ? null : CancellationReason.valueOf(reason),
        kept,
        row.getString("waiver_reason"),
        null,
        null);
  }
}
