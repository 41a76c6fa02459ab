package org.caredesk.benchmarks;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The floor for a booking: the statements that the server runs for a hold and its payment, in the
 * same two transactions and the same order, prepared once and run by nothing but JDBC.
 */
final class PlainJdbc implements Callable<Boolean>, AutoCloseable {
  private static final AtomicLong NUMBERS = new AtomicLong(900_000_000);

  private final Connection connection;
  private final Clinic clinic;
  private final SplittableRandom random;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final UUID actor = UUID.randomUUID();

  PlainJdbc(Connection connection, Clinic clinic, SplittableRandom random) throws SQLException {
    this.connection = connection;
    this.clinic = clinic;
    this.random = random;
    connection.setAutoCommit(false);
  }

  @Override
  public Boolean call() throws SQLException {
    var wish = clinic.randomWish(random);
    var id = UUID.randomUUID();
    try {
      hold(wish, id);
      connection.commit();
      pay(wish, id);
      connection.commit();
      return true;
    } catch (SQLException e) {
      connection.rollback();
      if ("23P01".equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  private void hold(Clinic.Wish wish, UUID id) throws SQLException {
    var key = UUID.randomUUID().toString();
    var doctor = clinic.doctors().get(wish.doctor());
    var affiliation = clinic.affiliations().get(wish.doctor());
    var now = at(Clock.systemUTC().instant());
    var starts = at(wish.startsAt());
    var ends = starts.plusMinutes(10);
    remember(key, now);
    terms(affiliation);
    query(
        "SELECT owner_id FROM agenda WHERE owner_id IN (?, ?) ORDER BY owner_id FOR UPDATE",
        doctor,
        wish.patient());
    var day = Date.valueOf(wish.startsAt().atOffset(ZoneOffset.UTC).toLocalDate());
    query(
        """
        SELECT 'WEEKLY' AS kind, affiliation_id AS owner_id, day_of_week, opens, closes, valid_from AS day_from,
               valid_to AS day_to, CAST(NULL AS timestamp) AS starts, CAST(NULL AS timestamp) AS ends,
               CAST(NULL AS varchar(400)) AS label
          FROM weekly_rule WHERE doctor_id IN (?) AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)
        UNION ALL SELECT 'DATED', affiliation_id, 0, opens, closes, day, day, NULL, NULL, NULL
          FROM availability_window WHERE doctor_id IN (?) AND day BETWEEN ? AND ?
        UNION ALL SELECT 'OFF', doctor_id, 0, NULL, NULL, NULL, NULL, starts, ends, reason
          FROM time_off WHERE doctor_id IN (?) AND starts < ? AND ends > ?
        UNION ALL SELECT 'HOLIDAY', hospital_id, 0, NULL, NULL, day, day, NULL, NULL, name
          FROM hospital_holiday WHERE hospital_id IN (?) AND day BETWEEN ? AND ?
        """,
        doctor,
        day,
        day,
        doctor,
        day,
        day,
        doctor,
        Timestamp.valueOf(day.toLocalDate().plusDays(1).atStartOfDay()),
        Timestamp.valueOf(day.toLocalDate().atStartOfDay()),
        clinic.hospital(),
        day,
        day);
    var overlapping =
        """
        SELECT id, hold_expires_at, FALSE AS has_left FROM appointment WHERE %s = ? AND starts_at > ? AND starts_at < ? AND ends_at > ?
          AND status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED')
        """;
    query(
        overlapping.formatted("doctor_id")
            + " UNION "
            + overlapping.formatted("patient_id")
            + " UNION ALL SELECT id, NULL, TRUE FROM affiliation WHERE id = ? AND retired",
        doctor,
        starts.minusHours(4),
        ends,
        starts,
        wish.patient(),
        starts.minusHours(4),
        ends,
        starts,
        affiliation);
    update(
        """
        INSERT INTO appointment (id, number, status, affiliation_id, hospital_id, department_id, doctor_id, patient_id,
          local_start, time_zone, starts_at, ends_at, lane, visit_mode, reason, symptoms, notes, fee_minor, currency,
          booking_policy, doctor_share_bp, payment_state, hold_expires_at, held_by, created_by, created_at,
          kept_for)
        VALUES (?, ?, 'HELD', ?, ?, ?, ?, ?, ?, 'UTC', ?, ?, 0, 'IN_PERSON', NULL, NULL, NULL, ?, 'INR', 'INSTANT',
          6000, 'UNPAID', ?, 'Bench Desk', ?, ?, NULL)
        """,
        id,
        "AP-J-" + NUMBERS.incrementAndGet(),
        affiliation,
        clinic.hospital(),
        clinic.department(),
        doctor,
        wish.patient(),
        Timestamp.valueOf(LocalDateTime.ofInstant(wish.startsAt(), ZoneOffset.UTC)),
        starts,
        ends,
        Clinic.FEE_MINOR,
        now.plusMinutes(15),
        actor,
        now);
    move(id, 0, now, null, "HELD");
    story(id);
    answer(key);
    audit(now, "hold", "appointment", id);
    change(now, "appointment-changed", id, wish.patient(), doctor, day, "HELD");
    change(now, "slots-changed", affiliation, null, doctor, day, null);
  }

  private void pay(Clinic.Wish wish, UUID id) throws SQLException {
    var key = UUID.randomUUID().toString();
    var doctor = clinic.doctors().get(wish.doctor());
    var now = at(Clock.systemUTC().instant());
    var charge = UUID.randomUUID();
    var payment = UUID.randomUUID();
    var entry = UUID.randomUUID();
    remember(key, now);
    query("SELECT * FROM appointment WHERE id = ? FOR UPDATE", id);
    terms(clinic.affiliations().get(wish.doctor()));
    update(
        """
        INSERT INTO charge (id, appointment_id, hospital_id, department_id, doctor_id, patient_id, quoted_minor,
          amount_minor, currency, doctor_share_bp, doctor_minor, hospital_minor, created_at, adjustment_reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'INR', 6000, 72000, 48000, ?, NULL)
        """,
        charge,
        id,
        clinic.hospital(),
        clinic.department(),
        doctor,
        wish.patient(),
        Clinic.FEE_MINOR,
        Clinic.FEE_MINOR,
        now);
    update(
        """
        INSERT INTO payment (id, receipt_number, charge_id, appointment_id, order_id, payment_id, method, amount_minor,
          currency, received_at, received_by)
        VALUES (?, ?, ?, ?, ?, ?, 'CARD', ?, 'INR', ?, ?)
        """,
        payment,
        "RC-J-" + NUMBERS.incrementAndGet(),
        charge,
        id,
        "o-" + payment,
        "p-" + payment,
        Clinic.FEE_MINOR,
        now,
        actor);
    update(
        """
        INSERT INTO ledger_transfer (entry_id, line, debit_account, credit_account, amount_minor, currency)
        VALUES (?, 0, 'CARD_TERMINAL', 'DOCTOR_EARNINGS', 72000, 'INR'),
               (?, 1, 'CARD_TERMINAL', 'HOSPITAL_REVENUE', 48000, 'INR')
        """,
        entry,
        entry);
    update(
        """
        INSERT INTO journal_entry (id, source_type, source_id, hospital_id, department_id, doctor_id, appointment_id,
          posted_at, posted_by, currency, account, doctor_minor, hospital_minor, reverses_id)
        VALUES (?, 'PAYMENT', ?, ?, ?, ?, ?, ?, ?, 'INR', 'CARD_TERMINAL', 72000, 48000, NULL)
        """,
        entry,
        payment,
        clinic.hospital(),
        clinic.department(),
        doctor,
        id,
        now,
        actor);
    update(
        """
        UPDATE appointment SET status = 'CONFIRMED', payment_state = 'PAID', patient_id = ?, visit_mode = 'IN_PERSON',
          reason = NULL, symptoms = NULL, notes = NULL, hold_expires_at = NULL, version = 1,
          local_start = ?, starts_at = ?, ends_at = ?, requested_at = NULL, answer_by = NULL, checked_in_at = NULL,
          started_at = NULL, completed_at = NULL, offered_start = NULL, offered_by = NULL, offered_at = NULL,
          undo_status = NULL, undo_start = NULL, undo_end = NULL, undo_until = NULL
        WHERE id = ? AND version = 0
        """,
        wish.patient(),
        Timestamp.valueOf(LocalDateTime.ofInstant(wish.startsAt(), ZoneOffset.UTC)),
        at(wish.startsAt()),
        at(wish.startsAt()).plusMinutes(10),
        id);
    move(id, 1, now, "HELD", "CONFIRMED");
    story(id);
    answer(key);
    audit(now, "take-payment", "payment", payment);
    audit(now, "pay", "appointment", id);
    var day = Date.valueOf(wish.startsAt().atOffset(ZoneOffset.UTC).toLocalDate());
    change(now, "appointment-changed", id, wish.patient(), doctor, day, "CONFIRMED");
  }

  private void remember(String key, OffsetDateTime now) throws SQLException {
    update(
        "INSERT INTO idempotent_request (account_id, request_key, request_hash, created_at) VALUES"
            + " (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        actor,
        key,
        "0".repeat(64),
        now);
  }

  private void answer(String key) throws SQLException {
    update(
        "UPDATE idempotent_request SET answer = ? WHERE account_id = ? AND request_key = ?",
        "x".repeat(1_200),
        actor,
        key);
  }

  private void terms(UUID affiliation) throws SQLException {
    query(
        """
        SELECT a.id, a.hospital_id, h.name, h.time_zone, a.doctor_id, d.name, d.status, d.languages, a.department_id,
               p.name, a.fee_minor, h.currency, a.slot_minutes, a.allowed_slot_minutes, a.visit_modes,
               a.booking_policy, a.room, a.buffer_before_minutes, a.buffer_after_minutes, a.lead_minutes,
               a.horizon_days, a.retired, h.doctor_share_bp, h.pay_at_desk, a.version,
               (SELECT string_agg(s.specialty, ',' ORDER BY s.ordinal) FROM doctor_specialty s
                 WHERE s.doctor_id = a.doctor_id)
        FROM affiliation a JOIN hospital h ON h.id = a.hospital_id JOIN doctor d ON d.id = a.doctor_id
          JOIN department p ON p.id = a.department_id
        WHERE a.id = ?
        """,
        affiliation);
  }

  private void story(UUID id) throws SQLException {
    query(
        """
        SELECT m.*, p.name AS patient_name FROM appointment_move m JOIN appointment a ON a.id = m.appointment_id
          LEFT JOIN patient p ON p.id = a.patient_id
        WHERE m.appointment_id = ? ORDER BY m.version
        """,
        id);
  }

  private void move(UUID id, int version, OffsetDateTime now, @Nullable String from, String to)
      throws SQLException {
    update(
        """
        INSERT INTO appointment_move (appointment_id, version, moved_at, from_status, to_status, actor_id, actor_name,
          reason, moved_from, moved_to)
        VALUES (?, ?, ?, ?, ?, ?, 'Bench Desk', NULL, NULL, NULL)
        """,
        id,
        version,
        now,
        from,
        to,
        actor);
  }

  private void audit(OffsetDateTime now, String action, String type, UUID id) throws SQLException {
    update(
        """
        INSERT INTO audit_event (happened_at, actor_id, actor_name, action, object_type, object_id, hospital_id, origin,
          correlation_id, detail)
        VALUES (?, ?, 'Bench Desk', ?, ?, ?, ?, '127.0.0.1', 'bench', '{"number":"AP","status":"HELD"}')
        """,
        now,
        actor,
        action,
        type,
        id.toString(),
        clinic.hospital());
  }

  private void change(
      OffsetDateTime now,
      String type,
      UUID id,
      @Nullable UUID patient,
      UUID doctor,
      Date day,
      @Nullable String status)
      throws SQLException {
    update(
        """
        INSERT INTO live_change (type, object_id, hospital_id, doctor_id, patient_id, day, status, version, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)
        """,
        type,
        id,
        clinic.hospital(),
        doctor,
        patient,
        day,
        status,
        now);
  }

  private void update(String sql, @Nullable Object... values) throws SQLException {
    bind(sql, values).executeUpdate();
  }

  private void query(String sql, @Nullable Object... values) throws SQLException {
    try (var rows = bind(sql, values).executeQuery()) {
      while (rows.next()) {
        rows.getObject(1);
      }
    }
  }

  private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (var i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
