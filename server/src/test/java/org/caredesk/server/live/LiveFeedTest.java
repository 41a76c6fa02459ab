package org.caredesk.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.Pictures;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class LiveFeedTest {
  private static final String TEN = "2026-11-16T04:30:00Z";

  private final World world;
  private final TestClock clock;
  private final JsonMapper json;

  LiveFeedTest(World world, TestClock clock, JsonMapper json) {
    this.world = world;
    this.clock = clock;
    this.json = json;
  }

  @Test
  void anotherDeskIsToldOfAHoldWithItsNumberAndTheFeedResumesWithoutAGap() throws Exception {
    var clinic = world.clinic();
    List<JsonNode> seen;
    try (var feed = new Feed(clinic.desk(), "")) {
      assertThat(feed.next().at("/type").asString()).isEqualTo("hello");
      var held = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
      seen = List.of(feed.next(), feed.next());

      assertThat(seen.get(0).at("/type").asString()).isEqualTo("appointment-changed");
      assertThat(seen.get(0).at("/id").asString()).isEqualTo(held.id().toString());
      assertThat(seen.get(0).at("/hospitalId").asString()).isEqualTo(clinic.hospital().toString());
      assertThat(seen.get(0).at("/status").asString()).isEqualTo("HELD");
      assertThat(seen.get(0).at("/date").asString()).isEqualTo("2026-11-16");
      assertThat(seen.get(0).has("patient")).isFalse();
      assertThat(seen.get(1).at("/type").asString()).isEqualTo("slots-changed");
      assertThat(seen.get(1).at("/seq").asLong()).isGreaterThan(seen.get(0).at("/seq").asLong());
      world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
      assertThat(feed.next().at("/status").asString()).isEqualTo("CONFIRMED");
    }

    try (var resumed = new Feed(clinic.desk(), seen.getFirst().at("/seq").asLong())) {
      resumed.next(); // hello
      assertThat(resumed.next()).isEqualTo(seen.get(1));
      assertThat(resumed.next().at("/status").asString()).isEqualTo("CONFIRMED");
    }
  }

  @Test
  void theDeskIsToldThatADoctorHasAnotherPhoto() throws Exception {
    var clinic = world.clinic();
    try (var desk = new Feed(clinic.desk(), "")) {
      desk.next(); // hello
      clinic
          .doctorApi()
          .ifMatch(0)
          .put("/doctors/" + clinic.doctor() + "/photo", "image/png", Pictures.of("png", 90, 90))
          .expect(200);

      var seen = desk.next();
      assertThat(seen.at("/type").asString()).isEqualTo("doctor-changed");
      assertThat(seen.at("/id").asString()).isEqualTo(clinic.doctor().toString());
    }
  }

  @Test
  void aMessageIsToldToItsOwnerOnly() throws Exception {
    var clinic = world.clinic("APPROVAL");
    try (var desk = new Feed(clinic.desk(), "");
        var doctor = new Feed(clinic.doctorApi(), "")) {
      desk.next(); // hello
      doctor.next();
      var held = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
      world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
      var seen = List.of(doctor.next(), doctor.next(), doctor.next(), doctor.next());
      assertThat(seen)
          .extracting(frame -> frame.at("/type").asString())
          .containsExactlyInAnyOrder(
              "appointment-changed", "slots-changed", "appointment-changed", "notification");

      clinic.doctorApi().post("/appointments/" + held.id() + "/acceptance", Map.of()).expect(200);
      var desks = new java.util.ArrayList<String>();
      for (var i = 0; i < 5; i++) {
        desks.add(desk.next().at("/type").asString());
      }
      assertThat(desks).filteredOn("notification"::equals).hasSize(1);
    }
  }

  @Test
  void nobodyIsToldOfAnotherHospitalsAppointments() throws Exception {
    var clinic = world.clinic();
    var other = world.clinic();
    try (var elsewhere = new Feed(other.desk(), "");
        var doctor = new Feed(clinic.doctorApi(), "")) {
      elsewhere.next();
      doctor.next();
      world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
      var own = world.hold(other.desk(), other, world.patient(other.desk()), TEN).expect(201);

      assertThat(doctor.next().at("/doctorId").asString()).isEqualTo(clinic.doctor().toString());
      var first = elsewhere.next();
      assertThat(first.at("/id").asString()).isEqualTo(own.id().toString());
      assertThat(elsewhere.hospitals()).containsOnly(other.hospital().toString());
    }
  }

  @Test
  void whoReadsFiguresIsToldThatTheyChangedAndNothingElse() throws Exception {
    var clinic = world.clinic();
    var other = world.clinic();
    var head = world.signIn(Role.STAKEHOLDER, clinic.hospital(), null, null);
    try (var feed = new Feed(head, "")) {
      feed.next(); // hello
      for (var at : new World.Clinic[] {other, clinic}) {
        var held = world.hold(at.desk(), at, world.patient(at.desk()), TEN).expect(201);
        world.pay(at.desk(), held.id(), "1200.00").expect(201);
      }
      var told = feed.next();
      assertThat(told.at("/type").asString()).isEqualTo("dashboard-changed");
      assertThat(told.at("/id").asString()).isEqualTo(clinic.hospital().toString());
      assertThat(told.has("doctorId")).isFalse();
      assertThat(told.has("status")).isFalse();
    }
  }

  @Test
  void aPlaceThatTheFeedNeverReachedMeansLoadingAnew() throws Exception {
    var clinic = world.clinic();
    try (var feed = new Feed(clinic.desk(), 999_999_999L)) {
      long position = feed.next().at("/seq").asLong();
      var resync = feed.next();
      assertThat(resync.at("/type").asString()).isEqualTo("resync");
      // With it a connection that breaks right after goes on from there and misses nothing.
      assertThat(resync.at("/seq").asLong(-1)).isGreaterThanOrEqualTo(position);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "99999999999999999999", "-1", "abc", ""})
  void aPlaceThatIsNoneMeansLoadingAnew(String after) throws Exception {
    try (var feed = new Feed(world.clinic().desk(), "?after=" + after)) {
      assertThat(feed.next().at("/type").asString()).isEqualTo("hello");
      assertThat(feed.next().at("/type").asString()).isEqualTo("resync");
    }
  }

  @Test
  void theFeedEndsWithTheTokenThatOpenedIt() throws Exception {
    var clinic = world.clinic();
    try (var feed = new Feed(clinic.desk(), "")) {
      feed.next(); // hello
      clock.advance(Duration.ofHours(8)); // as long as a token lives in tests
      var desk = world.again(clinic.desk());
      world.hold(desk, clinic, world.patient(desk), "2026-11-17T04:30:00Z").expect(201);

      assertThat(feed.closed.get(20, TimeUnit.SECONDS)).isEqualTo(1012);
      assertThat(feed.frames)
          .extracting(frame -> frame.at("/type").asString())
          .doesNotContain("appointment-changed");
    }
  }

  @Test
  void theUpgradeNeedsAToken() {
    var clinic = world.clinic();
    assertThat(clinic.desk().with("Authorization", "Bearer nonsense").get("/live").status())
        .isEqualTo(401);
  }

  /** A client of the feed that collects frames. */
  private final class Feed implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final Set<String> hospitals = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    Feed(Api api, @Nullable Long after) throws Exception {
      this(api, after == null ? "" : "?after=" + after);
    }

    Feed(Api api, String query) throws Exception {
      var uri = api.uri("/live" + query);
      var token = Map.copyOf(api.headers()).get("Authorization");
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .header("Authorization", String.valueOf(token))
              .buildAsync(URI.create(uri.toString().replaceFirst("^http", "ws")), this)
              .get(10, TimeUnit.SECONDS);
    }

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        frames.add(json.readTree(text.toString()));
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
      closed.complete(code);
      return null;
    }

    /**
     * The next frame, passing over the news of the clinic's opening hours that its making left
     * behind.
     */
    JsonNode next() throws InterruptedException {
      while (true) {
        var frame = frames.poll(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        if (frame == null) {
          throw new AssertionError("No frame came");
        }
        if (frame.has("hospitalId")) {
          hospitals.add(frame.at("/hospitalId").asString());
        }
        if (!frame.at("/type").asString().equals("availability-changed")) {
          return frame;
        }
      }
    }

    /** The hospitals of all frames that were read so far. */
    Set<String> hospitals() {
      return hospitals;
    }

    @Override
    public void close() {
      socket.abort();
    }
  }
}
