package org.caredesk.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * History of a group as the server would have written it, made by SQL on PostgreSQL: hospitals of
 * fifty doctors in seven departments who see eight patients each on every working day, a hundred
 * thousand visits a year. More visits are more years, and then more hospitals.
 *
 * @param hospitals how many
 * @param years how many, all of them in the past
 */
record ManyYears(int hospitals, int years) {
  static final int VISITS_A_YEAR = 100_000;
  private static final int MOST_YEARS = 5;

  /** As many years as fit, five at most. */
  static ManyYears of(long visits) {
    var hospitalYears = (int) Math.max(2, visits / VISITS_A_YEAR);
    var years = Math.clamp(hospitalYears / 5, 2, MOST_YEARS);
    return new ManyYears(Math.max(1, hospitalYears / years), years);
  }

  long visits() {
    return (long) hospitals * years * VISITS_A_YEAR;
  }

  /** The hospital whose figures are asked for. */
  static UUID hospital() {
    return UUID.fromString("00000000-0000-4000-8000-000000000001");
  }

  /**
   * @param withMoney whether charges, payments, entries and their lines are made too; without, only
   *     what reports read
   */
  void make(Connection connection, boolean withMoney) throws SQLException {
    // Neither triggers nor foreign keys look at what comes: it fits by the way it is made.
    run(connection, "SET session_replication_role = replica");
    run(connection, "SET synchronous_commit = off");
    for (var constraint : overlapConstraints(connection)) {
      run(connection, "ALTER TABLE appointment DROP CONSTRAINT " + constraint);
    }
    run(connection, HOSPITALS.formatted(hospitals));
    run(connection, DEPARTMENTS.formatted(hospitals));
    run(connection, DOCTORS.formatted(hospitals));
    run(connection, AFFILIATIONS);
    run(connection, "CREATE SEQUENCE years_number");
    run(connection, HOURS);
    for (var year = years; year > 0; year--) {
      run(connection, VISITS.formatted(250 * (year - 1), 250 * year - 1, hospitals));
    }
    run(connection, withMoney ? CHARGES + PAYMENTS + ENTRIES + LINES : "SELECT 1");
    run(connection, FIGURES);
    run(connection, VISIT_FIGURES);
    run(connection, "VACUUM ANALYZE");
  }

