package org.caredesk.server.scheduling.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.server.kernel.persistence.Sql;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses overlapping appointments of a doctor or a patient on H2, where PostgreSQL has exclusion
 * constraints. It takes the locks of both agendas itself, in the order of their ids, so that it
 * holds even against code that does not.
 */
public class OverlapTrigger implements Trigger {
  /** The states in which an appointment occupies its time. */
  public static final Set<AppointmentStatus> OCCUPYING =
      Set.of(
          AppointmentStatus.HELD,
          AppointmentStatus.REQUESTED,
          AppointmentStatus.CONFIRMED,
          AppointmentStatus.CHECKED_IN,
          AppointmentStatus.IN_CONSULTATION,
          AppointmentStatus.COMPLETED);

  private static final String STATES =
      "('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED')";

  // No visit is longer than 240 minutes, so the range that can overlap is closed on both sides.
  private static final int LONGEST_HOURS = 4;

  private final List<String> columns = new ArrayList<>();

  @Override
  public void init(
      Connection connection, String schema, String trigger, String table, boolean before, int type)
      throws SQLException {
    try (ResultSet found = connection.getMetaData().getColumns(null, schema, table, null)) {
      while (found.next()) {
        columns.add(found.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT));
      }
    }
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    if (after == null
        || !occupies(after)
        || (before != null && occupies(before) && isSame(before, after))) {
      return;
    }
    var doctor = (UUID) value(after, "doctor_id");
    var patient = (UUID) value(after, "patient_id");
    lock(connection, doctor, patient);
    refuseOverlap(connection, "doctor_id = ? AND lane = " + value(after, "lane"), doctor, after);
    if (patient != null) {
      refuseOverlap(connection, "patient_id = ?", patient, after);
    }
  }

  private static void lock(Connection connection, UUID doctor, @Nullable UUID patient)
      throws SQLException {
    var owners = new ArrayList<>(List.of(doctor));
    if (patient != null) {
      owners.add(patient);
    }
    owners.sort(null);
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT owner_id FROM agenda WHERE owner_id = ? FOR UPDATE")) {
      for (var owner : owners) {
        lock.setObject(1, owner);
        lock.executeQuery().close();
      }
    }
  }

  private void refuseOverlap(Connection connection, String whose, UUID owner, Object[] row)
      throws SQLException {
    var starts = (OffsetDateTime) value(row, "starts_at");
    var ends = (OffsetDateTime) value(row, "ends_at");
    try (PreparedStatement look =
        connection.prepareStatement(
            "SELECT 1 FROM appointment WHERE "
                + whose
                + " AND starts_at > ? AND starts_at < ? AND ends_at > ? AND id <> ? AND status IN "
                + STATES
                + " LIMIT 1")) {
      look.setObject(1, owner);
      look.setObject(2, starts.minusHours(LONGEST_HOURS));
      look.setObject(3, ends);
      look.setObject(4, starts);
      look.setObject(5, value(row, "id"));
      try (ResultSet found = look.executeQuery()) {
        if (found.next()) {
          throw new SQLException("The appointment overlaps another one", Sql.EXCLUSION_VIOLATION);
        }
      }
    }
  }

  private boolean occupies(Object[] row) {
    return OCCUPYING.contains(AppointmentStatus.valueOf((String) value(row, "status")));
  }

  private boolean isSame(Object[] before, Object[] after) {
    return List.of("doctor_id", "patient_id", "starts_at", "ends_at", "lane").stream()
        .allMatch(column -> java.util.Objects.equals(value(before, column), value(after, column)));
  }

  @SuppressWarnings("NullAway") // a null column is a null value, as the callers know per column
  private Object value(Object[] row, String column) {
    return row[columns.indexOf(column)];
  }
}
