package org.caredesk.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.Pictures;
import org.caredesk.server.support.StatementCount;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.TestPeople;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a doctor says of themself (SPEC D4). */
@DatabaseTest
class DoctorProfileTest {
  private static final Map<String, String> BANK =
      Map.of("pan", "abcpd 1234 e", "accountNumber", "1234 5678 9012", "ifsc", "hdfc0ab1234");

  private final World world;
  private final TestPeople people;
  private final JdbcClient jdbc;
  private final StatementCount statements;
  private final TestClock clock;

  DoctorProfileTest(
      World world, TestPeople people, JdbcClient jdbc, StatementCount statements, TestClock clock) {
    this.world = world;
    this.people = people;
    this.jdbc = jdbc;
    this.statements = statements;
    this.clock = clock;
  }

  @Test
  void aDoctorChangesTheirProfileAndNobodyElseButASuperAdminDoes() {
    var clinic = world.clinic();
    var path = "/doctors/" + clinic.doctor();
    var patch =
        Map.of(
            "name",
            "Dr. Ananya D'Mello",
            "bio",
            "Heart failure and valves.",
            "clinicAddress",
            "3 Hill Road\nMumbai",
            "qualifications",
            List.of("MBBS", "DM"),
            "languages",
            List.of("en", "hi"),
            "yearsOfExperience",
            14,
            "phone",
            "+91 98111 22334");

    clinic.doctorApi().patch(path, patch).expect(428);
    clinic.admin().ifMatch(0).patch(path, patch).expect(403);
    clinic.desk().ifMatch(0).patch(path, patch).expect(403);
    world.clinic().doctorApi().ifMatch(0).patch(path, patch).expect(403);
    var changed = clinic.doctorApi().ifMatch(0).patch(path, patch).expect(200);

    assertThat(changed.text("/name")).isEqualTo("Dr. Ananya D'Mello");
    assertThat(changed.text("/clinicAddress")).isEqualTo("3 Hill Road\nMumbai");
    assertThat(changed.text("/specialties/0")).isEqualTo("CARDIOLOGY");
    assertThat(changed.body().at("/version").asInt()).isEqualTo(1);
    clinic.doctorApi().ifMatch(0).patch(path, Map.of("bio", "Late")).expect(412);
    assertThat(
            world
                .superAdmin()
                .ifMatch(1)
                .patch(path, Map.of("bio", ""))
                .expect(200)
                .body()
                .at("/bio")
                .isNull())
        .isTrue();
    assertThat(clinic.doctorApi().get("/me").expect(200).text("/name")).isNotEmpty();
  }

  @Test
  void aDepartmentKeepsTheSpecialtiesThatItsDoctorsAreThereFor() {
    var clinic = world.clinic();
    var path = "/departments/" + clinic.department();

    var refused =
        clinic
            .admin()
            .ifMatch(0)
            .patch(path, Map.of("name", "Heart", "specialties", List.of("NEUROLOGY")))
            .expect(422);
    assertThat(refused.text("/code")).isEqualTo("specialty-in-use");
    assertThat(refused.text("/violations/0/field")).isEqualTo("specialties");
    assertThat(refused.text("/detail"))
        .contains(clinic.admin().get("/doctors/" + clinic.doctor()).text("/name"));
    assertThat(clinic.admin().get(path).text("/specialties/0")).isEqualTo("CARDIOLOGY");

    clinic
        .admin()
        .ifMatch(0)
        .patch(path, Map.of("name", "Heart", "specialties", List.of("CARDIOLOGY", "NEUROLOGY")))
        .expect(200);
  }

  @Test
  void aSpecialtyThatADepartmentDependsOnStays() {
    var clinic = world.clinic();
    var path = "/doctors/" + clinic.doctor();
    var doctor = clinic.doctorApi();

    var refused =
        doctor.ifMatch(0).patch(path, Map.of("specialties", List.of("NEUROLOGY"))).expect(422);
    assertThat(refused.text("/code")).isEqualTo("specialty-in-use");
    assertThat(refused.text("/violations/0/field")).isEqualTo("specialties");
    assertThat(refused.text("/departments/0")).isEqualTo("Cardiology");
    assertThat(doctor.get(path).text("/specialties/0")).isEqualTo("CARDIOLOGY");

    var both =
        doctor
            .ifMatch(0)
            .patch(path, Map.of("specialties", List.of("NEUROLOGY", "CARDIOLOGY")))
            .expect(200);
    assertThat(both.text("/specialties/0")).isEqualTo("NEUROLOGY");
    doctor.ifMatch(1).patch(path, Map.of("specialties", List.of())).expect(400);
  }

