package org.caredesk.server.kernel.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a table append-only on H2; PostgreSQL has the same rule as a trigger of its own. The one
 * change it lets pass is sealing an audit event: position, previous hash and hash, once.
 */
public class AppendOnlyTrigger implements Trigger {
  private static final int SEAL_COLUMNS = 3;

  private String table = "";

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String table,
      boolean before,
      int type) {
    this.table = table;
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    if (before != null
        && after != null
        && "audit_event".equalsIgnoreCase(table)
        && seals(before, after)) {
      return;
    }
    throw new SQLException(table + " is append-only", "23001");
  }

  private static boolean seals(Object[] before, Object[] after) {
    var content = before.length - SEAL_COLUMNS;
    return before[before.length - 1] == null
        && after[after.length - 1] != null
        && Arrays.equals(
            before, 0, content, after, 0, content, (a, b) -> Objects.equals(a, b) ? 0 : 1);
  }
}
