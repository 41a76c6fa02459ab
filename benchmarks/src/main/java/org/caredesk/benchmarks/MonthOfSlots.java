package org.caredesk.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * The free slots of a month, over HTTP on PostgreSQL, of a doctor with a year of weekly hours, time
 * off, extra windows and 5,000 appointments, against one with the same hours and 100.
 */
final class MonthOfSlots {
  private static final int MANY = 5_000;
  private static final int FEW = 100;
  private static final int WARM_UP = 150;
  private static final int CALLS = 200;

  private MonthOfSlots() {}

  static void measure() throws Exception {
    var database = Database.postgres();
    var clinic = Clinic.make(database);
    try (var connection = database.connect()) {
      for (var doctor = 0; doctor < 2; doctor++) {
        exceptions(connection, clinic, doctor);
      }
      book(connection, clinic, 0, FEW);
      book(connection, clinic, 1, MANY);
    }
    try (var server = ServerProcess.start(database)) {
      var desk = new Http(server.url()).signIn(Clinic.DESK, Clinic.PASSWORD);
      for (var i = 0; i < WARM_UP; i++) {
        call(desk, clinic, i % 2);
      }
      var few = new long[CALLS];
      var many = new long[CALLS];
      for (var i = 0; i < CALLS; i++) {
        few[i] = call(desk, clinic, 0);
        many[i] = call(desk, clinic, 1);
      }
      System.out.printf(
          Locale.ROOT,
          "%,d appointments: median %.1f ms; %,d: median %.1f ms; ratio %.2f%n",
          FEW,
          median(few),
          MANY,
          median(many),
          median(many) / median(few));
    }
  }

  /** Half a day off each week and an extra evening hour each fifth day, for a year. */
  private static void exceptions(Connection connection, Clinic clinic, int doctor)
      throws SQLException {
    run(
        connection,
        """
        INSERT INTO time_off (id, doctor_id, starts, ends, reason)
        SELECT gen_random_uuid(), ?, d + time '08:00', d + time '12:00', 'Theatre'
        FROM generate_series(current_date::timestamp, current_date + 360, interval '7 days') d
        """,
        clinic.doctors().get(doctor));
    run(
        connection,
        """
        INSERT INTO availability_window (id, affiliation_id, doctor_id, day, opens, closes)
        SELECT gen_random_uuid(), ?, ?, d::date, time '21:00', time '22:00'
        FROM generate_series(current_date::timestamp, current_date + 360, interval '5 days') d
        """,
        clinic.affiliations().get(doctor),
        clinic.doctors().get(doctor));
  }

  /** Spreads appointments evenly over the afternoons of a year. */
  private static void book(Connection connection, Clinic clinic, int doctor, int count)
      throws SQLException {
    run(
        connection,
        """
        INSERT INTO appointment (id, number, status, affiliation_id, hospital_id, department_id, doctor_id, patient_id,
          local_start, time_zone, starts_at, ends_at, visit_mode, fee_minor, currency, booking_policy, doctor_share_bp,
          payment_state, created_by, created_at)
        SELECT gen_random_uuid(), 'B-%d-' || n, 'CONFIRMED', ?, ?, ?, ?, ?, s, 'UTC', s AT TIME ZONE 'UTC',
          s AT TIME ZONE 'UTC' + interval '10 minutes', 'IN_PERSON', 120000, 'INR', 'INSTANT', 6000, 'PAID', ?, now()
        FROM (SELECT n, current_date + 1 + (n %% 350) + time '13:00' + (n / 350) * interval '20 minutes' AS s
              FROM generate_series(0, ? - 1) n) slots
        """
            .formatted(doctor),
        clinic.affiliations().get(doctor),
        clinic.hospital(),
        clinic.department(),
        clinic.doctors().get(doctor),
        clinic.patients().get(doctor),
        new UUID(0, 3),
        count);
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static long call(Http desk, Clinic clinic, int doctor)
      throws IOException, InterruptedException {
    var from = Clinic.today().plusDays(5);
    var begun = System.nanoTime();
    var answer =
        desk.get(
            "/api/v1/affiliations/%s/free-slots?from=%s&to=%s&minutes=10"
                .formatted(clinic.affiliations().get(doctor), from, from.plusDays(30)));
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.text());
    }
    return System.nanoTime() - begun;
  }

  private static double median(long[] nanos) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e6;
  }
}
