package org.caredesk.server.scheduling.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was asked twice, and what comes too late (SPEC B10). */
@DatabaseTest
class RepeatedRequestsTest {
  private static final String TEN = "2026-11-16T04:30:00Z";
  private static final String HALF_PAST_TEN = "2026-11-16T05:00:00Z";

  private final World world;
  private final JdbcClient jdbc;

  RepeatedRequestsTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @Test
  void aRepeatedRequestAnswersAsTheFirstDidAndBooksOnce() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var desk = clinic.desk().once();
    var wish = World.wish(clinic, patient, TEN);

    var first = desk.post("/appointments", wish).expect(201);
    var again = desk.post("/appointments", wish).expect(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(appointments(clinic)).isEqualTo(1);
    assertThat(
            desk.post("/appointments", World.wish(clinic, patient, HALF_PAST_TEN))
                .expect(422)
                .text("/code"))
        .isEqualTo("idempotency-key-reused");
    assertThat(clinic.desk().post("/appointments", wish).expect(400).text("/code"))
        .isEqualTo("idempotency-key-missing");
  }

  @Test
  void aRepeatedCancellationOrPromiseToPayAtTheDeskAnswersAsTheFirstDid() {
    var clinic = world.clinic();
    var held = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
    clinic
        .admin()
        .ifMatch(0)
        .patch("/hospitals/" + clinic.hospital(), Map.of("payAtDesk", true))
        .expect(200);
    var desk = clinic.desk().once();
    var promise = "/appointments/" + held.id() + "/pay-at-desk";
    assertThat(desk.post(promise, null).expect(200).text("/version"))
        .isEqualTo(desk.post(promise, null).expect(200).text("/version"));
    clinic.desk().once().post(promise, null).expect(409);

    var calling = clinic.desk().once();
    var cancellation = "/appointments/" + held.id() + "/cancellation";
    var first = calling.post(cancellation, Map.of("reason", "Ill")).expect(200);
    var second = calling.post(cancellation, Map.of("reason", "Ill")).expect(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("ETag")).isEqualTo("\"2\"");
    calling.post(cancellation, Map.of("reason", "Away")).expect(422);
    clinic.desk().once().post(cancellation, Map.of("reason", "Ill")).expect(409);
  }

  @Test
  void whatIsOverIsNotDescribedAnyMore() {
    var clinic = world.clinic();
    var held = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
    var path = "/appointments/" + held.id();
    clinic.desk().ifMatch(1).patch(path, Map.of("notes", "Wheelchair")).expect(200);
    clinic.desk().post(path + "/cancellation", Map.of("reason", "Ill")).expect(200);

    var refused = clinic.desk().ifMatch(3).patch(path, Map.of("notes", "None")).expect(409);
    assertThat(refused.text("/code")).isEqualTo("transition-not-allowed");
    assertThat(clinic.desk().get(path).text("/notes")).isEqualTo("Wheelchair");
  }

  private long appointments(World.Clinic clinic) {
    return jdbc.sql("SELECT count(*) FROM appointment WHERE doctor_id = ?")
        .param(clinic.doctor())
        .query(Long.class)
        .single();
  }
}
