package org.caredesk.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * From a paid request to the doctor's inbox on another client, with two hundred clients connected
 * to the live feed: from before the payment is sent until the inbox that the doctor's client then
 * loads has the request.
 */
final class Inbox {
  private static final int CLIENTS = 200;
  private static final int REQUESTS = 400;
  private static final int WARM_UP = 100;
  private static final long PAUSE_MILLIS = 40;

  private Inbox() {}

  static void measure() throws Exception {
    System.out.printf(
        "%-12s %9s %9s %9s %9s   %s%n", "database", "median", "95th", "99th", "worst", "frames");
    for (var database : Database.both()) {
      var clinic = Clinic.make(database);
      approve(database, clinic);
      try (var server = ServerProcess.start(database);
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var run = new Run(server, clinic, threads);
        run.make();
        run.print(database.name());
      }
    }
  }

  private static void approve(Database database, Clinic clinic) throws SQLException {
    try (var connection = database.connect();
        var update =
            connection.prepareStatement(
                "UPDATE affiliation SET booking_policy = 'APPROVAL' WHERE id = ?")) {
      update.setObject(1, clinic.affiliations().getFirst());
      update.executeUpdate();
    }
  }

  /** One server's requests and when each was seen. */
  private static final class Run {
    private final ServerProcess server;
    private final Clinic clinic;
    private final ExecutorService threads;
    private final Http desk;
    private final Http doctor;
    private final AtomicLong frames = new AtomicLong();
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final Map<String, Long> tookNanos = new ConcurrentHashMap<>();

    Run(ServerProcess server, Clinic clinic, ExecutorService threads)
        throws IOException, InterruptedException {
      this.server = server;
      this.clinic = clinic;
      this.threads = threads;
      desk = new Http(server.url()).signIn(Clinic.DESK, Clinic.PASSWORD);
      doctor = new Http(server.url()).signIn(Clinic.DOCTOR, Clinic.PASSWORD);
    }

    void make() throws Exception {
      try (var client = HttpClient.newHttpClient()) {
        var sockets = new ArrayList<WebSocket>();
        for (var i = 1; i < CLIENTS; i++) {
          sockets.add(connect(client, desk, frame -> frames.incrementAndGet()));
        }
        sockets.add(connect(client, doctor, this::arrived));
        for (var i = 0; i < WARM_UP + REQUESTS; i++) {
          request(i);
          Thread.sleep(PAUSE_MILLIS);
        }
        for (var waited = 0; waited < 100 && tookNanos.size() < sentAt.size(); waited++) {
          Thread.sleep(50);
        }
        sockets.forEach(WebSocket::abort);
      }
    }

    private void request(int number) throws IOException, InterruptedException {
      var startsAt =
          Clinic.today()
              .plusDays(3 + number / 60)
              .atTime(8, 0)
              .plusMinutes(10L * (number % 60))
              .toInstant(ZoneOffset.UTC);
      var wish = new Clinic.Wish(0, startsAt, clinic.patients().get(number));
      var held = desk.post("/api/v1/appointments", clinic.holdBody(wish));
      var id = Objects.requireNonNull(Clinic.field(held.text(), "id"), held.text());
      if (number >= WARM_UP) {
        sentAt.put(id, System.nanoTime());
      }
      desk.post("/api/v1/appointments/" + id + "/payments", Clinic.paymentBody());
    }

    private void arrived(String frame) {
      var id = Clinic.field(frame, "id");
      if (id != null && "REQUESTED".equals(Clinic.field(frame, "status"))) {
        threads.execute(() -> look(id));
      }
    }

    private void look(String id) {
      try {
        var inbox =
            doctor.get("/api/v1/doctors/" + clinic.doctors().getFirst() + "/appointment-requests");
        var sent = sentAt.get(id);
        if (sent != null && inbox.text().contains(id)) {
          tookNanos.put(id, System.nanoTime() - sent);
        }
      } catch (IOException e) {
        System.err.println(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private WebSocket connect(
        HttpClient client, Http person, java.util.function.Consumer<String> to) throws Exception {
      return Frames.connect(client, server.url(), person.token(), to).get(20, TimeUnit.SECONDS);
    }

    void print(String database) {
      var sorted = tookNanos.values().stream().sorted().toList();
      System.out.printf(
          Locale.ROOT,
          "%-12s %6d ms %6d ms %6d ms %6d ms   %,d to the other clients; %d of %d seen%n",
          database,
          millis(sorted, 0.5),
          millis(sorted, 0.95),
          millis(sorted, 0.99),
          millis(sorted, 1),
          frames.get(),
          sorted.size(),
          REQUESTS);
    }

    private static long millis(List<Long> sorted, double quantile) {
      return sorted.isEmpty()
          ? -1
          : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * quantile)) / 1_000_000;
    }
  }
}
