package org.caredesk.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.caredesk.dto.audit.AuditEvent;
import org.caredesk.dto.audit.AuditEvents;
import org.caredesk.dto.audit.AuditVerification;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the trail: a super admin all of it, a hospital admin what belongs to their hospital. Pages
 * hang together by the id of the last event, so that new ones shift nothing.
 */
@Service
public class AuditReading {
  private static final TypeReference<TreeMap<String, Object>> FIELDS = new TypeReference<>() {};
  private static final UUID EXPORT = new UUID(0, 1);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AuditSeal seal;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  AuditReading(
      JdbcClient jdbc,
      JsonMapper json,
      AuditSeal seal,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.json = json;
    this.seal = seal;
    this.clock = clock;
    this.events = events;
  }

  /**
   * What is asked of the trail; each part may be null for any.
   *
   * @param person the id of who did it, or a part of the name
   * @param from inclusive
   * @param to exclusive
   */
  public record Wish(
      @Nullable String person,
      @Nullable String objectType,
      @Nullable String objectId,
      @Nullable String action,
      @Nullable HospitalId hospital,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /**
   * The newest first.
   *
   * @param after the id of the last event that was read; null for the beginning
   * @throws Refusal forbidden for a hospital that is not the actor's
   */
  public AuditEvents page(Actor actor, Wish wish, @Nullable Long after, int size) {
    var where = where(actor, wish);
    if (after != null) {
      where.and("id < ?", after);
    }
    List<AuditEvent> items =
        jdbc.sql("SELECT * FROM audit_event" + where.sql + " ORDER BY id DESC LIMIT ?")
            .params(where.values)
            .param(size + 1)
            .query(this::event)
            .list();
    var isMore = items.size() > size;
    var shown = isMore ? items.subList(0, size) : items;
    return new AuditEvents(shown, isMore ? shown.getLast().id() : null);
  }

  /**
   * One event, with what was noted of its object the time before.
   *
   * @throws Refusal audit-event-not-found, for one of another hospital too
   */
  public AuditEvent get(Actor actor, long id) {
    var where = where(actor, new Wish(null, null, null, null, null, null, null));
    where.and("id = ?", id);
    var event =
        jdbc.sql("SELECT * FROM audit_event" + where.sql)
            .params(where.values)
            .query(this::event)
            .optional()
            .orElseThrow(() -> Refusal.notFound("audit-event"));
    return new AuditEvent(
        event.id(),
        event.happenedAt(),
        event.actorId(),
        event.actorName(),
        event.action(),
        event.objectType(),
        event.objectId(),
        event.hospitalId(),
        event.origin(),
        event.correlationId(),
        event.detail(),
        before(actor, event),
        event.position(),
        event.hash());
  }

  /** By field, the latest that was noted of each: not every event notes everything. */
  private Map<String, String> before(Actor actor, AuditEvent event) {
    var where =
        where(actor, new Wish(null, event.objectType(), event.objectId(), null, null, null, null));
    where.and("id < ?", event.id());
    var known = new TreeMap<String, String>();
    jdbc.sql("SELECT * FROM audit_event" + where.sql + " ORDER BY id DESC LIMIT 50")
        .params(where.values)
        .query(this::event)
        .list()
        .forEach(earlier -> earlier.detail().forEach(known::putIfAbsent));
    known.keySet().retainAll(event.detail().keySet());
    return known;
  }

  /** Walks the whole chain, some hundred events at a time. */
  public AuditVerification verify(Actor actor) {
    actor.require(Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    var begun = clock.instant();
    var broken = seal.firstBreak();
    var sealed =
        jdbc.sql("SELECT position FROM audit_chain WHERE id = 1").query(Long.class).single();
    return new AuditVerification(broken.isEmpty(), broken.orElse(null), sealed, begun);
  }

  /** Notes that somebody takes a part of the trail away. */
  @Transactional
  public void noteExport(Actor actor, Wish wish) {
    // What may not be read may not be exported: asked before the first line is written.
    where(actor, wish);
    var asked = new TreeMap<String, String>();
    putIfThere(asked, "person", wish.person());
    putIfThere(asked, "objectType", wish.objectType());
    putIfThere(asked, "action", wish.action());
    putIfThere(asked, "from", wish.from());
    putIfThere(asked, "to", wish.to());
    events.publishEvent(
        new Audited(actor, "export", "audit-trail", EXPORT, wish.hospital(), asked));
  }

  private static void putIfThere(Map<String, String> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value.toString());
    }
  }

  private Where where(Actor actor, Wish wish) {
    actor.require(Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    var where = new Where();
    if (wish.hospital() != null) {
      actor.requireAt(wish.hospital(), Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
      where.and("hospital_id = ?", wish.hospital().value());
    } else if (!actor.is(Role.SUPER_ADMIN)) {
      where.in("hospital_id", administered(actor));
    }
    if (wish.person() != null) {
      person(where, wish.person().strip());
    }
    where.equal("object_type", wish.objectType());
    where.equal("object_id", wish.objectId());
    where.equal("action", wish.action());
    if (wish.from() != null) {
      where.and("happened_at >= ?", Sql.at(wish.from()));
    }
    if (wish.to() != null) {
      where.and("happened_at < ?", Sql.at(wish.to()));
    }
    return where;
  }

  private static void person(Where where, String person) {
    try {
      where.and("actor_id = ?", UUID.fromString(person));
    } catch (IllegalArgumentException notAnId) {
      where.and("lower(actor_name) LIKE ?", Sql.containing(person.toLowerCase(Locale.ROOT)));
    }
  }

  private static Set<UUID> administered(Actor actor) {
    var own = new LinkedHashSet<UUID>();
    for (var grant : actor.grants()) {
      if (grant.role() == Role.HOSPITAL_ADMIN && grant.hospital() != null) {
        own.add(grant.hospital().value());
      }
    }
    return own;
  }

  private AuditEvent event(ResultSet row, int n) throws SQLException {
    var detail = row.getString("detail");
    var fields = new TreeMap<String, String>();
    if (detail != null) {
      json.readValue(detail, FIELDS).forEach((key, value) -> fields.put(key, "" + value));
    }
    var position = row.getLong("position");
    return new AuditEvent(
        row.getLong("id"),
        Sql.instant(row, "happened_at"),
        Sql.uuidOrNull(row, "actor_id"),
        row.getString("actor_name"),
        row.getString("action"),
        row.getString("object_type"),
        row.getString("object_id"),
        Sql.uuidOrNull(row, "hospital_id"),
        row.getString("origin"),
        row.getString("correlation_id"),
        fields,
        null,
        position == 0 ? null : position,
        row.getString("hash"));
  }

  private static final class Where {
    private final StringBuilder sql = new StringBuilder(" WHERE 1 = 1");
    private final List<Object> values = new ArrayList<>();

    void and(String condition, Object value) {
      sql.append(" AND ").append(condition);
      values.add(value);
    }

    void equal(String column, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        and(column + " = ?", value.strip());
      }
    }

    void in(String column, Set<UUID> ids) {
      if (ids.isEmpty()) {
        sql.append(" AND 1 = 0");
      } else {
        sql.append(" AND ").append(column).append(" IN (?");
        sql.append(", ?".repeat(ids.size() - 1)).append(')');
        values.addAll(ids);
      }
    }
  }
}
