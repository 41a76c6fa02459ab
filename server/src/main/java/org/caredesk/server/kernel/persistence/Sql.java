package org.caredesk.server.kernel.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What JDBC leaves open between H2 and PostgreSQL: instants, ids, short lists, SQL states. */
public final class Sql {
  /** Two ranges that may not overlap do; PostgreSQL's code, which the H2 trigger uses too. */
  public static final String EXCLUSION_VIOLATION = "23P01";

  /** Working hours of a doctor overlap others; a code of our triggers on both databases. */
  public static final String AVAILABILITY_OVERLAP = "23PA1";

  /** An entry for a day that is closed; a code of our triggers on both databases. */
  public static final String DAY_CLOSED = "23PA2";

  /** An entry that does not say what its lines do; a code of our triggers on both databases. */
  public static final String ENTRY_UNBALANCED = "23PA3";

  private Sql() {}

  /** An instant as a statement parameter. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  public static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  public static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** Reads a comma separated column. */
  public static List<String> list(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
  }

  /** A comma separated column's value. */
  public static String joined(Collection<?> values) {
    return String.join(",", values.stream().map(Object::toString).toList());
  }

  /** The LIKE pattern for whatever contains {@code text}, in which no sign has a meaning. */
  public static String containing(String text) {
    return "%" + text.replace("\\", "").replace("%", "").replace("_", "") + "%";
  }

  /** Whether this failure or one of its causes is the database's refusal of overlapping ranges. */
  public static boolean isOverlap(Throwable failure) {
    return hasState(failure, EXCLUSION_VIOLATION);
  }

  /** Whether this failure or one of its causes is the database's refusal of overlapping hours. */
  public static boolean isAvailabilityOverlap(Throwable failure) {
    return hasState(failure, AVAILABILITY_OVERLAP);
  }

  private static boolean hasState(Throwable failure, String state) {
    return Stream.iterate(failure, t -> t != null, Throwable::getCause)
        .anyMatch(t -> t instanceof SQLException sql && state.equals(sql.getSQLState()));
  }
}
