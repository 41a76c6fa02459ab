package org.caredesk.server.scheduling.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Counts on H2 what became of the visits of a day, as {@code count_visit} does on PostgreSQL: with
 * every change, in its transaction, so that figures of years are added up without reading visits.
 */
public class VisitDayTrigger implements Trigger {
  private static final Set<String> BOOKED =
      Set.of("REQUESTED", "CONFIRMED", "CHECKED_IN", "IN_CONSULTATION", "COMPLETED", "NO_SHOW");

  private static final Set<String> SEEN = Set.of("IN_CONSULTATION", "COMPLETED");

  private static final String UPDATE =
      """
      UPDATE visit_day SET booked = booked + ?, completed = completed + ?, cancelled = cancelled + ?,
        no_shows = no_shows + ?, waits = waits + ?, waited_seconds = waited_seconds + ?,
        lead_seconds = lead_seconds + ?, booked_seconds = booked_seconds + ?
      WHERE hospital_id = ? AND day = ? AND doctor_id = ? AND department_id = ?
      """;

  private static final String BEGIN =
      """
      INSERT INTO visit_day (hospital_id, day, doctor_id, department_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  private final List<String> columns = new ArrayList<>();

  @Override
  public void init(
      Connection connection, String schema, String trigger, String table, boolean before, int type)
      throws SQLException {
    try (ResultSet found = connection.getMetaData().getColumns(null, schema, table, null)) {
      while (found.next()) {
        columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
  }

  /** The day whose figures an appointment is part of. */
  private record Key(UUID hospital, LocalDate day, UUID doctor, UUID department) {
    List<Object> columns() {
      return List.of(hospital, day, doctor, department);
    }
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    var was = before == null ? null : counted(before);
    var is = after == null ? null : counted(after);
    if (before != null
        && after != null
        && Arrays.equals(was, is)
        && key(before).equals(key(after))) {
      return;
    }
    if (before != null && was != null) {
      add(connection, key(before), Arrays.stream(was).map(n -> -n).toArray());
    }
    if (after != null && is != null) {
      add(connection, key(after), is);
    }
  }

  /** What one appointment adds, in the order of the columns; null for nothing. */
  private long @Nullable [] counted(Object[] row) {
    var status = (String) value(row, "status");
    if (status.equals("CANCELLED")) {
      return new long[] {0, 0, 1, 0, 0, 0, 0, 0};
    }
    if (!BOOKED.contains(status)) {
      return null;
    }
    var came = row[columns.indexOf("checked_in_at")];
    var begun = row[columns.indexOf("started_at")];
    var waited = SEEN.contains(status) && came != null && begun != null ? seconds(came, begun) : -1;
    return new long[] {
      1,
      status.equals("COMPLETED") ? 1 : 0,
      0,
      status.equals("NO_SHOW") ? 1 : 0,
      waited < 0 ? 0 : 1,
      Math.max(0, waited),
      seconds(value(row, "created_at"), value(row, "starts_at")),
      seconds(value(row, "starts_at"), value(row, "ends_at"))
    };
  }

  private static long seconds(Object from, Object to) {
    return ((OffsetDateTime) to).toEpochSecond() - ((OffsetDateTime) from).toEpochSecond();
  }

  private static void add(Connection connection, Key key, long[] more) throws SQLException {
    if (update(connection, key, more) == 0) {
      try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
        set(begin, 1, key.columns());
        begin.executeUpdate();
      }
      update(connection, key, more);
    }
  }

  private static int update(Connection connection, Key key, long[] more) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      set(update, 1, Arrays.stream(more).boxed().toList());
      set(update, more.length + 1, key.columns());
      return update.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int from, List<?> values)
      throws SQLException {
    for (var i = 0; i < values.size(); i++) {
      statement.setObject(from + i, values.get(i));
    }
  }

  private Key key(Object[] row) {
    return new Key(
        (UUID) value(row, "hospital_id"),
        ((LocalDateTime) value(row, "local_start")).toLocalDate(),
        (UUID) value(row, "doctor_id"),
        (UUID) value(row, "department_id"));
  }

  private Object value(Object[] row, String column) {
    return row[columns.indexOf(column)];
  }
}
