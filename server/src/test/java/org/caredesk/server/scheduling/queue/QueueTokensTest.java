package org.caredesk.server.scheduling.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens and who is called first (SPEC B8). */
@DatabaseTest
class QueueTokensTest {
  private static final String NINE = "2026-11-16T03:30:00Z";
  private static final String HALF_PAST_NINE = "2026-11-16T04:00:00Z";
  private static final String TEN = "2026-11-16T04:30:00Z";

  private final World world;
  private final TestClock clock;
  private final JdbcClient jdbc;

  QueueTokensTest(World world, TestClock clock, JdbcClient jdbc) {
    this.world = world;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void aTokenIsGivenAtCheckInAndNumbersGoUpPerDoctor() {
    var clinic = world.clinic();
    var first = booked(clinic, NINE);
    var second = booked(clinic, HALF_PAST_NINE);
    assertThat(clinic.desk().get("/appointments/" + first).body().at("/queueToken").isString())
        .isFalse();

    assertThat(checkIn(clinic, second).text("/queueToken")).isEqualTo("AD-01");
    assertThat(checkIn(clinic, first).text("/queueToken")).isEqualTo("AD-02");
    var day = clinic.desk().get("/hospitals/" + clinic.hospital() + "/day?date=2026-11-16");
    assertThat(day.text("/doctors/0/appointments/0/queueToken")).isEqualTo("AD-02");
    assertThat(day.text("/doctors/0/appointments/1/queueToken")).isEqualTo("AD-01");
  }

  @Test
  void whoIsCheckedInAgainTheSameDayGetsTheSameTokenBack() {
    var clinic = world.clinic();
    var id = booked(clinic, NINE);
    var other = booked(clinic, HALF_PAST_NINE);
    checkIn(clinic, id);
    var undone =
        clinic.desk().ifMatch(2).post("/appointments/" + id + "/reversal", Map.of()).expect(200);
    assertThat(undone.text("/status")).isEqualTo("CONFIRMED");
    assertThat(undone.text("/queueToken")).isEqualTo("AD-01");

    assertThat(checkIn(clinic, other).text("/queueToken")).isEqualTo("AD-02");
    assertThat(checkIn(clinic, id).text("/queueToken")).isEqualTo("AD-01");
  }

  @Test
  void theNumbersBeginAnewOnTheNextDayOfTheHospital() {
    var clinic = world.clinic();
    var today = booked(clinic, NINE);
    var tomorrow = booked(clinic, "2026-11-17T03:30:00Z");
    checkIn(clinic, today);
    clock.advance(Duration.ofDays(1));
    var desk = world.again(clinic.desk());
    var token = desk.post("/appointments/" + tomorrow + "/check-in", Map.of()).expect(200);
    assertThat(token.text("/queueToken")).isEqualTo("AD-01");
  }

  @Test
  void desksThatCheckInAtOnceNeverGiveTheSameTokenTwice() throws Exception {
    var clinic = world.clinic();
    world.colleague(clinic); // of the same initials
    var day = clinic.desk().get("/hospitals/" + clinic.hospital() + "/day?date=2026-11-16");
    var ids = new ArrayList<UUID>();
    for (var doctor : List.of("/doctors/0/affiliationId", "/doctors/1/affiliationId")) {
      for (var start : List.of(NINE, HALF_PAST_NINE, TEN)) {
        ids.add(booked(clinic, UUID.fromString(day.text(doctor)), start));
      }
    }
    var calls =
        ids.stream()
            .map(id -> (Callable<String>) () -> checkIn(clinic, id).text("/queueToken"))
            .toList();
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      // Each doctor has letters of their own, whoever of them was first.
      var tokens = threads.invokeAll(calls).stream().map(f -> f.resultNow()).toList();
      assertThat(tokens)
          .containsExactlyInAnyOrder("AD-01", "AD-02", "AD-03", "AND-01", "AND-02", "AND-03");
      assertThat(tokens.subList(0, 3))
          .extracting(token -> token.substring(0, token.indexOf('-')))
          .containsOnly(tokens.getFirst().substring(0, tokens.getFirst().indexOf('-')));
    }
  }

