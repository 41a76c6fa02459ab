package org.caredesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of an early version, with a row in every table and an appointment in every state, is
 * brought up to the newest: nothing in it is lost or changed, what is new is filled in, what is
 * allowed is taken and what is forbidden refused from then on (SPEC O1).
 */
@Tag("database")
class ExistingDatabaseTest {
  /** Directory, people, appointments and money; before audit, live push and everything later. */
  private static final String EARLY = "050";

  private static final LocalDateTime NINE = LocalDateTime.parse("2026-11-16T09:00:00");

  private final Map<String, UUID> appointments = new TreeMap<>();
  private final DriverManagerDataSource database = fresh();
  private JdbcClient jdbc = JdbcClient.create(database);

  @Test
  void everyRowOfAnEarlyVersionIsThereInTheNewest() throws Exception {
    Map<String, List<String>> columns;
    Map<String, List<String>> before;
    try (var early = server()) {
      flyway(early, EARLY).migrate();
      fill();
      columns = columns();
      before = rows(columns);
    }
    assertThat(before.values()).as("a row in every table").noneMatch(List::isEmpty);

    try (var newest = server()) {
      var brought = flyway(newest, "latest").migrate();
      assertThat(brought.migrationsExecuted).isGreaterThan(3);
      var after = rows(columns);
      // The vocabulary learns the beginnings of its words; what it knew stays.
      assertThat(after.remove("name_variant")).containsAll(before.remove("name_variant"));
      assertThat(after).isEqualTo(before);
      stagesAreFilledIn();
    }

    // By a connection that came after those that made the tables, as half an hour later.
    jdbc = JdbcClient.create(database);
    rulesHold();
    noCheckIsTiedToAConnection();
  }

  /** What a server keeps open while it runs. */
  private HikariDataSource server() {
    var pool = new HikariDataSource();
    pool.setDataSource(database);
    pool.setMaximumPoolSize(2);
    jdbc = JdbcClient.create(pool);
    return pool;
  }

  private void stagesAreFilledIn() {
    var completed =
        jdbc.sql("SELECT * FROM appointment WHERE id = ?")
            .param(id("COMPLETED"))
            .query(
                (row, n) ->
                    List.of(
                        Sql.instant(row, "checked_in_at"),
                        Sql.instant(row, "started_at"),
                        Sql.instant(row, "completed_at")))
            .single();
    assertThat(completed)
        .containsExactly(at(NINE, 2).toInstant(), at(NINE, 3).toInstant(), at(NINE, 4).toInstant());
    var requested =
        jdbc.sql("SELECT requested_at, answer_by, starts_at FROM appointment WHERE id = ?")
            .param(id("REQUESTED"))
            .query(
                (row, n) ->
                    List.of(
                        Sql.instant(row, "requested_at"),
                        Sql.instant(row, "answer_by"),
                        Sql.instant(row, "starts_at")))
            .single();
    assertThat(requested.get(0)).isEqualTo(at(NINE, 1).toInstant());
    assertThat(requested.get(1)).isEqualTo(requested.get(2));
  }