  @Test
  void aPhotoIsTakenShownKeptByItsTagAndTakenAway() {
    var clinic = world.clinic();
    var path = "/doctors/" + clinic.doctor();
    clinic
        .desk()
        .ifMatch(0)
        .put(path + "/photo", "image/png", Pictures.of("png", 700, 700))
        .expect(403);
    var doctor = clinic.doctorApi().ifMatch(0);
    doctor.put(path + "/photo", "image/png", Pictures.of("gif", 70, 70)).expect(400);
    var tag =
        doctor
            .put(path + "/photo", "image/png", Pictures.of("png", 700, 700))
            .expect(200)
            .text("/photo");

    var patient = people.as(Role.PATIENT).api();
    assertThat(patient.get(path).text("/photo")).isEqualTo(tag);
    var shown = patient.bytes(path + "/photo");
    assertThat(shown.headers().firstValue("ETag")).contains("\"" + tag + "\"");
    assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(Pictures.read(shown.body()).getWidth()).isEqualTo(512);
    var again = patient.with("If-None-Match", "\"" + tag + "\"").bytes(path + "/photo");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();

    var tooLarge = new byte[7 * 1024 * 1024];
    doctor.ifMatch(1).put(path + "/photo", "image/jpeg", tooLarge).expect(413);
    clinic.desk().ifMatch(1).delete(path + "/photo").expect(403);
    doctor.ifMatch(1).delete(path + "/photo").expect(200);
    assertThat(patient.bytes(path + "/photo").statusCode()).isEqualTo(404);
  }

  @Test
  void ofTwoWhoReplaceAPhotoAtTheSameTimeTheSecondIsRefusedAndNothingIsLost() {
    var clinic = world.clinic();
    var path = "/doctors/" + clinic.doctor();
    var here = clinic.doctorApi();
    var there = clinic.doctorApi();
    here.put(path + "/photo", "image/png", Pictures.of("png", 90, 90)).expect(428);
    here.delete(path + "/photo").expect(428);

    var first =
        here.ifMatch(0).put(path + "/photo", "image/png", Pictures.of("png", 90, 90)).expect(200);
    assertThat(first.body().at("/version").asInt()).isEqualTo(1);
    var late = there.ifMatch(0).put(path + "/photo", "image/png", Pictures.of("png", 40, 40));

    assertThat(late.expect(412).text("/code")).isEqualTo("stale-version");
    there.ifMatch(0).delete(path + "/photo").expect(412);
    there.ifMatch(0).patch(path, Map.of("bio", "Late")).expect(412);
    assertThat(there.get(path).text("/photo")).isEqualTo(first.text("/photo"));
    there.ifMatch(1).put(path + "/photo", "image/png", Pictures.of("png", 40, 40)).expect(200);
  }

  @Test
  void whoHasWhichPhotoIsAskedForManyDoctorsInOneStatement() {
    var clinic = world.clinic();
    var other = world.clinic();
    var tag =
        clinic
            .doctorApi()
            .ifMatch(0)
            .put("/doctors/" + clinic.doctor() + "/photo", "image/png", Pictures.of("png", 90, 90))
            .expect(200)
            .text("/photo");
    var path =
        "/doctor-photos?doctorId=%s&doctorId=%s&doctorId=%s"
            .formatted(other.doctor(), clinic.doctor(), UUID.randomUUID());
    clinic.desk().get(path).expect(200);

    var before = statements.now();
    var found = clinic.desk().get(path).expect(200).body();

    assertThat(statements.now() - before).isEqualTo(1);
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/doctorId").asString()).isEqualTo(clinic.doctor().toString());
    assertThat(found.at("/0/photo").asString()).isEqualTo(tag);
    clinic.desk().get("/doctor-photos?doctorId=x").expect(400);
    clinic
        .desk()
        .get("/doctor-photos?doctorId=" + "00000000-0000-0000-0000-000000000000,".repeat(201))
        .expect(400);
  }

  @Test
  void bankDetailsAreForTheDoctorAndSuperAdminsAlone() {
    var clinic = world.clinic();
    var path = "/doctors/" + clinic.doctor() + "/bank-details";
    assertThat(clinic.doctorApi().get(path).expect(200).body().at("/version").asInt()).isZero();
    var put = clinic.doctorApi().put(path, BANK).expect(200);
    assertThat(put.text("/pan")).isEqualTo("ABCPD1234E");
    assertThat(put.text("/accountNumber")).isEqualTo("123456789012");
    assertThat(put.text("/ifsc")).isEqualTo("HDFC0AB1234");

    clinic.doctorApi().put(path, BANK).expect(428);
    clinic.doctorApi().ifMatch(0).put(path, BANK).expect(412);
    clinic.doctorApi().ifMatch(1).put(path, BANK).expect(200);
    assertThat(world.superAdmin().get(path).expect(200).text("/ifsc")).isEqualTo("HDFC0AB1234");
    for (var other :
        List.of(
            clinic.admin(),
            clinic.desk(),
            world.clinic().doctorApi(),
            people.as(Role.PATIENT).api())) {
      other.get(path).expect(403);
      other.put(path, BANK).expect(403);
    }
    assertThat(audited(clinic.doctor(), "put-bank-details")).isEqualTo(2);
    assertThat(audited(clinic.doctor(), "read-bank-details")).isEqualTo(2);
  }

