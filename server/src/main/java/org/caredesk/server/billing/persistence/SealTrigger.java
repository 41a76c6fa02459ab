package org.caredesk.server.billing.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.server.kernel.persistence.Sql;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Guards the ledger on H2 as {@code seal_journal_entry} does on PostgreSQL. An entry comes after
 * its lines and seals them: it must say exactly what they add up to, no line comes later, and none
 * comes on a closed day. The trigger also says on which day an entry counts, and which it corrects.
 */
public class SealTrigger implements Trigger {
  private static final List<String> OWED = List.of("DOCTOR_EARNINGS", "HOSPITAL_REVENUE");

  private final List<String> columns = new ArrayList<>();
  private boolean isOfEntries;

  @Override
  public void init(
      Connection connection, String schema, String trigger, String table, boolean before, int type)
      throws SQLException {
    isOfEntries = table.equalsIgnoreCase("journal_entry");
    try (ResultSet found = connection.getMetaData().getColumns(null, schema, table, null)) {
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
    if (isOfEntries) {
      setDays(connection, after);
      requireBalance(connection, after);
    } else {
      refuseSealed(connection, after);
    }
  }

  private void setDays(Connection connection, Object[] entry) throws SQLException {
    var posted = (OffsetDateTime) value(entry, "posted_at");
    LocalDate day;
    try (var ask =
        ask(
            connection,
            """
            SELECT h.time_zone, h.currency, (SELECT max(c.day) FROM closed_day c WHERE c.hospital_id = h.id) AS closed
            FROM hospital h WHERE h.id = ?
            """,
            value(entry, "hospital_id"))) {
      var found = ask.executeQuery();
      if (!found.next()) {
        return; // the foreign key says so
      }
      day = posted.atZoneSameInstant(ZoneId.of(found.getString("time_zone"))).toLocalDate();
      var closed = found.getObject("closed", LocalDate.class);
      if (closed != null && !day.isAfter(closed)) {
        throw new SQLException("The day " + day + " is closed", Sql.DAY_CLOSED);
      }
      if (!found.getString("currency").equals(value(entry, "currency"))) {
        throw unbalanced(entry, "the hospital accounts in another currency");
      }
    }
    entry[columns.indexOf("posted_day")] = day;
    entry[columns.indexOf("corrects_day")] =
        Objects.requireNonNullElse(corrected(connection, entry), day);
  }

  private @Nullable LocalDate corrected(Connection connection, Object[] entry) throws SQLException {
    var reverses = entry[columns.indexOf("reverses_id")];
    var type = value(entry, "source_type");
    if ("ADJUSTMENT".equals(type)) {
      return dayOf(
          connection,
          """
          SELECT e.posted_day FROM journal_entry e JOIN adjustment a ON a.corrects_id = e.id WHERE a.id = ?
          """,
          value(entry, "source_id"));
    }
    var earlier =
        reverses == null && "TRANSFER_IN".equals(type) ? value(entry, "source_id") : reverses;
    return earlier == null
        ? null
        : dayOf(connection, "SELECT posted_day FROM journal_entry WHERE id = ?", earlier);
  }

  private static @Nullable LocalDate dayOf(Connection connection, String sql, Object id)
      throws SQLException {
    try (var ask = ask(connection, sql, id)) {
      var found = ask.executeQuery();
      return found.next() ? found.getObject("posted_day", LocalDate.class) : null;
    }
  }

  private void requireBalance(Connection connection, Object[] entry) throws SQLException {
    var till = (String) value(entry, "account");
    if (OWED.contains(till)) {
      throw unbalanced(entry, till + " is no place for money");
    }
    var owed = new long[OWED.size()];
    try (var ask =
        ask(
            connection,
            """
            SELECT debit_account, credit_account, amount_minor, currency FROM ledger_transfer WHERE entry_id = ?
            """,
            value(entry, "id"))) {
      var line = ask.executeQuery();
      while (line.next()) {
        var debit = line.getString("debit_account");
        var credit = line.getString("credit_account");
        var isIn = debit.equals(till);
        var whose = OWED.indexOf(isIn ? credit : debit);
        if (whose < 0 || !isIn && !credit.equals(till)) {
          throw unbalanced(entry, "it moves money between " + debit + " and " + credit);
        }
        if (!line.getString("currency").equals(value(entry, "currency"))) {
          throw unbalanced(entry, "it moves another currency");
        }
        owed[whose] += isIn ? line.getLong("amount_minor") : -line.getLong("amount_minor");
      }
    }
    if (owed[0] != number(entry, "doctor_minor") || owed[1] != number(entry, "hospital_minor")) {
      throw unbalanced(entry, "its lines add up to something else");
    }
    if ("PAYMENT".equals(value(entry, "source_type"))) {
      requirePayment(connection, entry, owed[0] + owed[1]);
    } else if ("ADJUSTMENT".equals(value(entry, "source_type"))) {
      requireAdjustment(connection, entry, owed);
    }
  }

  private void requirePayment(Connection connection, Object[] entry, long amount)
      throws SQLException {
    try (var ask =
        ask(
            connection,
            """
            SELECT 1 FROM payment WHERE id = ? AND appointment_id = ? AND amount_minor = ? AND currency = ?
            """,
            value(entry, "source_id"),
            value(entry, "appointment_id"),
            amount,
            value(entry, "currency"))) {
      if (!ask.executeQuery().next()) {
        throw unbalanced(entry, "there is no such payment");
      }
    }
  }

  private void requireAdjustment(Connection connection, Object[] entry, long[] owed)
      throws SQLException {
    try (var ask =
        ask(
            connection,
            """
            SELECT 1 FROM adjustment
            WHERE id = ? AND appointment_id = ? AND doctor_minor = ? AND hospital_minor = ? AND currency = ?
            """,
            value(entry, "source_id"),
            value(entry, "appointment_id"),
            owed[0],
            owed[1],
            value(entry, "currency"))) {
      if (!ask.executeQuery().next()) {
        throw unbalanced(entry, "there is no such adjustment");
      }
    }
  }

  private void refuseSealed(Connection connection, Object[] line) throws SQLException {
    try (var ask =
        ask(connection, "SELECT 1 FROM journal_entry WHERE id = ?", value(line, "entry_id"))) {
      if (ask.executeQuery().next()) {
        throw new SQLException(
            "The entry " + value(line, "entry_id") + " is sealed", Sql.ENTRY_UNBALANCED);
      }
    }
  }

  private SQLException unbalanced(Object[] entry, String why) {
    return new SQLException(
        "The entry " + (UUID) value(entry, "id") + " does not balance: " + why,
        Sql.ENTRY_UNBALANCED);
  }

  private static PreparedStatement ask(Connection connection, String sql, Object... values)
      throws SQLException {
    var ask = connection.prepareStatement(sql);
    for (var i = 0; i < values.length; i++) {
      ask.setObject(i + 1, values[i]);
    }
    return ask;
  }

  private long number(Object[] row, String column) {
    return ((Number) value(row, column)).longValue();
  }

  private Object value(Object[] row, String column) {
    return row[columns.indexOf(column)];
  }
}
