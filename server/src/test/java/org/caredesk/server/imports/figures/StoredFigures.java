package org.caredesk.server.imports.figures;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What imports have left in the database. */
record StoredFigures(JdbcClient jdbc) {

  /** How many figures of one table a hospital has. */
  long facts(String table, UUID hospital) {
    return count("SELECT count(*) FROM " + table + " WHERE hospital_id = ?", hospital);
  }

  long count(String sql, UUID id) {
    return jdbc.sql(sql).param(id).query(Long.class).single();
  }
}