  @Test
  void wrongBankDetailsAreRefusedAtTheirFields() {
    var clinic = world.clinic();
    var path = "/doctors/" + clinic.doctor() + "/bank-details";
    var refused =
        clinic
            .doctorApi()
            .put(
                path,
                Map.of("pan", "ABCXD1234E", "accountNumber", "12345678", "ifsc", "HDFC1AB1234"))
            .expect(400);

    assertThat(
            refused.body().at("/violations").values().stream()
                .map(violation -> violation.at("/field").asString()))
        .containsExactly("pan", "accountNumber", "ifsc");
    assertThat(refused.raw().body()).doesNotContain("12345678");
  }

  @Test
  void noTableHoldsBankDetailsInTheClear() {
    var clinic = world.clinic();
    clinic
        .doctorApi()
        .put(
            "/doctors/" + clinic.doctor() + "/bank-details",
            Map.of("pan", "QQZPW7391K", "accountNumber", "739146280517", "ifsc", "ZQXW0K7391M"))
        .expect(200);

    var columns =
        jdbc.sql(
                "SELECT table_name, column_name FROM information_schema.columns"
                    + " WHERE lower(table_schema) = 'public' AND lower(data_type) LIKE 'char%' OR"
                    + " lower(table_schema) = 'public' AND lower(data_type) LIKE '%text%'")
            .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
            .list();
    assertThat(columns).hasSizeGreaterThan(50);
    for (var column : columns) {
      for (var secret : List.of("QQZPW7391K", "739146280517", "ZQXW0K7391M")) {
        var hits =
            jdbc.sql(
                    "SELECT count(*) FROM "
                        + column[0]
                        + " WHERE CAST("
                        + column[1]
                        + " AS varchar) LIKE ?")
                .param("%" + secret + "%")
                .query(Long.class)
                .single();
        assertThat(hits).as(column[0] + "." + column[1]).isZero();
      }
    }
  }

  @Test
  void figuresFollowTheDay() {
    var clinic = world.clinic();
    var path = "/doctors/" + clinic.doctor() + "/figures";
    clock.set(Instant.parse("2026-12-01T03:40:00Z")); // Tuesday 09:10 in Kolkata: the doctor is in
    var free = people.as(Role.PATIENT).api().get(path).expect(200);
    assertThat(free.body().at("/availableNow").asBoolean()).isTrue();
    assertThat(free.text("/nextFreeSlot/startsAt")).isEqualTo("2026-12-01T04:00:00Z");
    assertThat(free.text("/nextFreeAt")).isEqualTo(clinic.affiliation().toString());
    assertThat(free.body().at("/averageRating").isNull()).isTrue();
    assertThat(free.body().at("/appointmentsCompleted").asInt()).isZero();

    clock.set(Instant.parse("2026-12-01T09:00:00Z"));
    var later = people.as(Role.PATIENT).api();
    assertThat(later.get(path).expect(200).body().at("/availableNow").asBoolean()).isFalse();
    var before = statements.now();
    later.get(path).expect(200);
    assertThat(statements.now() - before).isLessThanOrEqualTo(10);
  }

  private long audited(UUID doctor, String action) {
    return jdbc.sql("SELECT count(*) FROM audit_event WHERE object_id = ? AND action = ?")
        .params(doctor.toString(), action)
        .query(Long.class)
        .single();
  }

  @Test
  void theMostDoctorsWhosePhotosAreAskedForFitIntoARequest() {
    var desk = world.clinic().desk();
    assertThat(desk.get(photosOf(150)).expect(200).body().size()).isZero();
    var refused = desk.get(photosOf(151)).expect(400);
    assertThat(refused.text("/violations/0/code")).isEqualTo("too-many");
    assertThat(desk.get(photosOf(200)).expect(400).text("/violations/0/code"))
        .isEqualTo("too-many");
  }

  private static String photosOf(int doctors) {
    return "/doctor-photos?"
        + java.util.stream.IntStream.range(0, doctors)
            .mapToObj(n -> "doctorId=" + java.util.UUID.randomUUID())
            .collect(java.util.stream.Collectors.joining("&"));
  }
}
