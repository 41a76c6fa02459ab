package org.caredesk.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A slot that is held at one desk, and when a thousand others hear of it (SPEC N1). A change counts
 * from the answer to the hold, thus from after its commit, to the frame at each client; all clients
 * are in this process, on the same processors as the server. A frame that is there before the
 * answer has taken no time at all.
 */
final class LiveFanOut {
  private static final int CLIENTS = 1_000;
  private static final int AT_ONCE = 20;
  private static final int WARM_UP = 10;
  private static final int CHANGES = 60;
  private static final long PAUSE_MILLIS = 300;
  private static final long LONGEST_WAIT_MILLIS = 10_000;

  private LiveFanOut() {}

  static void measure() throws Exception {
    System.out.printf(
        "%-12s %8s %9s %9s %9s %9s %9s   %s%n",
        "database", "clients", "p50 ms", "p95 ms", "p99 ms", "worst ms", "CPU ms", "frames");
    for (var database : Database.both()) {
      var clinic = Clinic.make(database);
      try (var server = ServerProcess.start(database);
          var client = HttpClient.newHttpClient()) {
        var run = new Run(server, clinic);
        run.connect(client);
        run.change();
        run.print(database.name());
      }
    }
  }

  /** One server, its clients, and when each frame was at each of them. */
  private static final class Run {
    private final ServerProcess server;
    private final Clinic clinic;
    private final Http desk;
    private final List<WebSocket> sockets = new ArrayList<>();
    private final Map<String, ConcurrentLinkedQueue<Long>> heardAt = new ConcurrentHashMap<>();
    private final List<Long> tookNanos = new ArrayList<>();
    private double cpuMillis;

    Run(ServerProcess server, Clinic clinic) throws IOException, InterruptedException {
      this.server = server;
      this.clinic = clinic;
      desk = new Http(server.url()).signIn(Clinic.DESK, Clinic.PASSWORD);
    }

    void connect(HttpClient client) throws Exception {
      var room = new Semaphore(AT_ONCE);
      var coming = new ArrayList<java.util.concurrent.CompletableFuture<WebSocket>>();
      for (var i = 0; i < CLIENTS; i++) {
        room.acquire();
        coming.add(
            Frames.connect(client, server.url(), desk.token(), this::heard)
                .whenComplete((_, _) -> room.release()));
      }
      for (var each : coming) {
        sockets.add(each.get(30, TimeUnit.SECONDS));
      }
    }

    private void heard(String frame) {
      var now = System.nanoTime();
      var id = Clinic.field(frame, "id");
      if (id != null && "HELD".equals(Clinic.field(frame, "status"))) {
        heardAt.computeIfAbsent(id, _ -> new ConcurrentLinkedQueue<>()).add(now);
      }
    }

    void change() throws IOException, InterruptedException {
      var before = server.cpu();
      for (var i = 0; i < WARM_UP + CHANGES; i++) {
        if (i == WARM_UP) {
          before = server.cpu();
        }
        var startsAt =
            Clinic.today().plusDays(3).atTime(8, 0).plusMinutes(10L * i).toInstant(ZoneOffset.UTC);
        var wish = new Clinic.Wish(i % 2, startsAt, clinic.patients().get(i));
        var answer = desk.post("/api/v1/appointments", clinic.holdBody(wish));
        var committed = System.nanoTime();
        var id = Objects.requireNonNull(Clinic.field(answer.text(), "id"), answer.text());
        var heard = await(id);
        if (i >= WARM_UP) {
          heard.forEach(at -> tookNanos.add(Math.max(0, at - committed)));
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      cpuMillis = server.cpu().minus(before).toNanos() / 1e6 / CHANGES;
      sockets.forEach(WebSocket::abort);
    }

    private List<Long> await(String id) throws InterruptedException {
      var heard = heardAt.computeIfAbsent(id, _ -> new ConcurrentLinkedQueue<>());
      for (var waited = 0; waited < LONGEST_WAIT_MILLIS && heard.size() < CLIENTS; waited += 5) {
        Thread.sleep(5);
      }
      return List.copyOf(heard);
    }

    void print(String database) {
      var sorted = tookNanos.stream().sorted().toList();
      System.out.printf(
          Locale.ROOT,
          "%-12s %,8d %9.1f %9.1f %9.1f %9.1f %9.1f   %,d of %,d%n",
          database,
          sockets.size(),
          millis(sorted, 0.5),
          millis(sorted, 0.95),
          millis(sorted, 0.99),
          millis(sorted, 1),
          cpuMillis,
          sorted.size(),
          CLIENTS * CHANGES);
    }

    private static double millis(List<Long> sorted, double quantile) {
      return sorted.isEmpty()
          ? -1
          : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * quantile)) / 1e6;
    }
  }
}
