package org.caredesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The dashboard and the revenue report of one hospital and one year (SPEC M3, M4) over a million
 * and ten million appointments on PostgreSQL, and what a payment takes meanwhile. Other sizes:
 * {@code CAREDESK_BENCH_VISITS=200000,1000000}.
 */
final class RevenueYear {
  private static final int WARM_UP = 10;
  private static final int CALLS = 30;
  private static final int PAYMENTS = 150;

  private RevenueYear() {}

  static void measure() throws Exception {
    System.out.printf(
        "%12s %10s %-20s %9s %9s %9s %6s%n",
        "visits", "of them", "what", "p50 ms", "p95 ms", "worst ms", "kB");
    for (var visits : sizes()) {
      var database = Database.postgres();
      var clinic = Clinic.make(database, 20);
      var years = ManyYears.of(visits);
      try (var connection = database.connect()) {
        years.make(connection, false);
      }
      try (var server = ServerProcess.start(database)) {
        measure(server, clinic, years);
      }
    }
  }

  private static long[] sizes() {
    var wanted = System.getenv("CAREDESK_BENCH_VISITS");
    return Stream.of((wanted == null ? "1000000,10000000" : wanted).split(","))
        .mapToLong(Long::parseLong)
        .toArray();
  }

  private static void measure(ServerProcess server, Clinic clinic, ManyYears years)
      throws Exception {
    var head = new Http(server.url()).signIn(Clinic.HEAD, Clinic.PASSWORD);
    var year = "?hospitalId=" + ManyYears.hospital() + "&from=2025-01-01&to=2025-12-31";
    reports(head, "hospital-dashboard", year, years);
    reports(head, "revenue", year, years);
    reports(head, "performance", year, years);
    reports(head, "group", "?from=2025-01-01&to=2025-12-31", years);

    var desk = new Http(server.url()).signIn(Clinic.DESK, Clinic.PASSWORD);
    pay(desk, clinic, PAYMENTS); // warm
    print(years, "payment, alone", pay(desk, clinic, PAYMENTS), 0);
    var isOver = new AtomicBoolean();
    var reading =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!isOver.get()) {
                    call(head, "hospital-dashboard", year);
                  }
                });
    var beside = pay(desk, clinic, PAYMENTS);
    isOver.set(true);
    reading.join();
    print(years, "payment, beside it", beside, 0);
  }

  private static void reports(Http head, String report, String query, ManyYears years) {
    var answer = "";
    for (var i = 0; i < WARM_UP; i++) {
      answer = call(head, report, query);
    }
    var nanos = new long[CALLS];
    for (var i = 0; i < CALLS; i++) {
      var begun = System.nanoTime();
      call(head, report, query);
      nanos[i] = System.nanoTime() - begun;
    }
    print(years, report, nanos, answer.length() / 1024);
  }

  private static String call(Http head, String report, String query) {
    try {
      var answer = head.get("/api/v1/reports/" + report + query);
      if (answer.status() != 200) {
        throw new IllegalStateException(answer.text());
      }
      return answer.text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Holds times and pays for them; the payment alone is timed. */
  private static long[] pay(Http desk, Clinic clinic, int times) throws Exception {
    var random = new SplittableRandom();
    var nanos = new long[times];
    for (var i = 0; i < times; ) {
      var held = desk.post("/api/v1/appointments", clinic.holdBody(clinic.randomWish(random)));
      if (held.status() != 201) {
        continue; // somebody's time already
      }
      var path = "/api/v1/appointments/" + Clinic.field(held.text(), "id") + "/payments";
      var begun = System.nanoTime();
      var paid = desk.post(path, Clinic.paymentBody());
      nanos[i++] = System.nanoTime() - begun;
      if (paid.status() != 201) {
        throw new IllegalStateException(paid.text());
      }
    }
    return nanos;
  }

  private static void print(ManyYears years, String what, long[] nanos, int kilobytes) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%,12d %,10d %-20s %9.1f %9.1f %9.1f %,6d%n",
        years.visits(),
        ManyYears.VISITS_A_YEAR,
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        kilobytes);
  }
}
