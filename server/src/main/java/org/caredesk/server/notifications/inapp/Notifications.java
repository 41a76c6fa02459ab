package org.caredesk.server.notifications.inapp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.notifications.NotificationResponse;
import org.caredesk.dto.notifications.NotificationsResponse;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.Notice;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a message for each account that a {@link Notice} concerns, in the transaction that caused
 * it: what is rolled back tells nobody, and what is committed is never lost.
 */
@Service
public class Notifications {
  private static final Duration KEPT = Duration.ofDays(180);

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final JsonMapper json;
  private final StoredNotices stored;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notifications(
      JdbcClient jdbc,
      Accounts accounts,
      JsonMapper json,
      StoredNotices stored,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.json = json;
    this.stored = stored;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(Notice notice) {
    var to = new HashSet<UUID>();
    var patients = new HashSet<UUID>();
    for (var audience : notice.to()) {
      var found = accounts.of(audience);
      to.addAll(found);
      if (audience instanceof Notice.OfPatient) {
        patients.addAll(found);
      }
    }
    to.remove(notice.by().id());
    to.forEach(account -> tell(account, notice, patients.contains(account)));
  }

  /** Patients hear of what can be taken back only once it stands; everybody else at once. */
  private void tell(UUID account, Notice notice, boolean isPatient) {
    var timing = isPatient ? notice.timing() : Notice.Timing.AT_ONCE;
    switch (timing) {
      case AT_ONCE -> {
        if (isPatient) {
          stored.hurry(account, notice);
        }
        stored.add(account, notice);
      }
      case AFTER_UNDO -> stored.addWaiting(account, notice);
      case TAKEN_BACK -> {
        if (!stored.dropWaiting(account, notice)) {
          stored.add(account, notice);
        }
      }
      case PAUSED -> stored.pause(account, notice);
      case RESUMED -> stored.resume(account, notice);
    }
  }

  /**
   * The actor's own messages, the newest first. Two statements.
   *
   * @param before continues below this one; null for the newest
   * @throws Refusal invalid for a size outside 1 to 200
   */
  @Transactional(readOnly = true)
  public NotificationsResponse of(Actor actor, @Nullable UUID before, int size) {
    if (size < 1 || size > 200) {
      throw Refusal.invalid("size", "out-of-range", "A page has 1 to 200 rows.");
    }
    var items =
        jdbc.sql(
                """
                SELECT n.*, h.name AS hospital_name, p.name AS patient_name, d.name AS doctor_name
                FROM notification n
                  LEFT JOIN hospital h ON h.id = n.hospital_id
                  LEFT JOIN patient p ON p.id = n.patient_id
                  LEFT JOIN doctor d ON d.id = n.doctor_id
                WHERE n.account_id = ? AND n.due_at IS NULL AND n.id < ? ORDER BY n.id DESC LIMIT ?
                """)
            .params(actor.id(), before == null ? new UUID(-1, -1) : before, size)
            .query(this::notification)
            .list();
    var unread =
        jdbc.sql(
                "SELECT count(*) FROM notification WHERE account_id = ? AND read_at IS NULL"
                    + " AND due_at IS NULL")
            .param(actor.id())
            .query(Integer.class)
            .single();
    return new NotificationsResponse(
        items, unread, items.size() < size ? null : items.getLast().id());
  }

  /**
   * @throws Refusal notification-not-found for one that is not the actor's
   */
  @Transactional
  public void read(Actor actor, UUID id) {
    var known =
        jdbc.sql(
                "UPDATE notification SET read_at = coalesce(read_at, ?) WHERE id = ? AND account_id"
                    + " = ?")
            .params(Sql.at(clock.instant()), id, actor.id())
            .update();
    if (known == 0) {
      throw Refusal.notFound("notification");
    }
    tellOthers(actor);
  }

  @Transactional
  public void readAll(Actor actor) {
    jdbc.sql(
            "UPDATE notification SET read_at = ? WHERE account_id = ? AND read_at IS NULL"
                + " AND due_at IS NULL")
        .params(Sql.at(clock.instant()), actor.id())
        .update();
    tellOthers(actor);
  }

  /** The same person may be signed in elsewhere. */
  private void tellOthers(Actor actor) {
    events.publishEvent(
        new Changed(LiveFrame.NOTIFICATION, actor.id(), null, null, null, null, null, null));
  }

  @Scheduled(fixedDelay = 86_400_000, initialDelay = 900_000)
  void purge() {
    jdbc.sql("DELETE FROM notification WHERE created_at < ?")
        .param(Sql.at(clock.instant().minus(KEPT)))
        .update();
  }

  private NotificationResponse notification(ResultSet row, int n) throws SQLException {
    return new NotificationResponse(
        Sql.uuid(row, "id"),
        row.getString("kind"),
        row.getString("object_type"),
        Sql.uuid(row, "object_id"),
        Sql.uuidOrNull(row, "hospital_id"),
        row.getString("hospital_name"),
        row.getString("patient_name"),
        row.getString("doctor_name"),
        json.readValue(row.getString("facts"), new TypeReference<Map<String, String>>() {}),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "read_at"));
  }
}
