package org.caredesk.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are told of in the application (SPEC N4). */
@DatabaseTest
class NotificationsTest {
  private final World world;
  private final TestClock clock;
  private final JdbcClient jdbc;

  NotificationsTest(World world, TestClock clock, JdbcClient jdbc) {
    this.world = world;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void theDoctorIsToldOfARequestAndTheDeskOfTheAnswer() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic);

    var doctors = clinic.doctorApi().get("/notifications").expect(200);
    assertThat(doctors.body().at("/unread").asInt()).isOne();
    assertThat(doctors.text("/items/0/kind")).isEqualTo("request-received");
    assertThat(doctors.text("/items/0/objectId")).isEqualTo(id.toString());
    assertThat(doctors.text("/items/0/patientName")).isNotBlank();
    assertThat(doctors.text("/items/0/hospitalName")).startsWith("Seaface");
    assertThat(doctors.text("/items/0/facts/startsAt")).isEqualTo("2026-11-17T04:30:00Z");
    assertThat(doctors.text("/items/0/facts/timeZone")).isEqualTo("Asia/Kolkata");
    assertThat(clinic.desk().get("/notifications").body().at("/items")).isEmpty();

    clinic
        .doctorApi()
        .post("/appointments/" + id + "/rejection", Map.of("reason", "On leave"))
        .expect(200);
    var desks = clinic.desk().get("/notifications").expect(200);
    assertThat(desks.text("/items/0/kind")).isEqualTo("request-rejected");
    assertThat(desks.text("/items/0/facts/reason")).isEqualTo("On leave");
    assertThat(desks.text("/items/0/doctorName")).startsWith("Dr");
    assertThat(clinic.doctorApi().get("/notifications").body().at("/items")).hasSize(1);
    assertThat(
            jdbc.sql("SELECT facts FROM notification WHERE object_id = ?")
                .param(id)
                .query(String.class)
                .list())
        .hasSize(2)
        .noneMatch(facts -> facts.contains(desks.text("/items/0/patientName")));
  }

  @Test
  void aRefusedMoveTellsNobody() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic);
    clinic.doctorApi().ifMatch(7).post("/appointments/" + id + "/acceptance", Map.of()).expect(412);
    assertThat(clinic.desk().get("/notifications").body().at("/items")).isEmpty();
  }

  @Test
  void messagesAreReadOneByOneOrAllAtOnceAndOnlyByTheirOwner() {
    var clinic = world.clinic("APPROVAL");
    request(clinic);
    clock.advance(Duration.ofSeconds(1));
    var other = world.clinic("APPROVAL");
    request(other);
    var message = clinic.doctorApi().get("/notifications").text("/items/0/id");
    other.doctorApi().post("/notifications/" + message + "/reading", null).expect(404);

    clinic.doctorApi().post("/notifications/" + message + "/reading", null).expect(204);
    assertThat(unread(clinic.doctorApi())).isZero();
    assertThat(unread(other.doctorApi())).isOne();
    other.doctorApi().post("/notifications/reading", null).expect(204);
    assertThat(unread(other.doctorApi())).isZero();
  }

  @Test
  void theListGoesOnBelowItsCursor() {
    var clinic = world.clinic("APPROVAL");
    for (var hour = 4; hour < 7; hour++) {
      request(clinic, "2026-11-17T0%d:30:00Z".formatted(hour));
      clock.advance(Duration.ofSeconds(1));
    }
    var first = clinic.doctorApi().get("/notifications?size=2").expect(200);
    assertThat(first.text("/items/0/facts/startsAt")).isEqualTo("2026-11-17T06:30:00Z");
    var rest =
        clinic.doctorApi().get("/notifications?size=2&before=" + first.text("/next")).expect(200);
    assertThat(rest.body().at("/items")).hasSize(1);
    assertThat(rest.text("/items/0/facts/startsAt")).isEqualTo("2026-11-17T04:30:00Z");
    assertThat(rest.body().at("/next").isNull()).isTrue();
    clinic.doctorApi().get("/notifications?size=0").expect(400);
  }

  @Test
  void theDeskIsToldOfTheVisitsThatTimeOffLeavesToMove() {
    var clinic = world.clinic();
    var held =
        world
            .hold(clinic.desk(), clinic, world.patient(clinic.desk()), "2026-11-17T04:30:00Z")
            .expect(201);
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
    clinic
        .doctorApi()
        .post(
            "/doctors/" + clinic.doctor() + "/time-off",
            Map.of("from", "2026-11-17T00:00:00", "to", "2026-11-18T00:00:00", "reason", "Ill"))
        .expect(201);

    var desks = clinic.desk().get("/notifications").expect(200);
    assertThat(desks.text("/items/0/kind")).isEqualTo("time-off-affects");
    assertThat(desks.text("/items/0/facts/count")).isEqualTo("1");
    assertThat(clinic.admin().get("/notifications").body().at("/items")).isEmpty();
  }

  private static int unread(Api api) {
    return api.get("/notifications").expect(200).body().at("/unread").asInt();
  }

  private UUID request(Clinic clinic) {
    return request(clinic, "2026-11-17T04:30:00Z");
  }

  private UUID request(Clinic clinic, String startsAt) {
    var held =
        world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), startsAt).expect(201);
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
    return held.id();
  }
}
