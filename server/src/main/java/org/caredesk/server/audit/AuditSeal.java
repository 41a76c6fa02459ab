package org.caredesk.server.audit;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.caredesk.server.kernel.persistence.BackgroundLoop;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains the events of the trail: each is given the next position and a hash over its content and
 * the hash before it, so that a change, a removal or an insertion by hand shows.
 *
 * <p>Sealing follows a moment after the commit, by whoever holds the chain's last link, so that
 * bookings do not queue behind one another for it.
 */
@Component
public class AuditSeal {
  private static final int BATCH = 500;
  private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final TransactionTemplate transaction;
  private final BackgroundLoop loop;

  AuditSeal(JdbcClient jdbc, JdbcTemplate batch, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.transaction = transaction;
    this.loop = new BackgroundLoop("audit-seal", AT_LEAST_EVERY, PAUSE, this::sealAll);
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    loop.start();
  }

  @PreDestroy
  void stop() {
    loop.close();
  }

  void wake() {
    loop.wake();
  }

  private record Link(long position, String hash) {}

  private record Event(long id, String content, @Nullable Long position, @Nullable String hash) {}

  /** Seals every event that is not sealed yet. */
  public void sealAll() {
    while (Boolean.TRUE.equals(transaction.execute(status -> sealSome() == BATCH))) {
      // more are waiting
    }
  }

  private int sealSome() {
    if (unsealed(1).isEmpty()) {
      return 0;
    }
    // Whoever holds the last link seals; only then is it sure what is left to seal.
    var link =
        jdbc.sql("SELECT position, hash FROM audit_chain WHERE id = 1 FOR UPDATE")
            .query((row, n) -> new Link(row.getLong(1), row.getString(2)))
            .single();
    var unsealed = unsealed(BATCH);
    var rows = new ArrayList<Object[]>();
    for (var event : unsealed) {
      var next = next(link, event);
      rows.add(new Object[] {next.position(), link.hash(), next.hash(), event.id()});
      link = next;
    }
    batch.batchUpdate(
        "UPDATE audit_event SET position = ?, previous_hash = ?, hash = ? WHERE id = ?", rows);
    jdbc.sql("UPDATE audit_chain SET position = ?, hash = ? WHERE id = 1")
        .params(link.position(), link.hash())
        .update();
    return unsealed.size();
  }

  private List<Event> unsealed(int limit) {
    return jdbc.sql("SELECT * FROM audit_event WHERE position IS NULL ORDER BY id LIMIT ?")
        .param(limit)
        .query(AuditSeal::event)
        .list();
  }

  /**
   * Walks the whole chain.
   *
   * @return the first position at which it is broken, or nothing when it is whole
   */
  public Optional<Long> firstBreak() {
    var end =
        jdbc.sql("SELECT position, hash FROM audit_chain WHERE id = 1")
            .query((row, n) -> new Link(row.getLong(1), row.getString(2)))
            .single();
    var link = new Link(0, "0".repeat(64));
    while (link.position() < end.position()) {
      List<Event> events =
          jdbc.sql(
                  "SELECT * FROM audit_event WHERE position > ? AND position <= ? ORDER BY"
                      + " position")
              // Not beyond the end that was read: more may have been sealed meanwhile.
              .params(link.position(), Math.min(link.position() + BATCH, end.position()))
              .query(AuditSeal::event)
              .list();
      if (events.isEmpty()) {
        return Optional.of(link.position() + 1);
      }
      for (var event : events) {
        var expected = next(link, event);
        if (!Long.valueOf(expected.position()).equals(event.position())
            || !expected.hash().equals(event.hash())) {
          return Optional.of(expected.position());
        }
        link = expected;
      }
    }
    return link.equals(end) ? Optional.empty() : Optional.of(end.position());
  }

  private static Link next(Link link, Event event) {
    var position = link.position() + 1;
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (link.hash() + "\n" + position + "\n" + event.content())
              .getBytes(StandardCharsets.UTF_8));
      return new Link(position, HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Event event(ResultSet row, int n) throws SQLException {
    var content = new StringBuilder();
    for (var part :
        new @Nullable Object[] {
          row.getLong("id"),
          Sql.instant(row, "happened_at"),
          row.getString("actor_id"),
          row.getString("actor_name"),
          row.getString("action"),
          row.getString("object_type"),
          row.getString("object_id"),
          row.getString("hospital_id"),
          row.getString("origin"),
          row.getString("correlation_id"),
          row.getString("detail")
        }) {
      // Lengths keep neighbouring parts from being shifted into one another.
      var text = part == null ? "-" : part.toString();
      content.append(part == null ? -1 : text.length()).append(':').append(text).append('\n');
    }
    var position = row.getLong("position");
    return new Event(
        row.getLong("id"),
        content.toString(),
        row.wasNull() ? null : position,
        row.getString("hash"));
  }
}