  private void rulesHold() {
    assertThat(catchThrowable(() -> appointment("CONFIRMED", true, NINE.plusMinutes(10))))
        .matches(Sql::isOverlap, "an overlap of appointments");
    assertThat(catchThrowable(() -> weekly("10:00", "11:00")))
        .matches(Sql::isAvailabilityOverlap, "an overlap of hours");
    assertThat(
            catchThrowable(() -> jdbc.sql("UPDATE ledger_transfer SET amount_minor = 1").update()))
        .isNotNull();
    account("new@clinic.example", "DISABLED");
    assertThat(catchThrowable(() -> account("x@clinic.example", "UNHEARD_OF")))
        .isInstanceOf(DataIntegrityViolationException.class);
    appointment("HELD", false, NINE.plusDays(1));
    assertThat(catchThrowable(() -> appointment("CONFIRMED", false, NINE.plusDays(2))))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  /** H2 forgets how to judge an IN in a CHECK once the connection that made it is closed. */
  private void noCheckIsTiedToAConnection() {
    if (!TestDatabase.isPostgres()) {
      assertThat(
              jdbc.sql("SELECT check_clause FROM information_schema.check_constraints")
                  .query(String.class)
                  .list())
          .isNotEmpty()
          .noneMatch(clause -> clause.contains(" IN("));
    }
  }

  private void fill() {
    EarlyDatabase.ROWS.forEach(row -> jdbc.sql(row).update());
    for (var n = 0; n < EarlyDatabase.STATES.size(); n++) {
      appointment(EarlyDatabase.STATES.get(n), true, NINE.plusMinutes(30L * n));
    }
    EarlyDatabase.money(id("COMPLETED")).forEach(row -> jdbc.sql(row).update());
  }

  private UUID id(String status) {
    return Objects.requireNonNull(appointments.get(status));
  }

  private void account(String email, String status) {
    jdbc.sql(
            "INSERT INTO account (id, email, name, password_hash, status, created_at)"
                + " VALUES (?, ?, 'Sunita Kamble', 'x', ?, ?)")
        .params(UUID.randomUUID(), email, status, at(NINE, 0))
        .update();
  }

  private void weekly(String opens, String closes) {
    jdbc.sql(EarlyDatabase.WEEKLY)
        .params(UUID.randomUUID(), LocalTime.parse(opens), LocalTime.parse(closes))
        .update();
  }

  private void appointment(String status, boolean hasPatient, LocalDateTime start) {
    var id = UUID.randomUUID();
    jdbc.sql(hasPatient ? EarlyDatabase.APPOINTMENT : EarlyDatabase.WITHOUT_PATIENT)
        .params(
            id, "AP-" + id.toString().substring(0, 8), status, start, at(start, 0), at(start, 30))
        .params(Arrays.asList(status.equals("HELD") ? at(start, 15) : null))
        .param(at(NINE, 0))
        .update();
    appointments.putIfAbsent(status, id);
    var path = EarlyDatabase.path(status);
    for (var i = 0; i < path.size(); i++) {
      jdbc.sql(EarlyDatabase.MOVE)
          .params(id, i, at(NINE, i))
          .params(Arrays.asList(i == 0 ? null : path.get(i - 1)))
          .param(path.get(i))
          .update();
    }
  }

  /** The columns of each table, but for Flyway's own. */
  private Map<String, List<String>> columns() throws SQLException {
    var all = new TreeMap<String, List<String>>();
    try (var connection = database.getConnection();
        var tables =
            connection
                .getMetaData()
                .getTables(null, "public", null, new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        var table = tables.getString("TABLE_NAME");
        if (!table.startsWith("flyway")) {
          var names = new ArrayList<String>();
          try (var columns = connection.getMetaData().getColumns(null, "public", table, null)) {
            while (columns.next()) {
              names.add(columns.getString("COLUMN_NAME"));
            }
          }
          all.put(table, names);
        }
      }
    }
    return all;
  }

  private Map<String, List<String>> rows(Map<String, List<String>> columns) {
    var all = new TreeMap<String, List<String>>();
    columns.forEach(
        (table, names) ->
            all.put(
                table,
                jdbc
                    .sql("SELECT " + String.join(", ", names) + " FROM " + table)
                    .query(
                        (row, n) -> {
                          var cells = new String[names.size()];
                          for (var i = 0; i < cells.length; i++) {
                            cells[i] = names.get(i) + "=" + row.getString(i + 1);
                          }
                          return Arrays.toString(cells);
                        })
                    .list()
                    .stream()
                    .sorted()
                    .toList()));
    return all;
  }

  private static Flyway flyway(DataSource server, String target) {
    return Flyway.configure()
        .dataSource(server)
        .locations(
            "classpath:db/migration/common",
            "classpath:db/migration/" + (TestDatabase.isPostgres() ? "postgresql" : "h2"))
        .target(target)
        .load();
  }

  private static DriverManagerDataSource fresh() {
    var properties = TestDatabase.properties();
    return new DriverManagerDataSource(
        String.valueOf(properties.get("spring.datasource.url")),
        String.valueOf(properties.getOrDefault("spring.datasource.username", "sa")),
        String.valueOf(properties.getOrDefault("spring.datasource.password", "")));
  }

  private static OffsetDateTime at(LocalDateTime local, long minutes) {
    return local.plusMinutes(minutes).atOffset(ZoneOffset.ofHoursMinutes(5, 30));
  }
}
