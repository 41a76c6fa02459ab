package org.caredesk.server.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.persistence.CommitBatch;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes every state change into the trail, in the transaction that made it (SPEC S4). */
@Component
class AuditTrail {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final CommitBatch<Audited> batch;

  AuditTrail(JdbcTemplate jdbc, JsonMapper json, Clock clock, AuditSeal seal) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.batch = new CommitBatch<>(this::write, seal::wake);
  }

  @EventListener
  void on(Audited fact) {
    batch.add(fact);
  }

  private void write(List<Audited> facts) {
    var now = Sql.at(clock.instant().truncatedTo(ChronoUnit.MICROS));
    jdbc.batchUpdate(
        """
        INSERT INTO audit_event (happened_at, actor_id, actor_name, action, object_type, object_id, hospital_id,
          origin, correlation_id, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        facts.stream().map(fact -> row(fact, now)).toList());
  }

  @SuppressWarnings("NullAway") // absent parts are null parameters
  private Object[] row(Audited fact, Object now) {
    Actor actor = fact.actor();
    return new Object[] {
      now,
      actor.id(),
      actor.name(),
      fact.action(),
      fact.objectType(),
      fact.objectId().toString(),
      fact.hospital() == null ? null : fact.hospital().value(),
      actor.origin(),
      actor.correlationId(),
      json.writeValueAsString(new java.util.TreeMap<>(fact.detail()))
    };
  }
}
