package org.caredesk.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Bookings per second over HTTP on PostgreSQL (a hold and its payment are one booking) against the
 * same statements run by plain JDBC, in the same run, turn by turn.
 */
final class BookingThroughput {
  private static final int CLIENTS = 8;
  private static final int SECONDS = 8;
  private static final int ROUNDS = 3;
  private static final int MOST_WARM_UPS = 15;

  private BookingThroughput() {}

  static void measure() throws Exception {
    var database = Database.postgres();
    var clinic = Clinic.make(database);
    try (var server = ServerProcess.start(database)) {
      warmUp(server, clinic);
      load(SECONDS, c -> overJdbc(database, clinic, c));
      System.out.printf("%-7s %14s %14s %8s%n", "round", "HTTP /s", "JDBC /s", "ratio");
      var ratios = new double[ROUNDS];
      for (var round = 0; round < ROUNDS; round++) {
        var r = 10 * (round + 1);
        var cpu = server.cpu();
        var http = load(SECONDS, c -> overHttp(server, clinic, r + c));
        var cpuMillis = server.cpu().minus(cpu).toMillis() / Math.max(1, http * SECONDS);
        var jdbc = load(SECONDS, c -> overJdbc(database, clinic, 1000 + r + c));
        ratios[round] = http / jdbc;
        System.out.printf(
            Locale.ROOT,
            "%-7d %14.0f %14.0f %8.2f   server CPU %.2f ms a booking%n",
            round + 1,
            http,
            jdbc,
            ratios[round],
            cpuMillis);
      }
      Arrays.sort(ratios);
      System.out.printf(
          Locale.ROOT, "median ratio %.2f (wanted: at least 0.50)%n", ratios[ROUNDS / 2]);
    }
  }

  /** Until the CPU time of a booking no longer falls by a twentieth, within bounds. */
  private static void warmUp(ServerProcess server, Clinic clinic) throws Exception {
    var before = Double.MAX_VALUE;
    for (var turn = 0; turn < MOST_WARM_UPS; turn++) {
      var seed = 2000 + 10 * turn;
      var cpu = server.cpu();
      var http = load(SECONDS, c -> overHttp(server, clinic, seed + c));
      var millis = server.cpu().minus(cpu).toMillis() / Math.max(1, http * SECONDS);
      if (turn >= 3 && millis > before * 0.95) {
        return;
      }
      before = millis;
    }
  }

  /** One client: books until the time is over and answers how many it booked. */
  private interface Client {
    Callable<Boolean> open(int number) throws Exception;
  }

  private static double load(int seconds, Client client) throws Exception {
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      var counts = new ArrayList<Future<Integer>>();
      var open = new ArrayList<Callable<Boolean>>();
      for (var c = 0; c < CLIENTS; c++) {
        open.add(client.open(c));
      }
      var end = System.nanoTime() + seconds * 1_000_000_000L;
      for (var one : open) {
        counts.add(
            threads.submit(
                () -> {
                  var booked = 0;
                  while (System.nanoTime() < end) {
                    booked += one.call() ? 1 : 0;
                  }
                  return booked;
                }));
      }
      var sum = 0;
      for (var count : counts) {
        sum += count.get();
      }
      for (var one : open) {
        if (one instanceof AutoCloseable closeable) {
          closeable.close();
        }
      }
      return sum / (double) seconds;
    }
  }

  private static Callable<Boolean> overHttp(ServerProcess server, Clinic clinic, int seed)
      throws Exception {
    var http = new Http(server.url()).signIn(Clinic.DESK, Clinic.PASSWORD);
    var random = new SplittableRandom(seed);
    return () -> {
      var held = http.post("/api/v1/appointments", clinic.holdBody(clinic.randomWish(random)));
      if (held.status() != 201) {
        return false;
      }
      var paid =
          http.post(
              "/api/v1/appointments/" + Clinic.field(held.text(), "id") + "/payments",
              Clinic.paymentBody());
      return paid.status() == 201;
    };
  }

  private static Callable<Boolean> overJdbc(Database database, Clinic clinic, int seed)
      throws SQLException {
    return new PlainJdbc(database.connect(), clinic, new SplittableRandom(seed));
  }
}
