package org.caredesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AgainstSchemaTest {
  private final JdbcClient jdbc;
  private final Api api;

  AgainstSchemaTest(JdbcClient jdbc, Api api) {
    this.jdbc = jdbc;
    this.api = api;
  }

  @Test
  void aFreshDatabaseTakesEveryMigration() {
    var failed =
        jdbc.sql("SELECT count(*) FROM \"flyway_schema_history\" WHERE NOT \"success\"")
            .query(Long.class)
            .single();

    assertThat(failed).isZero();
  }

  @Test
  void aStartedServerSaysThatItIsHealthy() {
    api.get("/actuator/health").expect(200);
  }
}
