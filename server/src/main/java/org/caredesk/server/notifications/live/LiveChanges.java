package org.caredesk.server.notifications.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.LivePosition;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The log of committed changes that clients are told of. */
@Repository
class LiveChanges implements LivePosition {
  private static final int BATCH = 1_000;
  private static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  LiveChanges(
      JdbcClient jdbc,
      JdbcTemplate batch,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A change with its place in the feed.
   *
   * @param patient whom it is about; never on the wire
   * @param json the frame, serialised once for all who get it
   */
  record Published(long seq, LiveFrame frame, @Nullable UUID patient, String json) {}

  /** Writes changes within the transaction that made them. */
  @SuppressWarnings("NullAway") // absent parts are null parameters
  void add(List<Changed> changes) {
    var now = Sql.at(clock.instant());
    batch.batchUpdate(
        """
        INSERT INTO live_change (type, object_id, hospital_id, doctor_id, patient_id, day, status, version, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        changes.stream()
            .map(
                c ->
                    new Object[] {
                      c.type(),
                      c.objectId(),
                      c.hospital() == null ? null : c.hospital().value(),
                      c.doctor() == null ? null : c.doctor().value(),
                      c.patient() == null ? null : c.patient().value(),
                      c.day(),
                      c.status(),
                      c.version(),
                      now
                    })
            .toList());
  }

  /** Gives every committed change that has none its sequence number. One node at a time does it. */
  void number() {
    while (Boolean.TRUE.equals(transaction.execute(status -> numberSome() == BATCH))) {
      // more are waiting
    }
  }

  private int numberSome() {
    if (unnumbered(1).isEmpty()) {
      return 0;
    }
    var seq =
        jdbc.sql("SELECT seq FROM live_cursor WHERE id = 1 FOR UPDATE").query(Long.class).single();
    var ids = unnumbered(BATCH);
    var rows = new ArrayList<Object[]>();
    for (var id : ids) {
      rows.add(new Object[] {++seq, id});
    }
    batch.batchUpdate("UPDATE live_change SET seq = ? WHERE id = ?", rows);
    jdbc.sql("UPDATE live_cursor SET seq = ? WHERE id = 1").param(seq).update();
    return ids.size();
  }

  private List<Long> unnumbered(int limit) {
    return jdbc.sql("SELECT id FROM live_change WHERE seq IS NULL ORDER BY id LIMIT ?")
        .param(limit)
        .query(Long.class)
        .list();
  }

  @Override
  public long seq() {
    return jdbc.sql("SELECT seq FROM live_cursor WHERE id = 1").query(Long.class).single();
  }

  /** The oldest number that is still kept; one above the newest when none is. */
  long oldest() {
    return jdbc.sql(
            "SELECT coalesce(min(seq), (SELECT seq + 1 FROM live_cursor WHERE id = 1)) FROM"
                + " live_change")
        .query(Long.class)
        .single();
  }

  /** The changes after a number, in order, at most a thousand. */
  List<Published> after(long seq) {
    return jdbc.sql("SELECT * FROM live_change WHERE seq > ? ORDER BY seq LIMIT ?")
        .params(seq, BATCH)
        .query(this::published)
        .list();
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  void purge() {
    jdbc.sql("DELETE FROM live_change WHERE changed_at < ? AND seq IS NOT NULL")
        .param(Sql.at(clock.instant().minus(KEPT)))
        .update();
  }

  private Published published(ResultSet row, int n) throws SQLException {
    var seq = row.getLong("seq");
    var version = row.getObject("version", Integer.class);
    var frame =
        new LiveFrame(
            seq,
            row.getString("type"),
            Sql.uuidOrNull(row, "object_id"),
            Sql.uuidOrNull(row, "hospital_id"),
            Sql.uuidOrNull(row, "doctor_id"),
            row.getObject("day", LocalDate.class),
            row.getString("status"),
            version);
    return new Published(
        seq, frame, Sql.uuidOrNull(row, "patient_id"), json.writeValueAsString(frame));
  }
}
