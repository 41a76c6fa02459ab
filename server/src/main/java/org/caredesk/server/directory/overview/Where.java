package org.caredesk.server.directory.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.directory.Standing;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The condition of a list, gathered once for its rows and its count. */
final class Where {
  private final JdbcClient jdbc;
  private final StringBuilder sql = new StringBuilder(" WHERE ");
  private final List<Object> values = new ArrayList<>();

  Where(JdbcClient jdbc, String condition, Object... values) {
    this.jdbc = jdbc;
    sql.append(condition);
    this.values.addAll(List.of(values));
  }

  void and(String condition, Object... more) {
    sql.append(" AND ").append(condition);
    values.addAll(List.of(more));
  }

  void standing(String retired, @Nullable Standing standing) {
    if (standing != null) {
      and(standing == Standing.RETIRED ? retired : "NOT " + retired);
    }
  }

  void in(String column, Set<UUID> ids) {
    if (ids.isEmpty()) {
      and("1 = 0");
    } else {
      and(column + " IN (" + "?, ".repeat(ids.size() - 1) + "?)", ids.toArray());
    }
  }

  <T> List<T> rows(String select, String order, Paging paging, RowMapper<T> rows) {
    return jdbc.sql(select + sql + " ORDER BY " + order + " LIMIT ? OFFSET ?")
        .params(values)
        .params(paging.size(), paging.offset())
        .query(rows)
        .list();
  }

  long count(String from) {
    return jdbc.sql("SELECT count(*) FROM " + from + sql).params(values).query(Long.class).single();
  }
}
