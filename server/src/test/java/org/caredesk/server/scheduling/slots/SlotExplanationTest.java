package org.caredesk.server.scheduling.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.StatementCount;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why is this time not free? (SPEC A6). The clinic opens on weekdays from 03:30 to 07:30 UTC. */
@DatabaseTest
class SlotExplanationTest {
  private static final String TEN = "2026-11-17T04:30:00Z";

  private final World world;
  private final JdbcClient jdbc;
  private final StatementCount statements;

  SlotExplanationTest(World world, JdbcClient jdbc, StatementCount statements) {
    this.world = world;
    this.jdbc = jdbc;
    this.statements = statements;
  }

  @Test
  void aFreeTimeIsFreeAndHasNoReasons() {
    var clinic = world.clinic();
    var before = statements.now();
    var answer = why(clinic.desk(), clinic, TEN);
    assertThat(statements.now() - before).isEqualTo(3);
    assertThat(answer.body().at("/free").asBoolean()).isTrue();
    assertThat(answer.body().at("/minutes").asInt()).isEqualTo(30);
    assertThat(answer.text("/timeZone")).isEqualTo("Asia/Kolkata");
    assertThat(answer.body().at("/reasons")).isEmpty();
  }

  @Test
  void outsideTheHoursItNamesTheHoursBeforeAndAfter() {
    var clinic = world.clinic();
    var answer = why(clinic.desk(), clinic, "2026-11-20T09:30:00Z"); // Friday 15:00
    assertThat(codes(answer)).containsExactly("OUTSIDE_HOURS");
    assertThat(answer.text("/reasons/0/nearest/0/endsAt")).isEqualTo("2026-11-20T07:30:00Z");
    assertThat(answer.text("/reasons/0/nearest/1/startsAt")).isEqualTo("2026-11-23T03:30:00Z");
  }

  @Test
  void itSaysWhenHoursEndedOrBegin() {
    var clinic = world.clinic();
    var version =
        clinic.admin().get("/affiliations/" + clinic.affiliation()).body().at("/version").asInt();
    clinic
        .admin()
        .ifMatch(version)
        .put(
            "/affiliations/" + clinic.affiliation() + "/weekly-availability",
            Map.of(
                "validFrom",
                "2026-11-23",
                "rules",
                List.of(Map.of("dayOfWeek", "MONDAY", "from", "15:00", "to", "16:00"))))
        .expect(200);

    var ended = why(clinic.desk(), clinic, "2026-11-24T04:30:00Z");
    assertThat(codes(ended)).containsExactly("OUTSIDE_HOURS", "RULE_ENDED");
    assertThat(ended.text("/reasons/1/date")).isEqualTo("2026-11-22");
    var later = why(clinic.desk(), clinic, "2026-11-16T09:30:00Z");
    assertThat(codes(later)).containsExactly("OUTSIDE_HOURS", "RULE_NOT_BEGUN");
    assertThat(later.text("/reasons/1/date")).isEqualTo("2026-11-23");
  }

  @Test
  void itNamesTheHoliday() {
    var clinic = world.clinic();
    clinic
        .admin()
        .post(
            "/hospitals/" + clinic.hospital() + "/holidays",
            Map.of("date", "2026-11-17", "name", "Founders' Day"))
        .expect(201);
    var answer = why(clinic.desk(), clinic, TEN);
    assertThat(codes(answer)).containsExactly("HOLIDAY");
    assertThat(answer.text("/reasons/0/label")).isEqualTo("Founders' Day");
  }

  @Test
  void whyTheDoctorIsAwayIsForStaffOfTheHospital() {
    var clinic = world.clinic();
    clinic
        .doctorApi()
        .post(
            "/doctors/" + clinic.doctor() + "/time-off",
            Map.of("from", "2026-11-17T09:00:00", "to", "2026-11-17T12:00:00", "reason", "Dentist"))
        .expect(201);

    for (var staff : List.of(clinic.desk(), clinic.admin(), clinic.doctorApi())) {
      var answer = why(staff, clinic, TEN);
      assertThat(codes(answer)).containsExactly("TIME_OFF");
      assertThat(answer.text("/reasons/0/label")).isEqualTo("Dentist");
      assertThat(answer.text("/reasons/0/to")).isEqualTo("2026-11-17T06:30:00Z");
    }
    for (var stranger : List.of(world.clinic().desk(), patient(clinic))) {
      var answer = why(stranger, clinic, TEN);
      assertThat(codes(answer)).containsExactly("TIME_OFF");
      assertThat(answer.body().at("/reasons/0/label").isNull()).isTrue();
    }
  }

