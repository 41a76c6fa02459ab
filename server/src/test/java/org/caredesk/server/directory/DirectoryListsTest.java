package org.caredesk.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.TestPeople;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of the admin console (SPEC D1, D2, D6). */
@DatabaseTest
class DirectoryListsTest {
  private final World world;
  private final TestPeople people;
  private final TestClock clock;
  private final JdbcClient jdbc;

  DirectoryListsTest(World world, TestPeople people, TestClock clock, JdbcClient jdbc) {
    this.world = world;
    this.people = people;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  private static Stream<String> texts(Api.Answer page, String pointer) {
    return page.expect(200)
        .body()
        .at("/items")
        .valueStream()
        .map(row -> row.at(pointer).asString());
  }

  /** Of all pages: the doctors of other tests are there too. */
  private static List<String> doctors(Api by, String filter) {
    var ids = new ArrayList<String>();
    var total = 1;
    for (var page = 0; ids.size() < total; page++) {
      var answer = by.get("/doctor-overview?size=200&" + filter + "&page=" + page).expect(200);
      total = answer.body().at("/total").asInt();
      texts(answer, "/id").forEach(ids::add);
    }
    return ids;
  }

  private static void department(Api by, World.Clinic clinic, String name, String specialty) {
    by.post(
            "/hospitals/" + clinic.hospital() + "/departments",
            Map.of("name", name, "specialties", List.of(specialty)))
        .expect(201);
  }

  @Test
  void departmentsCarryTheirDoctorsAndTheMiddleFee() {
    var clinic = world.clinic();
    world.colleague(clinic);
    department(clinic.admin(), clinic, "Skin", "DERMATOLOGY");
    var path = "/hospitals/" + clinic.hospital() + "/department-overview";

    var rows = clinic.admin().get(path + "?sort=-doctors").expect(200);

    assertThat(rows.text("/items/0/department/name")).isEqualTo("Cardiology");
    assertThat(rows.body().at("/items/0/doctors").asInt()).isEqualTo(2);
    assertThat(rows.text("/items/0/typicalFee/amount")).isEqualTo("900.00");
    assertThat(rows.body().at("/items/1/typicalFee").isNull()).isTrue();
    assertThat(texts(clinic.admin().get(path + "?sort=-fee"), "/department/name"))
        .containsExactly("Cardiology", "Skin");
  }

  @Test
  void departmentsCarryTheVisitsOfTheLastFullMonth() {
    var clinic = world.clinic();
    world.clinic();
    var patient = world.patient(clinic.desk());
    var visit = world.hold(clinic.desk(), clinic, patient, "2026-11-16T04:30:00Z").expect(201).id();
    world.pay(clinic.desk(), visit, "1200.00").expect(201);
    var path = "/hospitals/" + clinic.hospital() + "/department-overview";
    assertThat(clinic.admin().get(path).expect(200).text("/items/0/visits")).isEqualTo("0");

    clock.set(java.time.Instant.parse("2026-12-01T03:30:00Z"));
    var rows = world.again(clinic.admin()).get(path).expect(200);
    assertThat(rows.text("/items/0/visits")).isEqualTo("1");
  }

  @Test
  void aDepartmentIsOfferedForDeletionOnlyWhileNothingBelongsToIt() {
    var clinic = world.clinic();
    department(clinic.admin(), clinic, "Skin", "DERMATOLOGY");
    department(clinic.admin(), clinic, "Sleep", "DERMATOLOGY");
    var path = "/hospitals/" + clinic.hospital() + "/departments";
    var all = clinic.admin().get(path).expect(200).body();
    var skin = UUID.fromString(all.at("/1/id").asString());
    jdbc.sql(
            """
            INSERT INTO cost_item (id, hospital_id, department_id, category, day_from, day_to, amount_minor, currency,
              source_key)
            VALUES (?, ?, ?, 'Rent', DATE '2026-10-01', DATE '2026-10-31', 100, 'INR', 'rent')
            """)
        .params(UUID.randomUUID(), clinic.hospital(), skin)
        .update();

    for (var row : clinic.admin().get(path).expect(200).body()) {
      var offered = row.at("/allowedActions").toString().contains("DELETE");
      assertThat(offered).isEqualTo(!row.at("/inUse").asBoolean());
      assertThat(offered).isEqualTo(row.at("/name").asString().equals("Sleep"));
      var answer =
          clinic
              .admin()
              .ifMatch(row.at("/version").asInt())
              .delete("/departments/" + row.at("/id").asString());
      assertThat(answer.status()).as(answer.raw().body()).isEqualTo(offered ? 204 : 409);
    }
  }

  @Test
  void departmentsAreFoundByNameAndBySpecialtyAndByStanding() {
    var clinic = world.clinic();
    department(clinic.admin(), clinic, "Skin", "DERMATOLOGY");
    var path = "/hospitals/" + clinic.hospital() + "/department-overview";
    clinic
        .admin()
        .ifMatch(0)
        .post("/departments/" + clinic.department() + "/retirement", null)
        .expect(200);

    assertThat(texts(clinic.admin().get(path + "?q=dermat"), "/department/name"))
        .containsExactly("Skin");
    assertThat(texts(clinic.admin().get(path + "?status=ACTIVE"), "/department/name"))
        .containsExactly("Skin");
    assertThat(texts(clinic.admin().get(path + "?status=RETIRED"), "/department/name"))
        .containsExactly("Cardiology");
    assertThat(clinic.admin().get(path + "?size=1").body().at("/total").asInt()).isEqualTo(2);
    clinic.admin().get(path + "?sort=name;drop").expect(400);
  }

  @Test
  void affiliationsAreSortedByFeeAndFollowADepartment() {
    var clinic = world.clinic();
    var colleague = world.colleague(clinic);
    var path = "/hospitals/" + clinic.hospital() + "/affiliation-overview";

    assertThat(texts(clinic.admin().get(path + "?sort=fee"), "/affiliation/id"))
        .containsExactly(colleague.toString(), clinic.affiliation().toString());
    clinic.admin().post("/affiliations/" + colleague + "/departure", null).expect(200);
    assertThat(
            texts(
                clinic.admin().get(path + "?status=ACTIVE&departmentId=" + clinic.department()),
                "/affiliation/id"))
        .containsExactly(clinic.affiliation().toString());
    assertThat(texts(clinic.admin().get(path + "?status=RETIRED"), "/affiliation/id"))
        .containsExactly(colleague.toString());
  }

  @Test
  void anAdminSeesTheirOwnHospitalOnly() {
    var here = world.clinic();
    var there = world.clinic();

    assertThat(texts(here.admin().get("/hospital-overview"), "/hospital/id"))
        .containsExactly(here.hospital().toString());
    for (var list : List.of("department-overview", "affiliation-overview")) {
      here.admin().get("/hospitals/" + there.hospital() + "/" + list).expect(403);
    }
    var both =
        people.person(
            java.util.Set.of(
                new org.caredesk.server.kernel.Actor.Grant(
                    Role.HOSPITAL_ADMIN, new HospitalId(here.hospital())),
                new org.caredesk.server.kernel.Actor.Grant(
                    Role.HOSPITAL_ADMIN, new HospitalId(there.hospital()))),
            null,
            null);
    assertThat(texts(both.api().get("/hospital-overview"), "/hospital/id"))
        .containsExactlyInAnyOrder(here.hospital().toString(), there.hospital().toString());
  }

  @Test
  void whoCouldJoinIsFoundThoughTheyWorkNowhereYet() {
    var clinic = world.clinic();
    department(clinic.admin(), clinic, "Voice", "ENT");
    var ent = world.doctor(world.superAdmin(), "ENT").toString();
    var skin = world.doctor(world.superAdmin(), "DERMATOLOGY").toString();

    assertThat(doctors(clinic.admin(), "fitsHospital=" + clinic.hospital()))
        .contains(ent)
        .doesNotContain(skin, clinic.doctor().toString());
    assertThat(doctors(clinic.admin(), "fitsDepartment=" + clinic.department()))
        .doesNotContain(ent, clinic.doctor().toString());
  }

  @Test
  void hospitalsCarryTheirDepartmentsAndDoctors() {
    var clinic = world.clinic();
    var row = clinic.admin().get("/hospital-overview").expect(200);

    assertThat(row.body().at("/items/0/departments").asInt()).isEqualTo(1);
    assertThat(row.body().at("/items/0/doctors").asInt()).isEqualTo(1);
    assertThat(row.body().at("/items/0/hospital/allowedActions").toString()).contains("EDIT");
  }
}
