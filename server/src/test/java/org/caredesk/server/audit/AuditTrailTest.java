package org.caredesk.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestDatabase;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AuditTrailTest {
  private final World world;
  private final AuditSeal seal;
  private final JdbcClient jdbc;

  AuditTrailTest(World world, AuditSeal seal, JdbcClient jdbc) {
    this.world = world;
    this.seal = seal;
    this.jdbc = jdbc;
  }

  @Test
  void everyStateChangeSaysWhoDidWhatWhenAndFromWhere() {
    var clinic = world.clinic();
    var held =
        world
            .hold(clinic.desk(), clinic, world.patient(clinic.desk()), "2026-11-16T04:30:00Z")
            .expect(201);
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
    clinic
        .desk()
        .post("/appointments/" + held.id() + "/cancellation", Map.of("reason", "Ill"))
        .expect(200);

    var events =
        jdbc.sql("SELECT * FROM audit_event WHERE object_id = ? ORDER BY id")
            .param(held.id().toString());
    assertThat(events.query((row, n) -> row.getString("action")).list())
        .isEqualTo(List.of("hold", "pay", "cancel"));
    assertThat(events.query((row, n) -> row.getString("actor_name")).list())
        .containsOnly("Sunita Kamble");
    assertThat(events.query((row, n) -> row.getString("origin")).list()).containsOnly("127.0.0.1");
    assertThat(events.query((row, n) -> row.getString("detail")).list())
        .allSatisfy(detail -> assertThat(detail).doesNotContain("Furtado"));
  }

  @Test
  void theChainIsWholeAndEveryEventIsInIt() {
    world.clinic();
    seal.sealAll();

    assertThat(seal.firstBreak()).isEmpty();
    assertThat(
            jdbc.sql("SELECT count(*) FROM audit_event WHERE hash IS NULL")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void severalWhoSealAtOnceMakeOneChain() throws Exception {
    world.clinic();
    try (var threads = java.util.concurrent.Executors.newFixedThreadPool(4)) {
      var sealing = new java.util.ArrayList<java.util.concurrent.Future<?>>();
      for (var i = 0; i < 4; i++) {
        sealing.add(threads.submit(seal::sealAll));
      }
      for (var one : sealing) {
        one.get();
      }
    }

    assertThat(seal.firstBreak()).isEmpty();
  }

  @Test
  void theDatabaseItselfRefusesChangesAndRemovals() {
    world.clinic();
    seal.sealAll();
    for (var change :
        List.of(
            "UPDATE audit_event SET actor_name = 'Somebody' WHERE position = 1",
            "UPDATE audit_event SET hash = 'x', position = 0 WHERE position = 1",
            "DELETE FROM audit_event WHERE position = 1")) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .as(change)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void aChangeMadeBehindTheTriggersBackShows() {
    world.clinic();
    seal.sealAll();
    var position = jdbc.sql("SELECT max(position) FROM audit_event").query(Long.class).single();
    var name =
        jdbc.sql("SELECT actor_name FROM audit_event WHERE position = ?")
            .param(position)
            .query(String.class)
            .single();

    tamper("Somebody else", position);
    try {
      assertThat(seal.firstBreak()).contains(position);
    } finally {
      tamper(name, position);
    }
    assertThat(seal.firstBreak()).isEmpty();
  }

  /** Changes a row as somebody with the database's own rights could. */
  private void tamper(String name, long position) {
    jdbc.sql(
            TestDatabase.isPostgres()
                ? "ALTER TABLE audit_event DISABLE TRIGGER USER"
                : "DROP TRIGGER audit_event_guarded")
        .update();
    jdbc.sql("UPDATE audit_event SET actor_name = ? WHERE position = ?")
        .params(name, position)
        .update();
    jdbc.sql(
            TestDatabase.isPostgres()
                ? "ALTER TABLE audit_event ENABLE TRIGGER USER"
                : "CREATE TRIGGER audit_event_guarded BEFORE UPDATE, DELETE ON audit_event FOR EACH"
                    + " ROW CALL 'org.caredesk.server.kernel.persistence.AppendOnlyTrigger'")
        .update();
  }
}
