package org.caredesk.server.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appointments in other people's calendars (SPEC B11). */
@DatabaseTest
class CalendarTest {
  private static final String NINE = "2026-11-16T03:30:00Z";
  private static final String TEN = "2026-11-16T04:30:00Z";

  private final World world;
  private final Api nobody;
  private final JdbcClient jdbc;

  CalendarTest(World world, Api nobody, JdbcClient jdbc) {
    this.world = world;
    this.nobody = nobody;
    this.jdbc = jdbc;
  }

  @Test
  void anAppointmentMovesAndEndsInTheCalendarThatHasIt() {
    var clinic = world.clinic();
    var visit = booked(clinic, NINE);
    var first = file(clinic.desk(), visit);
    assertThat(first.starts()).isEqualTo(Instant.parse(NINE));
    assertThat(first.value("STATUS")).isEqualTo("CONFIRMED");
    assertThat(first.text("SUMMARY")).isEqualTo("Dr. Ananya Deshpande, Cardiology");
    assertThat(first.text("LOCATION")).endsWith("14 Marine Drive, Mumbai");

    clinic
        .desk()
        .post("/appointments/" + visit + "/rescheduling", Map.of("startsAt", TEN))
        .expect(200);
    var moved = file(clinic.desk(), visit);
    assertThat(moved.value("UID")).isEqualTo(first.value("UID"));
    assertThat(sequence(moved)).isGreaterThan(sequence(first));
    assertThat(moved.starts()).isEqualTo(Instant.parse(TEN));

    clinic
        .desk()
        .post("/appointments/" + visit + "/cancellation", Map.of("reason", "Better again"))
        .expect(200);
    assertThat(moved.names()).doesNotContain("METHOD");
    assertThat(moved.text("DESCRIPTION")).contains("Please bring the slip");
    var cancelled = file(clinic.desk(), visit);
    assertThat(cancelled.value("METHOD")).isEqualTo("CANCEL");
    assertThat(cancelled.value("UID")).isEqualTo(first.value("UID"));
    assertThat(cancelled.text("DESCRIPTION"))
        .contains("was cancelled", "You need not come")
        .doesNotContain("slip");
    assertThat(cancelled.value("STATUS")).isEqualTo("CANCELLED");
    assertThat(sequence(cancelled)).isGreaterThan(sequence(moved));
  }

  @Test
  void thePatientTakesTheirOwnAndNobodyElses() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var visit = world.hold(clinic.desk(), clinic, patient, NINE).expect(201).id();
    world.pay(clinic.desk(), visit, "1200.00").expect(201);

    assertThat(file(world.signIn(Role.PATIENT, null, null, patient), visit).starts())
        .isEqualTo(Instant.parse(NINE));
    world
        .signIn(Role.PATIENT, null, null, world.patient(clinic.desk()))
        .get("/appointments/" + visit + "/calendar")
        .expect(404);
    world.clinic().desk().get("/appointments/" + visit + "/calendar").expect(404);
  }

  @Test
  void aDoctorsCalendarIsReadByItsAddressAndSaysNothingOfPatients() {
    var clinic = world.clinic();
    booked(clinic, NINE);
    var path = feed(clinic);
    var answer = nobody.get(path).expect(200);
    var read = new ReadCalendar(answer.raw().body());

    assertThat(answer.header("Content-Type")).startsWith("text/calendar");
    assertThat(answer.header("Cache-Control")).contains("private");
    assertThat(read.starts()).isEqualTo(Instant.parse(NINE));
    assertThat(read.text("SUMMARY")).matches("Appointment AP-2026-\\d+");
    assertThat(answer.raw().body()).doesNotContain("Furtado", "Nandini", "Chest pain");
    nobody
        .with("If-None-Match", java.util.Objects.requireNonNull(answer.header("ETag")))
        .get(path)
        .expect(304);
  }

  @Test
  void anAddressThatWasRevokedOrReplacedOpensNothingAtOnce() {
    var clinic = world.clinic();
    var first = feed(clinic);
    var second = feed(clinic);
    nobody.get(first).expect(404);
    nobody.get(second).expect(200);
    var feed = clinic.doctorApi().get("/doctors/" + clinic.doctor() + "/calendar-feed").expect(200);
    assertThat(feed.body().at("/url").isNull()).isTrue();
    assertThat(feed.body().at("/createdAt").isNull()).isFalse();

    clinic.doctorApi().delete("/doctors/" + clinic.doctor() + "/calendar-feed").expect(204);
    nobody.get(second).expect(404);
    clinic.doctorApi().delete("/doctors/" + clinic.doctor() + "/calendar-feed").expect(204);
    assertThat(
            clinic
                .doctorApi()
                .get("/doctors/" + clinic.doctor() + "/calendar-feed")
                .expect(200)
                .body()
                .at("/createdAt")
                .isNull())
        .isTrue();
  }

  @Test
  void onlyTheDoctorMakesTheirOwnAndTheDatabaseKeepsAHash() {
    var clinic = world.clinic();
    var other = world.clinic();
    other.doctorApi().post("/doctors/" + clinic.doctor() + "/calendar-feed", null).expect(404);
    var path = feed(clinic);
    var kept =
        jdbc.sql("SELECT token_hash FROM calendar_feed WHERE doctor_id = ?")
            .param(clinic.doctor())
            .query(String.class)
            .single();

    assertThat(kept).matches("[0-9a-f]{64}");
    assertThat(path).doesNotContain(kept);
  }

  @Test
  void whoGuessesAddressesWaits() {
    var somewhere = nobody.with("X-Forwarded-For", "203.0.113.94");
    for (var i = 0; i < 30; i++) {
      somewhere.get("/calendar-feeds/guess" + i + ".ics").expect(404);
    }
    somewhere.get("/calendar-feeds/guess30.ics").expect(429);
    nobody.get("/calendar-feeds/guess31.ics").expect(404);
  }

  private UUID booked(Clinic clinic, String start) {
    var id =
        world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), start).expect(201).id();
    world.pay(clinic.desk(), id, "1200.00").expect(201);
    return id;
  }

  private static ReadCalendar file(Api by, UUID visit) {
    return new ReadCalendar(
        by.get("/appointments/" + visit + "/calendar").expect(200).raw().body());
  }

  private static int sequence(ReadCalendar file) {
    return Integer.parseInt(file.value("SEQUENCE"));
  }

  /** The path of a new feed. */
  private static String feed(Clinic clinic) {
    var made =
        clinic.doctorApi().post("/doctors/" + clinic.doctor() + "/calendar-feed", null).expect(201);
    return made.text("/url").replaceFirst("^http://[^/]+/api/v1", "");
  }
}
