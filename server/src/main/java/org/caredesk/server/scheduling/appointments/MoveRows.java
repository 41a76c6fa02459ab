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
      jdbc.sql(
              """
              INSERT INTO appointment_move (appointment_id, version, moved_at, from_status, to_status, actor_id,
                actor_name, reason, moved_from, moved_to, cancellation_reason, kept_percent, waiver_reason)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                  Sql.atOrNull(move.movedFrom()),
                  Sql.atOrNull(move.movedTo()),
                  settlement == null || settlement.reason() == null
                      ? null
                      : settlement.reason().name(),
                  settlement == null ? null : settlement.keptPercent(),
                  settlement == null ? null : settlement.waiverReason()))
          .update();
    }
    appointment.stored();
  }

  /** What a view adds to the aggregate: the patient's name and all moves. One statement. */
  record Story(
      @Nullable String patientName, List<AppointmentMove> moves, @Nullable SeriesPlace series) {}

  Story of(AppointmentId id) {
    var names = new ArrayList<@Nullable String>();
    var places = new ArrayList<@Nullable SeriesPlace>();
    var moves =
        jdbc.sql(
                """
                SELECT m.*, p.name AS patient_name, a.series_id, a.series_position, s.visits
                FROM appointment_move m
                  JOIN appointment a ON a.id = m.appointment_id
                  LEFT JOIN patient p ON p.id = a.patient_id
                  LEFT JOIN appointment_series s ON s.id = a.series_id
                WHERE m.appointment_id = ? ORDER BY m.version
                """)
            .param(id.value())
            .query(
                (row, n) -> {
                  names.add(row.getString("patient_name"));
                  places.add(place(row));
                  return move(row);
                })
            .list();
    return new Story(
        names.isEmpty() ? null : names.getFirst(),
        moves,
        places.isEmpty() ? null : places.getFirst());
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
        cancellation(row));
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
        row.getString("waiver_reason"));
  }
}
