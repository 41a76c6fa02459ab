package org.caredesk.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 200 parallel attempts on one slot, then 20,000 random bookings by 32 clients; afterwards the
 * database is asked for overlaps.
 */
final class Race {
  private static final int RACERS = 200;
  private static final int BOOKINGS = 20_000;
  private static final int CLIENTS = 32;
  private static final Duration AT_MOST = Duration.ofMinutes(6);

  private Race() {}

  static void measure() throws Exception {
    System.out.printf(
        "%-11s %-34s %9s %9s %7s %9s%n", "database", "job", "success", "409", "other", "seconds");
    for (var database : Database.both()) {
      var clinic = Clinic.make(database);
      try (var server = ServerProcess.start(database)) {
        var http = new Http(server.url()).signIn(Clinic.DESK, Clinic.PASSWORD);
        oneSlot(database, clinic, http);
        random(database, clinic, http);
      }
      System.out.printf(
          "%-11s overlaps in the database: %d%n", database.name(), overlaps(database));
    }
  }

  private static void oneSlot(Database database, Clinic clinic, Http http) throws Exception {
    var wish = clinic.randomWish(new SplittableRandom(1));
    var start = new CyclicBarrier(RACERS);
    var begun = System.nanoTime();
    var statuses = new TreeMap<Integer, Integer>();
    var alternatives = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<Http.Answer>>();
      for (var i = 0; i < RACERS; i++) {
        var own = new Clinic.Wish(wish.doctor(), wish.startsAt(), clinic.patients().get(i));
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return http.post("/api/v1/appointments", clinic.holdBody(own));
                }));
      }
      for (var answer : answers) {
        statuses.merge(answer.get().status(), 1, Integer::sum);
        if (answer.get().status() == 409
            && answer.get().text().contains("slot-taken")
            && answer.get().text().contains("\"nextFreeSlots\":[{")) {
          alternatives++;
        }
      }
    }
    print(database, RACERS + " attempts on one slot", statuses, begun);
    System.out.printf("%-11s   of the 409, slot-taken with alternatives: %d%n", "", alternatives);
  }

  private static void random(Database database, Clinic clinic, Http http) throws Exception {
    var left = new AtomicInteger(BOOKINGS);
    var begun = System.nanoTime();
    var statuses = new TreeMap<Integer, Integer>();
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      var clients = new ArrayList<Future<Map<Integer, Integer>>>();
      for (var c = 0; c < CLIENTS; c++) {
        var random = new SplittableRandom(100 + c);
        clients.add(
            threads.submit(
                () -> {
                  var own = new TreeMap<Integer, Integer>();
                  while (left.getAndDecrement() > 0
                      && System.nanoTime() - begun < AT_MOST.toNanos()) {
                    var answer =
                        http.post(
                            "/api/v1/appointments", clinic.holdBody(clinic.randomWish(random)));
                    own.merge(answer.status(), 1, Integer::sum);
                  }
                  return own;
                }));
      }
      for (var client : clients) {
        client.get().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
      }
    }
    print(
        database,
        "%,d random bookings by %d clients".formatted(BOOKINGS, CLIENTS),
        statuses,
        begun);
  }

  private static void print(
      Database database, String job, Map<Integer, Integer> statuses, long begun) {
    var other =
        statuses.entrySet().stream()
            .filter(e -> e.getKey() != 201 && e.getKey() != 409)
            .mapToInt(Map.Entry::getValue)
            .sum();
    System.out.printf(
        "%-11s %-34s %,9d %,9d %,7d %9.1f%n",
        database.name(),
        job,
        statuses.getOrDefault(201, 0),
        statuses.getOrDefault(409, 0),
        other,
        (System.nanoTime() - begun) / 1e9);
    if (other > 0) {
      System.out.println("   statuses: " + statuses);
    }
  }

  /** Pairs of live appointments of one doctor or one patient that overlap. */
  private static long overlaps(Database database) throws SQLException {
    var live = "('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'IN_CONSULTATION', 'COMPLETED')";
    var sum = 0L;
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      for (var owner : new String[] {"doctor_id", "patient_id"}) {
        try (var found =
            statement.executeQuery(
                "SELECT count(*) FROM appointment a JOIN appointment b ON b."
                    + owner
                    + " = a."
                    + owner
                    + " AND b.id > a.id AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at"
                    + " WHERE a.status IN "
                    + live
                    + " AND b.status IN "
                    + live)) {
          found.next();
          sum += found.getLong(1);
        }
      }
    }
    return sum;
  }
}