  private static List<String> overlapConstraints(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT string_agg(conname, ',') FROM pg_constraint WHERE contype = 'x' AND"
                    + " conrelid = 'appointment'::regclass")) {
      found.next();
      var names = found.getString(1);
      return names == null ? List.of() : List.of(names.split(","));
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static final String HOSPITALS =
      """
      INSERT INTO hospital (id, name, name_key, line1, city, country, time_zone, currency)
      SELECT CAST('00000000-0000-4000-8000-' || lpad(to_hex(h), 12, '0') AS uuid), 'Hospital ' || h, 'hospital ' || h,
        '1 Loop Road', 'Greenwich', 'GB', 'UTC', 'INR' FROM generate_series(1, %d) h
      """;

  private static final String DEPARTMENTS =
      """
      INSERT INTO department (id, hospital_id, name, name_key)
      SELECT CAST(lpad(to_hex(h), 8, '0') || '-0000-4000-8001-' || lpad(to_hex(d), 12, '0') AS uuid),
        CAST('00000000-0000-4000-8000-' || lpad(to_hex(h), 12, '0') AS uuid), 'Department ' || d, 'department ' || d
      FROM generate_series(1, %d) h, generate_series(0, 6) d
      """;

  private static final String DOCTORS =
      """
      INSERT INTO doctor (id, name, name_key, email, status, qualifications, languages, years_of_experience,
        date_joined)
      SELECT CAST(lpad(to_hex(h), 8, '0') || '-0000-4000-8002-' || lpad(to_hex(d), 12, '0') AS uuid),
        'Dr. ' || h || '/' || d, 'dr. ' || h || '/' || d, h || '.' || d || '@years.example', 'ACTIVE', '[]', 'en', 9,
        DATE '2015-01-01'
      FROM generate_series(1, %d) h, generate_series(0, 49) d
      """;

  private static final String AFFILIATIONS =
      """
      INSERT INTO affiliation (id, doctor_id, hospital_id, department_id, fee_minor, slot_minutes, allowed_slot_minutes,
        visit_modes, booking_policy)
      SELECT gen_random_uuid(), d.id, p.hospital_id, p.id, 120000, 30, '30', 'IN_PERSON', 'INSTANT'
      FROM doctor d JOIN department p ON substr(CAST(p.id AS text), 1, 8) = substr(CAST(d.id AS text), 1, 8)
        AND ('x' || right(CAST(d.id AS text), 8))::bit(32)::int % 7 = ('x' || right(CAST(p.id AS text), 8))::bit(32)::int
      WHERE d.email LIKE '%@years.example'
      """;

  private static final String HOURS =
      """
      INSERT INTO weekly_rule (id, affiliation_id, doctor_id, day_of_week, opens, closes, valid_from)
      SELECT gen_random_uuid(), a.id, a.doctor_id, w, TIME '09:00', TIME '14:00', DATE '2015-01-01'
      FROM affiliation a JOIN doctor d ON d.id = a.doctor_id, generate_series(1, 5) w
      WHERE d.email LIKE '%@years.example'
      """;

  // Day after day, hospitals mixed, as they would come. A day's number counts working days back.
  private static final String VISITS =
      """
      INSERT INTO appointment (id, number, status, affiliation_id, hospital_id, department_id, doctor_id, patient_id,
        local_start, time_zone, starts_at, ends_at, visit_mode, fee_minor, currency, booking_policy, doctor_share_bp,
        payment_state, created_by, created_at, checked_in_at, started_at, completed_at)
      SELECT gen_random_uuid(), 'Y' || nextval('years_number'),
        CASE WHEN n %% 17 = 0 THEN 'NO_SHOW' ELSE 'COMPLETED' END,
        a.id, a.hospital_id, a.department_id, a.doctor_id,
        CAST('70000000-0000-7000-8000-' || lpad(to_hex(n * 7919 %% 4000), 12, '0') AS uuid),
        day + slot * INTERVAL '30' MINUTE, 'UTC', (day + slot * INTERVAL '30' MINUTE) AT TIME ZONE 'UTC',
        (day + (slot + 1) * INTERVAL '30' MINUTE) AT TIME ZONE 'UTC', 'IN_PERSON', 120000, 'INR', 'INSTANT', 6000,
        'PAID', a.id,
        (day - INTERVAL '9' DAY) AT TIME ZONE 'UTC',
        (day + slot * INTERVAL '30' MINUTE - INTERVAL '5' MINUTE) AT TIME ZONE 'UTC',
        (day + slot * INTERVAL '30' MINUTE + INTERVAL '7' MINUTE) AT TIME ZONE 'UTC',
        (day + slot * INTERVAL '30' MINUTE + INTERVAL '27' MINUTE) AT TIME ZONE 'UTC'
      FROM (SELECT d, a.*, slot, CAST(DATE '2025-12-31' - (d / 5 * 7 + d %% 5) + TIME '09:00' AS timestamp) AS day,
          d * 8 + slot + ('x' || right(CAST(a.doctor_id AS text), 7))::bit(28)::int AS n
        FROM generate_series(%d, %d) d, affiliation a, generate_series(0, 7) slot
        WHERE a.hospital_id IN (SELECT id FROM hospital WHERE name LIKE 'Hospital %%' ORDER BY id LIMIT %d)
        ORDER BY d DESC, slot, a.id) a
      """;

  private static final String CHARGES =
      """
      INSERT INTO charge (id, appointment_id, hospital_id, department_id, doctor_id, patient_id, quoted_minor,
        amount_minor, currency, doctor_share_bp, doctor_minor, hospital_minor, created_at)
      SELECT id, id, hospital_id, department_id, doctor_id, patient_id, 120000, 120000, 'INR', 6000, 72000, 48000,
        created_at FROM appointment WHERE number LIKE 'Y%';
      """;

  private static final String PAYMENTS =
      """
      INSERT INTO payment (id, receipt_number, charge_id, appointment_id, order_id, payment_id, method, amount_minor,
        currency, received_at, received_by)
      SELECT id, number, id, id, number, number, 'CARD', 120000, 'INR', created_at, created_by
      FROM appointment WHERE number LIKE 'Y%';
      """;

  private static final String ENTRIES =
      """
      INSERT INTO journal_entry (id, source_type, source_id, hospital_id, department_id, doctor_id, appointment_id,
        posted_at, posted_by, currency, account, doctor_minor, hospital_minor, posted_day, corrects_day)
      SELECT id, 'PAYMENT', id, hospital_id, department_id, doctor_id, id, created_at, created_by, 'INR',
        'CARD_TERMINAL', 72000, 48000, CAST(created_at AT TIME ZONE 'UTC' AS date),
        CAST(created_at AT TIME ZONE 'UTC' AS date)
      FROM appointment WHERE number LIKE 'Y%';
      """;

  private static final String LINES =
      """
      INSERT INTO ledger_transfer (entry_id, line, debit_account, credit_account, amount_minor, currency)
      SELECT id, line, 'CARD_TERMINAL', CASE line WHEN 0 THEN 'DOCTOR_EARNINGS' ELSE 'HOSPITAL_REVENUE' END,
        CASE line WHEN 0 THEN 72000 ELSE 48000 END, 'INR'
      FROM appointment, generate_series(0, 1) line WHERE number LIKE 'Y%';
      """;

  /** Each was paid nine days before the visit, by card. */
  private static final String FIGURES =
      """
      INSERT INTO revenue_day (hospital_id, day, doctor_id, department_id, account, currency, corrects_day, paid_minor,
        refunded_minor, doctor_minor, hospital_minor, payments, refunds, entries)
      SELECT hospital_id, CAST(created_at AT TIME ZONE 'UTC' AS date), doctor_id, department_id, 'CARD_TERMINAL', 'INR',
        CAST(created_at AT TIME ZONE 'UTC' AS date), 120000 * count(*), 0, 72000 * count(*), 48000 * count(*), count(*),
        0, count(*)
      FROM appointment WHERE number LIKE 'Y%' GROUP BY 1, 2, 3, 4, 7
      """;

  private static final String VISIT_FIGURES =
      """
      INSERT INTO visit_day (hospital_id, day, doctor_id, department_id, booked, completed, no_shows, waits,
        waited_seconds, lead_seconds, booked_seconds)
      SELECT hospital_id, CAST(local_start AS date), doctor_id, department_id, count(*),
        sum(CASE status WHEN 'COMPLETED' THEN 1 ELSE 0 END), sum(CASE status WHEN 'NO_SHOW' THEN 1 ELSE 0 END),
        sum(CASE status WHEN 'COMPLETED' THEN 1 ELSE 0 END), sum(CASE status WHEN 'COMPLETED' THEN 720 ELSE 0 END),
        813600 * count(*), 1800 * count(*)
      FROM appointment WHERE number LIKE 'Y%' GROUP BY 1, 2, 3, 4
      """;
}
