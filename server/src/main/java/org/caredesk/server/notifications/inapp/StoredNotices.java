package org.caredesk.server.notifications.inapp;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Notice;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of messages. One that waits for the undo window is stored with the change it tells of,
 * so that a restart loses none.
 */
@Component
class StoredNotices {
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final NoticeProperties properties;
  private final Clock clock;

  StoredNotices(
      JdbcClient jdbc,
      JsonMapper json,
      Ids ids,
      ApplicationEventPublisher events,
      NoticeProperties properties,
      Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.ids = ids;
    this.events = events;
    this.properties = properties;
    this.clock = clock;
  }

  /** Told at once. */
  void add(UUID account, Notice notice) {
    insert(account, notice, null);
    arrived(account);
  }

  /**
   * Told when the undo window is over. What waits about the same object waits as long: when its
   * time comes, only the newest is told, unless that was taken back.
   */
  void addWaiting(UUID account, Notice notice) {
    var due = resume(account, notice);
    insert(account, notice, due);
  }

  /** What waits about an object waits from now on. */
  Instant resume(UUID account, Notice notice) {
    var due = clock.instant().plus(properties.undoWindow());
    putOff(account, notice, due);
    return due;
  }

  /** What waits about an object waits until something else is said of it. */
  void pause(UUID account, Notice notice) {
    putOff(account, notice, NEVER);
  }

  /** The newest that waits about an object is told now: something follows that cannot wait. */
  void hurry(UUID account, Notice notice) {
    var waiting =
        jdbc.sql(
                """
                SELECT id FROM notification
                WHERE account_id = ? AND object_type = ? AND object_id = ? AND due_at IS NOT NULL
                ORDER BY id DESC
                """)
            .params(account, notice.objectType(), notice.objectId())
            .query(UUID.class)
            .list();
    if (!waiting.isEmpty()) {
      tell(waiting.getFirst(), account);
      jdbc.sql("DELETE FROM notification WHERE id IN (:older) AND due_at IS NOT NULL")
          .param("older", waiting)
          .update();
    }
  }

  private void putOff(UUID account, Notice notice, Instant due) {
    jdbc.sql(
            """
            UPDATE notification SET due_at = ?
            WHERE account_id = ? AND object_type = ? AND object_id = ? AND due_at IS NOT NULL
            """)
        .params(Sql.at(due), account, notice.objectType(), notice.objectId())
        .update();
  }

  /** Forgets the newest message about an object that nobody has heard; whether there was one. */
  boolean dropWaiting(UUID account, Notice notice) {
    return jdbc.sql(
                """
                DELETE FROM notification WHERE id =
                  (SELECT id FROM notification
                   WHERE account_id = ? AND object_type = ? AND object_id = ? AND due_at IS NOT NULL
                   ORDER BY id DESC LIMIT 1)
                """)
            .params(account, notice.objectType(), notice.objectId())
            .update()
        > 0;
  }

  private record Due(UUID id, UUID account) {}

  /** Tells those whose time has come. Two nodes that do it at once tell each once. */
  void tellDue(int limit) {
    var now = clock.instant();
    jdbc.sql(
            """
            DELETE FROM notification WHERE due_at <= ? AND EXISTS
              (SELECT 1 FROM notification newer
               WHERE newer.account_id = notification.account_id AND newer.object_id = notification.object_id
                 AND newer.object_type = notification.object_type AND newer.due_at IS NOT NULL
                 AND newer.id > notification.id)
            """)
        .param(Sql.at(now))
        .update();
    var due =
        jdbc.sql(
                "SELECT id, account_id FROM notification WHERE due_at <= ? ORDER BY due_at LIMIT ?")
            .params(Sql.at(now), limit)
            .query((row, n) -> new Due(Sql.uuid(row, "id"), Sql.uuid(row, "account_id")))
            .list();
    due.forEach(each -> tell(each.id(), each.account()));
  }

  private void tell(UUID id, UUID account) {
    var told =
        jdbc.sql(
                "UPDATE notification SET due_at = NULL, created_at = ? WHERE id = ? AND due_at IS"
                    + " NOT NULL")
            .params(Sql.at(clock.instant()), id)
            .update();
    if (told == 1) {
      arrived(account);
    }
  }

  private void insert(UUID account, Notice notice, @Nullable Instant due) {
    var facts = new LinkedHashMap<>(notice.facts());
    var patient = facts.remove("patientId");
    var doctor = facts.remove("doctorId");
    jdbc.sql(
            """
            INSERT INTO notification (id, account_id, kind, object_type, object_id, hospital_id, patient_id, doctor_id,
              facts, created_at, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                ids.next(),
                account,
                notice.kind(),
                notice.objectType(),
                notice.objectId(),
                notice.hospital() == null ? null : notice.hospital().value(),
                patient == null ? null : UUID.fromString(patient),
                doctor == null ? null : UUID.fromString(doctor),
                json.writeValueAsString(facts),
                Sql.at(clock.instant()),
                Sql.atOrNull(due)))
        .update();
  }

  private void arrived(UUID account) {
    events.publishEvent(
        new Changed(LiveFrame.NOTIFICATION, account, null, null, null, null, null, null));
  }
}
