package org.caredesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    var stored = new ArrayList<Stored>();
    for (var visits : sizes()) {
      stored.add(Stored.made(visits));
    }
    var sizes = new ArrayList<Size>();
    try {
      for (var each : stored) {
        sizes.add(Size.served(each));
      }
      System.out.printf(
          "%12s %10s %-20s %9s %9s %9s %6s %6s%n",
          "visits", "of them", "what", "p50 ms", "p95 ms", "worst ms", "kB", "ratio");
      var year = "?hospitalId=" + ManyYears.hospital() + "&from=2025-01-01&to=2025-12-31";
      reports(sizes, "hospital-dashboard", year);
      reports(sizes, "revenue", year);
      reports(sizes, "performance", year);
      reports(sizes, "group", "?from=2025-01-01&to=2025-12-31");
      for (var size : sizes) {
        payments(size, year);
      }
    } finally {
      sizes.forEach(size -> size.server.close());
    }
  }

  private static long[] sizes() {
    var wanted = System.getenv("CAREDESK_BENCH_VISITS");
    return Stream.of((wanted == null ? "1000000,10000000" : wanted).split(","))
        .mapToLong(Long::parseLong)
        .toArray();
  }

  /** So many visits in a database of their own. */
  private record Stored(Database database, Clinic clinic, ManyYears years) {
    static Stored made(long visits) throws Exception {
      var database = Database.postgres();
      var clinic = Clinic.make(database, 20);
      var years = ManyYears.of(visits);
      try (var connection = database.connect()) {
        years.make(connection, false);
      }
      return new Stored(database, clinic, years);
    }
  }

  /** A server of its own over so many visits. */
  private record Size(ManyYears years, Clinic clinic, ServerProcess server, Http head) {
    static Size served(Stored stored) throws Exception {
      var server = ServerProcess.start(stored.database);
      return new Size(
          stored.years,
          stored.clinic,
          server,
          new Http(server.url()).signIn(Clinic.HEAD, Clinic.PASSWORD));
    }
  }

  /** Asks the sizes in turn, so that what disturbs one disturbs the others; the ratio is of p50. */
  private static void reports(List<Size> sizes, String report, String query) {
    var nanos = new long[sizes.size()][CALLS];
    var kilobytes = new int[sizes.size()];
    for (var i = -WARM_UP; i < CALLS; i++) {
      for (var s = 0; s < sizes.size(); s++) {
        var begun = System.nanoTime();
        var answer = call(sizes.get(s).head, report, query);
        if (i >= 0) {
          nanos[s][i] = System.nanoTime() - begun;
        }
        kilobytes[s] = answer.length() / 1024;
      }
    }
    var first = 0.0;
    for (var s = 0; s < sizes.size(); s++) {
      var median = print(sizes.get(s).years, report, nanos[s]);
      first = s == 0 ? median : first;
      System.out.printf(Locale.ROOT, " %,6d %6.2f%n", kilobytes[s], median / first);
    }
  }

  private static void payments(Size size, String year) throws Exception {
    var desk = new Http(size.server.url()).signIn(Clinic.DESK, Clinic.PASSWORD);
    pay(desk, size.clinic, PAYMENTS); // warm
    var alone = print(size.years, "payment, alone", pay(desk, size.clinic, PAYMENTS));
    System.out.println();
    var isOver = new AtomicBoolean();
    var reading =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!isOver.get()) {
                    call(size.head, "hospital-dashboard", year);
                  }
                });
    var nanos = pay(desk, size.clinic, PAYMENTS);
    isOver.set(true);
    reading.join();
    var beside = print(size.years, "payment, beside it", nanos);
    System.out.printf(Locale.ROOT, " %6s %6.2f%n", "", beside / alone);
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

  /** The median in milliseconds. */
  private static double print(ManyYears years, String what, long[] nanos) {
    Arrays.sort(nanos);
    var median = nanos[nanos.length / 2] / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%,12d %,10d %-20s %9.1f %9.1f %9.1f",
        years.visits(),
        ManyYears.VISITS_A_YEAR,
        what,
        median,
        nanos[nanos.length * 95 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
    return median;
  }
}
