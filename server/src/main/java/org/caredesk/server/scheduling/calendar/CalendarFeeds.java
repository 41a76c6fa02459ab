package org.caredesk.server.scheduling.calendar;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.crypto.FieldCipher;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a doctor's own calendar read when and where they work. Whoever has the address reads it, so
 * it says nothing of patients, and the doctor can take it back.
 */
@Service
public class CalendarFeeds {
  private static final int TOKEN_BYTES = 32;
  private static final Duration BACK = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofDays(180);

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CalendarFeeds(
      JdbcClient jdbc, FieldCipher cipher, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.events = events;
    this.clock = clock;
  }

  /** A new feed's secret, told once, and when it was made. */
  public record Created(String token, Instant at) {}

  /**
   * Makes a feed; the one before ends.
   *
   * @throws Refusal doctor-not-found for anybody but the doctor
   */
  @Transactional
  public Created create(Actor actor, DoctorId doctor) {
    requireOwn(actor, doctor);
    // So that two at once leave one feed, and its address is the one answered last.
    jdbc.sql("SELECT id FROM doctor WHERE id = ? FOR UPDATE")
        .param(doctor.value())
        .query(UUID.class)
        .single();
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    end(doctor);
    jdbc.sql("INSERT INTO calendar_feed (doctor_id, token_hash, created_at) VALUES (?, ?, ?)")
        .params(doctor.value(), hash(token), Sql.at(now))
        .update();
    tell(actor, "create-calendar-feed", doctor);
    return new Created(token, now);
  }

  /**
   * Ends the feed at once; there may be none.
   *
   * @throws Refusal doctor-not-found for anybody but the doctor
   */
  @Transactional
  public void revoke(Actor actor, DoctorId doctor) {
    requireOwn(actor, doctor);
    if (end(doctor) > 0) {
      tell(actor, "revoke-calendar-feed", doctor);
    }
  }

  /**
   * When the feed was made; empty for none.
   *
   * @throws Refusal doctor-not-found for anybody but the doctor
   */
  @Transactional(readOnly = true)
  public Optional<Instant> createdAt(Actor actor, DoctorId doctor) {
    requireOwn(actor, doctor);
    return jdbc.sql("SELECT created_at FROM calendar_feed WHERE doctor_id = ?")
        .param(doctor.value())
        .query((row, n) -> Sql.instant(row, "created_at"))
        .optional();
  }

  /** The calendar behind a secret; empty where there is none, or the doctor works no more. */
  @Transactional(readOnly = true)
  public Optional<String> read(String token) {
    return jdbc.sql(
            "SELECT f.doctor_id FROM calendar_feed f JOIN doctor d ON d.id = f.doctor_id"
                + " WHERE f.token_hash = ? AND d.status = 'ACTIVE'")
        .param(hash(token))
        .query(UUID.class)
        .optional()
        .map(this::calendar);
  }

  private String calendar(UUID doctor) {
    var now = clock.instant();
    return CalendarFile.of(
        "CareDesk",
        jdbc.sql(
                """
                SELECT a.id, a.number, a.status, a.visit_mode, a.local_start, a.time_zone, a.starts_at, a.ends_at,
                  a.version, a.created_at, h.name AS hospital, f.room
                FROM appointment a
                  JOIN hospital h ON h.id = a.hospital_id
                  JOIN affiliation f ON f.id = a.affiliation_id
                WHERE a.doctor_id = ? AND a.starts_at >= ? AND a.starts_at < ?
                  AND a.status IN ('REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED')
                ORDER BY a.starts_at, a.id
                """)
            .params(doctor, Sql.at(now.minus(BACK)), Sql.at(now.plus(AHEAD)))
            .query((row, n) -> entry(row))
            .list());
  }

  private static CalendarEntry entry(ResultSet row) throws SQLException {
    return new CalendarEntry(
        AppointmentCalendars.uid(new AppointmentId(Sql.uuid(row, "id"))),
        row.getInt("version"),
        Sql.instant(row, "created_at"),
        row.getObject("local_start", LocalDateTime.class),
        ZoneId.of(row.getString("time_zone")),
        Duration.between(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
        AppointmentStatus.valueOf(row.getString("status")),
        "Appointment " + row.getString("number"),
        AppointmentCalendars.joined(
            row.getString("hospital"),
            AppointmentCalendars.room(
                row.getString("room"), VisitMode.valueOf(row.getString("visit_mode")))),
        "");
  }

  private int end(DoctorId doctor) {
    return jdbc.sql("DELETE FROM calendar_feed WHERE doctor_id = ?").param(doctor.value()).update();
  }

  private void tell(Actor actor, String action, DoctorId doctor) {
    events.publishEvent(new Audited(actor, action, "doctor", doctor.value(), null, Map.of()));
  }

  private String hash(String token) {
    return cipher.lookupHash("calendar-feed:" + token);
  }

  private static void requireOwn(Actor actor, DoctorId doctor) {
    if (!actor.isDoctor(doctor)) {
      throw Refusal.notFound("doctor");
    }
  }
}
