package org.caredesk.server.scheduling.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Telling those who wait that it will be later (SPEC X5). */
@DatabaseTest
class DelayNoticesTest {
  private static final String NINE = "2026-11-16T03:30:00Z";
  private static final String HALF_PAST_NINE = "2026-11-16T04:00:00Z";
  private static final String TEN = "2026-11-16T04:30:00Z";

  private final World world;
  private final TestClock clock;
  private final JdbcClient jdbc;

  DelayNoticesTest(World world, TestClock clock, JdbcClient jdbc) {
    this.world = world;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void thoseWhoWaitAndThoseWhoAreToComeAreToldOnce() {
    var clinic = world.clinic();
    var first = booked(clinic, NINE);
    var waiting = booked(clinic, HALF_PAST_NINE);
    var coming = booked(clinic, TEN);
    checkIn(clinic, first);
    checkIn(clinic, waiting);
    clock.advance(Duration.ofMinutes(15));

    var told = tell(clinic).expect(200);
    assertThat(told.body().at("/lateMinutes").asInt()).isEqualTo(15);
    assertThat(told.text("/told/0/appointmentId")).isEqualTo(first.toString());
    assertThat(told.text("/told/1/appointmentId")).isEqualTo(waiting.toString());
    assertThat(told.text("/told/1/queueToken")).isEqualTo("AD-02");
    assertThat(told.text("/told/2/appointmentId")).isEqualTo(coming.toString());
    assertThat(told.text("/told/2/expectedStart")).isEqualTo("2026-11-16T04:45:00Z");
    assertThat(told.body().at("/told/2/reachable").asBoolean()).isFalse();
    assertThat(tell(clinic).expect(200).body().at("/told").size()).isZero();
  }

  @Test
  void whoReadsTheApplicationIsReachedATelephoneAloneIsForTheDesk() {
    var clinic = world.clinic();
    var late = booked(clinic, NINE);
    booked(clinic, HALF_PAST_NINE);
    var patient = clinic.desk().get("/appointments/" + late).expect(200).text("/patientId");
    var account = world.signIn(Role.PATIENT, null, null, UUID.fromString(patient));
    checkIn(clinic, late);
    clock.advance(Duration.ofMinutes(15));

    var told = tell(clinic).expect(200);
    assertThat(told.body().at("/told/0/reachable").asBoolean()).isTrue();
    assertThat(told.body().at("/told/1/reachable").asBoolean()).isFalse();
    assertThat(world.again(account).get("/notifications").text("/items/0/kind"))
        .isEqualTo("running-late");
  }

  @Test
  void whoWasToldIsToldAgainOnceItIsTenMinutesLaterStill() {
    var clinic = world.clinic();
    checkIn(clinic, booked(clinic, NINE));
    clock.advance(Duration.ofMinutes(15));
    assertThat(tell(clinic).expect(200).body().at("/told").size()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(9));
    assertThat(tell(clinic).expect(200).body().at("/told").size()).isZero();
    clock.advance(Duration.ofMinutes(1));
    assertThat(tell(clinic).expect(200).body().at("/told").size()).isEqualTo(1);
  }

  @Test
  void twoDesksAtOnceTellEachPatientOnce() throws Exception {
    var clinic = world.clinic();
    var id = booked(clinic, NINE);
    checkIn(clinic, id);
    clock.advance(Duration.ofMinutes(15));
    var desk = world.again(clinic.desk());
    Callable<Api.Answer> call = () -> desk.post(path(clinic), body(clinic));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers =
          threads.invokeAll(List.of(call, call)).stream().map(f -> f.resultNow()).toList();
      assertThat(answers).allMatch(answer -> answer.status() == 200);
      assertThat(answers.stream().map(answer -> answer.body().at("/told").size()))
          .containsExactlyInAnyOrder(0, 1);
    }
    assertThat(count(id)).isEqualTo(1);
  }

  @Test
  void aDoctorOnTimeTellsNobody() {
    var clinic = world.clinic();
    checkIn(clinic, booked(clinic, NINE));

    assertThat(tell(clinic).expect(409).text("/code")).isEqualTo("not-late");
  }

  @Test
  void whoHasNotComeInTimeIsNotTold() {
    var clinic = world.clinic();
    checkIn(clinic, booked(clinic, HALF_PAST_NINE));
    booked(clinic, NINE);
    clock.advance(Duration.ofMinutes(45));

    assertThat(tell(clinic).expect(200).body().at("/told").size()).isEqualTo(1);
  }

  @Test
  void whatWasToldIsNeverChanged() {
    var clinic = world.clinic();
    var id = booked(clinic, NINE);
    checkIn(clinic, id);
    clock.advance(Duration.ofMinutes(15));
    tell(clinic).expect(200);
    var change =
        jdbc.sql("UPDATE delay_notice SET late_minutes = 0 WHERE appointment_id = ?").param(id);

    assertThatThrownBy(change::update).hasStackTraceContaining("append-only");
    assertThat(count(id)).isEqualTo(1);
  }

  @Test
  void onlyTheDeskOfTheHospitalTells() {
    var clinic = world.clinic();
    var stranger = world.clinic();
    stranger.desk().post(path(clinic), body(clinic)).expect(403);
    stranger.desk().post(path(clinic), body(stranger)).expect(404);
  }

  private int count(UUID appointment) {
    return jdbc.sql("SELECT count(*) FROM delay_notice WHERE appointment_id = ?")
        .param(appointment)
        .query(Integer.class)
        .single();
  }

  private Api.Answer tell(Clinic clinic) {
    return world.again(clinic.desk()).post(path(clinic), body(clinic));
  }

  private static String path(Clinic clinic) {
    return "/doctors/" + clinic.doctor() + "/delay-notices";
  }

  private static Map<String, Object> body(Clinic clinic) {
    return Map.of("hospitalId", clinic.hospital());
  }

  private static void checkIn(Clinic clinic, UUID id) {
    clinic.desk().post("/appointments/" + id + "/check-in", Map.of()).expect(200);
  }

  private UUID booked(Clinic clinic, String startsAt) {
    var held =
        world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), startsAt).expect(201);
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
    return held.id();
  }
}
