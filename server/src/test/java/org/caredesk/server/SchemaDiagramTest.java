package org.caredesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/**
 * Keeps the schema diagram of the documentation current. After a migration: {@code mvn test -pl
 * server -am -Dtest=SchemaDiagramTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dcaredesk.docs=write}.
 */
class SchemaDiagramTest {
  private static final Path DIAGRAM = Path.of("../docs/diagrams/schema.md");
  private static final String URL =
      "jdbc:h2:mem:schema;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=DAY"
          + ";DB_CLOSE_DELAY=-1";

  @Test
  void theDiagramShowsTheSchemaThatTheMigrationsMake() throws Exception {
    Flyway.configure()
        .dataSource(URL, "sa", "")
        .locations("classpath:db/migration/common", "classpath:db/migration/h2")
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection(URL, "sa", "")) {
      var diagram = diagram(connection);
      if ("write".equals(System.getProperty("caredesk.docs"))) {
        Files.writeString(DIAGRAM, diagram);
      }
      assertThat(Files.readString(DIAGRAM)).isEqualTo(diagram);
    }
  }

  private static String diagram(Connection connection) throws SQLException {
    var meta = connection.getMetaData();
    var tables = new ArrayList<String>();
    try (var found = meta.getTables(null, "public", null, new String[] {"TABLE", "BASE TABLE"})) {
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME"));
      }
    }
    tables.removeIf(table -> table.startsWith("flyway"));
    tables.sort(null);
    var text =
        new StringBuilder(
            "# Database schema\n\nThe same on H2 and PostgreSQL.\n\n```mermaid\nerDiagram\n");
    for (var table : tables) {
      references(meta, table).forEach(line -> text.append(line).append('\n'));
    }
    for (var table : tables) {
      text.append("  ").append(table).append(" {\n");
      columns(meta, table).forEach(line -> text.append(line).append('\n'));
      text.append("  }\n");
    }
    return text.append("```\n").toString();
  }

  private static TreeSet<String> references(DatabaseMetaData meta, String table)
      throws SQLException {
    var lines = new TreeSet<String>();
    try (var keys = meta.getImportedKeys(null, "public", table)) {
      while (keys.next()) {
        lines.add("  " + keys.getString("PKTABLE_NAME") + " ||--o{ " + table + " : \"\"");
      }
    }
    return lines;
  }

  private static List<String> columns(DatabaseMetaData meta, String table) throws SQLException {
    var primary = new TreeSet<String>();
    try (var keys = meta.getPrimaryKeys(null, "public", table)) {
      while (keys.next()) {
        primary.add(keys.getString("COLUMN_NAME"));
      }
    }
    var lines = new ArrayList<String>();
    try (var columns = meta.getColumns(null, "public", table, null)) {
      while (columns.next()) {
        var name = columns.getString("COLUMN_NAME");
        var type =
            columns.getString("TYPE_NAME").toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
        lines.add("    " + type + " " + name + (primary.contains(name) ? " PK" : ""));
      }
    }
    return lines;
  }
}