  @Test
  void theDatabaseItselfRefusesATokenASecondTime() {
    var clinic = world.clinic();
    checkIn(clinic, booked(clinic, NINE));
    var second = booked(clinic, HALF_PAST_NINE);
    var again =
        jdbc.sql(
                "UPDATE appointment SET queue_day = DATE '2026-11-16', queue_token = 'AD-01' WHERE"
                    + " id = ?")
            .param(second);
    assertThatThrownBy(again::update).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void whoIsUrgentIsCalledFirstAndTheOthersInTheirOrder() {
    var clinic = world.clinic();
    var first = booked(clinic, NINE);
    var second = booked(clinic, HALF_PAST_NINE);
    var third = booked(clinic, TEN);
    List.of(first, second, third).forEach(id -> checkIn(clinic, id));

    var urgent =
        prioritize(clinic, third, Map.of("priority", "URGENT", "reason", "Short of breath"))
            .expect(200);
    assertThat(urgent.text("/priority")).isEqualTo("URGENT");
    assertThat(urgent.text("/history/3/reason")).isEqualTo("Short of breath");
    assertThat(queue(clinic))
        .containsExactly(third.toString(), first.toString(), second.toString());
    var next = "/doctors/" + clinic.doctor() + "/next-patient";
    assertThat(clinic.doctorApi().post(next, Map.of()).expect(200).id()).isEqualTo(third);
    assertThat(
            jdbc.sql("SELECT count(*) FROM audit_event WHERE action = ? AND object_id = ?")
                .params("prioritize", third.toString())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aPriorityIsTakenBackAndTheTimeOfArrivalStays() {
    var clinic = world.clinic();
    var first = booked(clinic, NINE);
    var second = booked(clinic, HALF_PAST_NINE);
    checkIn(clinic, first);
    var came = checkIn(clinic, second).text("/progress/checkedInAt");
    clock.advance(Duration.ofMinutes(3));
    prioritize(clinic, second, Map.of("priority", "URGENT")).expect(200);
    var normal = prioritize(clinic, second, Map.of("priority", "NORMAL")).expect(200);

    assertThat(normal.text("/progress/checkedInAt")).isEqualTo(came);
    assertThat(queue(clinic)).containsExactly(first.toString(), second.toString());
  }

  @Test
  void onlyWhoWaitsHasAPriorityAndOnlyTheirDeskGivesIt() {
    var clinic = world.clinic();
    var id = booked(clinic, NINE);
    var urgent = Map.of("priority", "URGENT");
    assertThat(prioritize(clinic, id, urgent).expect(409).text("/code"))
        .isEqualTo("transition-not-allowed");
    checkIn(clinic, id);
    var stranger = world.clinic();
    stranger.desk().post("/appointments/" + id + "/priority", urgent).expect(404);
    clinic.doctorApi().post("/appointments/" + id + "/priority", urgent).expect(403);
  }

  private static Api.Answer prioritize(Clinic clinic, UUID id, Map<String, String> body) {
    return clinic.desk().post("/appointments/" + id + "/priority", body);
  }

  private static List<String> queue(Clinic clinic) {
    var queue = clinic.doctorApi().get("/doctors/" + clinic.doctor() + "/queue").expect(200);
    var ids = new ArrayList<String>();
    for (var entry : queue.body().at("/entries")) {
      ids.add(entry.at("/appointment/id").asString());
    }
    return ids;
  }

  private static Api.Answer checkIn(Clinic clinic, UUID id) {
    return clinic.desk().post("/appointments/" + id + "/check-in", Map.of()).expect(200);
  }

  private UUID booked(Clinic clinic, String startsAt) {
    return booked(clinic, clinic.affiliation(), startsAt);
  }

  private UUID booked(Clinic clinic, UUID affiliation, String startsAt) {
    var wish = new HashMap<>(World.wish(clinic, world.patient(clinic.desk()), startsAt));
    wish.put("affiliationId", affiliation);
    var held = clinic.desk().once().post("/appointments", wish).expect(201);
    world.pay(clinic.desk(), held.id(), held.text("/fee/amount")).expect(201);
    return held.id();
  }
}
