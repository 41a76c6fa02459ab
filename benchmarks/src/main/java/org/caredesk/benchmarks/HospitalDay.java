package org.caredesk.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * The day of all doctors of a hospital (SPEC C2), over HTTP on both databases, with two hundred
 * doctors who see thirty patients each, and with five. How many statements it takes is no figure
 * but a rule: a test holds it.
 */
final class HospitalDay {
  private static final int MANY = 200;
  private static final int FEW = 5;
  private static final int VISITS = 30;
  private static final int WARM_UP = 60;
  private static final int CALLS = 200;
  private static final String VISIT =
      """
      INSERT INTO appointment (id, number, status, affiliation_id, hospital_id, department_id, doctor_id, patient_id,
        local_start, time_zone, starts_at, ends_at, visit_mode, fee_minor, currency, booking_policy, doctor_share_bp,
        payment_state, created_by, created_at)
      VALUES (?, ?, 'CONFIRMED', ?, ?, ?, ?, ?, ?, 'UTC', ?, ?, 'IN_PERSON', 120000, 'INR', 'INSTANT', 6000, 'PAID', ?, ?)
      """;

  private HospitalDay() {}

  static void measure() throws Exception {
    System.out.printf(
        "%-12s %8s %8s %9s %9s %9s %9s %8s%n",
        "database", "doctors", "visits", "p50 ms", "p95 ms", "worst ms", "CPU ms", "kB");
    for (var doctors : new int[] {FEW, MANY}) {
      for (var database : Database.both()) {
        var clinic = Clinic.make(database, doctors);
        try (var connection = database.connect()) {
          book(connection, clinic);
        }
        measure(database, clinic);
      }
    }
  }

  private static void measure(Database database, Clinic clinic) throws Exception {
    try (var server = ServerProcess.start(database)) {
      var desk = new Http(server.url()).signIn(Clinic.DESK, Clinic.PASSWORD);
      var answer = call(desk, clinic);
      for (var i = 0; i < WARM_UP; i++) {
        call(desk, clinic);
      }
      var nanos = new long[CALLS];
      var cpu = server.cpu();
      for (var i = 0; i < CALLS; i++) {
        var begun = System.nanoTime();
        call(desk, clinic);
        nanos[i] = System.nanoTime() - begun;
      }
      var spent = server.cpu().minus(cpu);
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "%-12s %8d %,8d %9.1f %9.1f %9.1f %9.1f %,8d%n",
          database.name(),
          clinic.doctors().size(),
          clinic.doctors().size() * VISITS,
          nanos[CALLS / 2] / 1e6,
          nanos[CALLS * 95 / 100] / 1e6,
          nanos[CALLS - 1] / 1e6,
          spent.toNanos() / 1e6 / CALLS,
          answer.length() / 1024);
    }
  }

  private static LocalDate day() {
    return Clinic.today().plusDays(1);
  }

  /** Every other slot of the day of each doctor; no patient is in two places at once. */
  private static void book(Connection connection, Clinic clinic) throws SQLException {
    var doctors = clinic.doctors().size();
    var people = clinic.patients();
    var midnight = day().atStartOfDay();
    try (var insert = connection.prepareStatement(VISIT)) {
      for (var doctor = 0; doctor < doctors; doctor++) {
        for (var n = 0; n < VISITS; n++) {
          var start = midnight.plusHours(8).plusMinutes(20L * n);
          var from = start.atOffset(ZoneOffset.UTC);
          Object[] values = {
            UUID.randomUUID(),
            "B-%d-%d".formatted(doctor, n),
            clinic.affiliations().get(doctor),
            clinic.hospital(),
            clinic.department(),
            clinic.doctors().get(doctor),
            people.get((n * doctors + doctor) % people.size()),
            start,
            from,
            from.plusMinutes(10),
            new UUID(0, 3),
            OffsetDateTime.of(midnight.minusDays(3), ZoneOffset.UTC)
          };
          for (var i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
          }
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static String call(Http desk, Clinic clinic) throws IOException, InterruptedException {
    var answer = desk.get("/api/v1/hospitals/%s/day?date=%s".formatted(clinic.hospital(), day()));
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.text());
    }
    return answer.text();
  }
}