  @Test
  void whichAppointmentIsInTheWayIsForThoseWhoMaySeeIt() {
    var clinic = world.clinic();
    var held = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
    var answer = why(clinic.desk(), clinic, TEN);
    assertThat(codes(answer)).containsExactly("HELD");
    assertThat(answer.text("/reasons/0/until")).isEqualTo(held.text("/holdExpiresAt"));
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);

    for (var staff : List.of(clinic.desk(), clinic.admin(), clinic.doctorApi())) {
      answer = why(staff, clinic, TEN);
      assertThat(codes(answer)).containsExactly("BOOKED");
      assertThat(answer.text("/reasons/0/appointmentId")).isEqualTo(held.id().toString());
      assertThat(answer.text("/reasons/0/appointmentNumber")).isEqualTo(held.text("/number"));
    }
    for (var stranger : List.of(world.clinic().desk(), patient(clinic))) {
      answer = why(stranger, clinic, TEN);
      assertThat(codes(answer)).containsExactly("BOOKED");
      assertThat(answer.body().at("/reasons/0/appointmentId").isNull()).isTrue();
      assertThat(answer.body().at("/reasons/0/appointmentNumber").isNull()).isTrue();
    }
  }

  @Test
  void aBufferNamesTheBookingThatWantsIt() {
    var clinic = world.clinic();
    set(clinic, "buffer_after_minutes", 10);
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);

    var answer = why(clinic.desk(), clinic, "2026-11-17T05:00:00Z");
    assertThat(codes(answer)).containsExactly("BUFFER");
    assertThat(answer.body().at("/reasons/0/minutes").asInt()).isEqualTo(10);
    assertThat(answer.text("/reasons/0/from")).isEqualTo(TEN);
    assertThat(codes(why(clinic.desk(), clinic, "2026-11-17T05:30:00Z"))).isEmpty();
  }

  @Test
  void timesThatHavePassedAreTooSoonOrTooFarSaySo() {
    var clinic = world.clinic();
    set(clinic, "lead_minutes", 120);
    set(clinic, "horizon_days", 30);
    assertThat(codes(why(clinic.desk(), clinic, "2026-11-13T04:30:00Z"))).containsExactly("PAST");
    var soon = why(clinic.desk(), clinic, "2026-11-16T04:30:00Z");
    assertThat(codes(soon)).containsExactly("LEAD_TIME");
    assertThat(soon.text("/reasons/0/from")).isEqualTo("2026-11-16T05:30:00Z");
    var far = why(clinic.desk(), clinic, "2026-12-17T04:30:00Z");
    assertThat(codes(far)).containsExactly("BEYOND_HORIZON");
    assertThat(far.text("/reasons/0/date")).isEqualTo("2026-12-16");
  }

  @Test
  void aMinuteOffTheGridNamesTheStartsBesideIt() {
    var clinic = world.clinic();
    var answer = why(clinic.desk(), clinic, "2026-11-17T04:40:00Z");
    assertThat(codes(answer)).containsExactly("OFF_GRID");
    assertThat(answer.text("/reasons/0/nearest/0/startsAt")).isEqualTo(TEN);
    assertThat(answer.text("/reasons/0/nearest/1/startsAt")).isEqualTo("2026-11-17T05:00:00Z");
  }

  @Test
  void questionsThatMakeNoSenseAreRefused() {
    var clinic = world.clinic();
    var path = "/affiliations/" + clinic.affiliation() + "/slot-explanation?at=";
    clinic.desk().get(path + "%2B1000000000-12-31T23:59:59Z").expect(400);
    clinic.desk().get(path + "tomorrow").expect(400);
    clinic.desk().get(path + TEN + "&minutes=0").expect(400);
    clinic
        .desk()
        .get("/affiliations/" + clinic.doctor() + "/slot-explanation?at=" + TEN)
        .expect(404);
  }

  private Api patient(World.Clinic clinic) {
    return world.signIn(Role.PATIENT, null, null, world.patient(clinic.desk()));
  }

  private void set(World.Clinic clinic, String column, int value) {
    jdbc.sql("UPDATE affiliation SET " + column + " = ? WHERE id = ?")
        .params(value, clinic.affiliation())
        .update();
  }

  private static Api.Answer why(Api by, World.Clinic clinic, String at) {
    var path = "/affiliations/" + clinic.affiliation() + "/slot-explanation?at=" + at;
    return by.get(path).expect(200);
  }

  private static List<String> codes(Api.Answer answer) {
    return answer
        .body()
        .at("/reasons")
        .valueStream()
        .map(reason -> reason.at("/code").asString())
        .toList();
  }
}
