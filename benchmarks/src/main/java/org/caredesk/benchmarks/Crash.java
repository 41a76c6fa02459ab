package org.caredesk.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Kills the server in the middle of a booking load, starts it again and looks: every acknowledged
 * hold and payment must be there, and nothing by halves.
 */
final class Crash {
  private static final int CLIENTS = 8;
  private static final long LOAD_MILLIS = 6_000;

  private Crash() {}

  /** What the server acknowledged before it died. */
  private record Acknowledged(Queue<String> held, Queue<String> paid) {}

  /** What must be zero in the database, with how it is counted. */
  private static final Map<String, String> HALVES = new LinkedHashMap<>();

  static {
    HALVES.put(
        "paid appointments without payment",
        "SELECT count(*) FROM appointment a WHERE payment_state = 'PAID'"
            + " AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.appointment_id = a.id)");
    HALVES.put(
        "payments of unpaid appointments",
        "SELECT count(*) FROM payment p JOIN appointment a ON a.id = p.appointment_id WHERE"
            + " a.payment_state <> 'PAID'");
    HALVES.put(
        "payments without ledger entry",
        "SELECT count(*) FROM payment p WHERE NOT EXISTS (SELECT 1 FROM journal_entry e WHERE"
            + " e.source_type = 'PAYMENT' AND e.source_id = p.id)");
    HALVES.put(
        "entries that differ from their payment",
        "SELECT count(*) FROM payment p JOIN journal_entry e ON e.source_id = p.id WHERE"
            + " p.amount_minor <> (SELECT sum(t.amount_minor) FROM ledger_transfer t WHERE"
            + " t.entry_id = e.id)");
    HALVES.put(
        "appointments without a move",
        "SELECT count(*) FROM appointment a WHERE NOT EXISTS (SELECT 1 FROM appointment_move m"
            + " WHERE m.appointment_id = a.id AND m.to_status = a.status)");
    HALVES.put(
        "appointments without an audit event",
        "SELECT count(*) FROM appointment a WHERE NOT EXISTS (SELECT 1 FROM audit_event e"
            + " WHERE e.object_type = 'appointment' AND e.object_id = CAST(a.id AS varchar))");
  }

  static void measure() throws Exception {
    for (var database : Database.both()) {
      var clinic = Clinic.make(database);
      var acknowledged =
          new Acknowledged(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
      killUnderLoad(database, clinic, acknowledged);
      var lost = 0;
      try (var server = ServerProcess.start(database)) {
        var http = new Http(server.url()).signIn(Clinic.DESK, Clinic.PASSWORD);
        for (var id : acknowledged.held()) {
          lost += http.get("/api/v1/appointments/" + id).status() == 200 ? 0 : 1;
        }
        for (var id : acknowledged.paid()) {
          var seen = http.get("/api/v1/appointments/" + id);
          lost += seen.text().contains("\"paymentState\":\"PAID\"") ? 0 : 1;
        }
      }
      System.out.printf(
          "%-11s acknowledged before the kill: %,d holds, %,d payments; lost after the restart:"
              + " %d%n",
          database.name(), acknowledged.held().size(), acknowledged.paid().size(), lost);
      printHalves(database);
    }
  }

  private static void killUnderLoad(Database database, Clinic clinic, Acknowledged acknowledged)
      throws Exception {
    try (var server = ServerProcess.start(database);
        var threads = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> clients = new ArrayList<>();
      for (var c = 0; c < CLIENTS; c++) {
        var http = new Http(server.url()).signIn(Clinic.DESK, Clinic.PASSWORD);
        var random = new SplittableRandom(c);
        clients.add(threads.submit(() -> book(http, clinic, random, acknowledged)));
      }
      Thread.sleep(LOAD_MILLIS);
      server.kill();
      for (var client : clients) {
        client.get();
      }
    }
  }

  private static void book(
      Http http, Clinic clinic, SplittableRandom random, Acknowledged acknowledged) {
    try {
      while (true) {
        var held = http.post("/api/v1/appointments", clinic.holdBody(clinic.randomWish(random)));
        var id = Clinic.field(held.text(), "id");
        if (held.status() == 201 && id != null) {
          acknowledged.held().add(id);
          if (http.post("/api/v1/appointments/" + id + "/payments", Clinic.paymentBody()).status()
              == 201) {
            acknowledged.paid().add(id);
          }
        }
      }
    } catch (java.io.IOException e) {
      // the server is gone, as planned
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void printHalves(Database database) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      for (var half : HALVES.entrySet()) {
        try (var found = statement.executeQuery(half.getValue())) {
          found.next();
          System.out.printf("%-11s   %s: %d%n", "", half.getKey(), found.getLong(1));
        }
      }
    }
  }
}
