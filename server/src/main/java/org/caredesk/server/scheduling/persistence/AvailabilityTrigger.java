package org.caredesk.server.scheduling.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.timetable.RecurringHours;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses working hours of a doctor that overlap others of the same doctor, on H2; PostgreSQL has a
 * trigger in SQL. On {@code weekly_rule}, {@code availability_window} and, for a doctor who comes
 * back to a hospital with the hours of before, on {@code affiliation}.
 *
 * <p>It locks the doctor's agenda before it looks, so that of two transactions the second sees what
 * the first wrote. Hours at hospitals that the doctor has left do not count.
 */
public class AvailabilityTrigger implements Trigger {
  private static final String HOURS =
      """
      SELECT r.id, a.id AS affiliation_id, h.time_zone, r.day_of_week, r.opens, r.closes, r.valid_from, r.valid_to
      FROM weekly_rule r JOIN affiliation a ON a.id = r.affiliation_id JOIN hospital h ON h.id = a.hospital_id
      WHERE a.doctor_id = ? AND NOT a.retired
      UNION ALL
      SELECT w.id, a.id, h.time_zone, CAST(EXTRACT(ISODOW FROM w.day) AS integer), w.opens, w.closes, w.day, w.day
      FROM availability_window w JOIN affiliation a ON a.id = w.affiliation_id JOIN hospital h ON h.id = a.hospital_id
      WHERE a.doctor_id = ? AND NOT a.retired
      """;

  private final List<String> columns = new ArrayList<>();
  private String table = "";

  private record Kept(UUID id, UUID affiliation, RecurringHours hours) {}

  private record Place(UUID doctor, boolean isLeft, ZoneId zone) {}

  @Override
  public void init(
      Connection connection, String schema, String trigger, String on, boolean before, int type)
      throws SQLException {
    table = on.toLowerCase(Locale.ROOT);
    try (ResultSet found = connection.getMetaData().getColumns(null, schema, on, null)) {
      while (found.next()) {
        columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    if (after == null) {
      return;
    }
    if (!table.equals("affiliation")) {
      checkHours(connection, after);
    } else if (before != null && isLeft(before) && !isLeft(after)) {
      checkReturn(connection, (UUID) value(after, "id"), (UUID) value(after, "doctor_id"));
    }
  }

  private void checkHours(Connection connection, Object[] row) throws SQLException {
    var place = place(connection, (UUID) value(row, "affiliation_id"));
    if (place == null || place.isLeft()) {
      return;
    }
    lock(connection, place.doctor());
    var id = (UUID) value(row, "id");
    var hours = hours(row, place.zone());
    for (var other : kept(connection, place.doctor())) {
      if (!other.id().equals(id)) {
        refuseClash(hours, other.hours());
      }
    }
  }

  // After the update, so that the hours there count again.
  private static void checkReturn(Connection connection, UUID affiliation, UUID doctor)
      throws SQLException {
    lock(connection, doctor);
    var all = kept(connection, doctor);
    for (var own : all) {
      for (var other : all) {
        if (own.affiliation().equals(affiliation) && !other.affiliation().equals(affiliation)) {
          refuseClash(own.hours(), other.hours());
        }
      }
    }
  }

  private static void refuseClash(RecurringHours own, RecurringHours other) throws SQLException {
    if (own.firstClash(other, own.from()).isPresent()) {
      throw new SQLException("The hours overlap others of the doctor", Sql.AVAILABILITY_OVERLAP);
    }
  }

  private static void lock(Connection connection, UUID doctor) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT owner_id FROM agenda WHERE owner_id = ? FOR UPDATE")) {
      lock.setObject(1, doctor);
      lock.executeQuery().close();
    }
  }

  private static @Nullable Place place(Connection connection, UUID affiliation)
      throws SQLException {
    try (PreparedStatement look =
        connection.prepareStatement(
            "SELECT a.doctor_id, a.retired, h.time_zone FROM affiliation a JOIN hospital h"
                + " ON h.id = a.hospital_id WHERE a.id = ?")) {
      look.setObject(1, affiliation);
      try (ResultSet row = look.executeQuery()) {
        return row.next()
            ? new Place(
                Sql.uuid(row, "doctor_id"),
                row.getBoolean("retired"),
                ZoneId.of(row.getString("time_zone")))
            : null;
      }
    }
  }

  private static List<Kept> kept(Connection connection, UUID doctor) throws SQLException {
    var kept = new ArrayList<Kept>();
    try (PreparedStatement look = connection.prepareStatement(HOURS)) {
      look.setObject(1, doctor);
      look.setObject(2, doctor);
      try (ResultSet row = look.executeQuery()) {
        while (row.next()) {
          kept.add(
              new Kept(
                  Sql.uuid(row, "id"),
                  Sql.uuid(row, "affiliation_id"),
                  new RecurringHours(
                      ZoneId.of(row.getString("time_zone")),
                      DayOfWeek.of(row.getInt("day_of_week")),
                      row.getObject("opens", LocalTime.class),
                      row.getObject("closes", LocalTime.class),
                      row.getObject("valid_from", LocalDate.class),
                      row.getObject("valid_to", LocalDate.class))));
        }
      }
    }
    return kept;
  }

  private RecurringHours hours(Object[] row, ZoneId zone) {
    var opens = (LocalTime) value(row, "opens");
    var closes = (LocalTime) value(row, "closes");
    return table.equals("weekly_rule")
        ? new RecurringHours(
            zone,
            DayOfWeek.of((Integer) value(row, "day_of_week")),
            opens,
            closes,
            (LocalDate) value(row, "valid_from"),
            (LocalDate) value(row, "valid_to"))
        : RecurringHours.on((LocalDate) value(row, "day"), opens, closes, zone);
  }

  private boolean isLeft(Object[] row) {
    return (Boolean) value(row, "retired");
  }

  @SuppressWarnings("NullAway") // a null column is a null value, as the callers know per column
  private Object value(Object[] row, String column) {
    return row[columns.indexOf(column)];
  }
}
