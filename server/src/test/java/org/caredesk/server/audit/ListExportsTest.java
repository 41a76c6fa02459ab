package org.caredesk.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestPeople;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that clients write into files are in the trail (SPEC S4). */
@DatabaseTest
class ListExportsTest {
  private final World world;
  private final TestPeople people;

  ListExportsTest(World world, TestPeople people) {
    this.world = world;
    this.people = people;
  }

  @Test
  void itSaysWhoTookWhichListWithHowManyRowsAndWhichFilter() {
    var hospital = world.hospital(world.superAdmin(), "Asia/Kolkata", "INR");
    var admin = people.as(Role.HOSPITAL_ADMIN, new HospitalId(hospital));
    admin
        .api()
        .post(
            "/list-exports",
            Map.of(
                "list", "affiliations", "rows", 26, "filter", " cardio ", "hospitalId", hospital))
        .expect(204);

    var events =
        admin
            .api()
            .get("/audit-events?action=export-list&hospitalId=" + hospital)
            .expect(200)
            .body()
            .at("/items");
    assertThat(events).hasSize(1);
    var event = events.get(0);
    assertThat(event.at("/actorId").asString()).isEqualTo(admin.id().value().toString());
    assertThat(event.at("/objectType").asString()).isEqualTo("list");
    assertThat(event.at("/detail/list").asString()).isEqualTo("affiliations");
    assertThat(event.at("/detail/rows").asString()).isEqualTo("26");
    assertThat(event.at("/detail/filter").asString()).isEqualTo("cardio");
  }

  @Test
  void nobodyWritesIntoTheTrailOfAnotherHospital() {
    var clinic = world.clinic();
    var export = Map.of("list", "staff", "rows", 2, "hospitalId", clinic.hospital());
    world.clinic().admin().post("/list-exports", export).expect(403);
    clinic.desk().post("/list-exports", export).expect(403);
    clinic.doctorApi().post("/list-exports", export).expect(403);
    clinic.admin().post("/list-exports", export).expect(204);
  }

  /** A list of the whole group belongs to no hospital. */
  @Test
  void aStakeholderMayTakeTheGroupsList() {
    var head = world.signIn(Role.STAKEHOLDER, null, null, null);
    head.post("/list-exports", Map.of("list", "hospitals", "rows", 3)).expect(204);
  }

  @ParameterizedTest
  @CsvSource({"list, Staff list!", "rows, -1", "filter, LONG"})
  void whatCannotBeIsRefusedAtItsField(String field, String value) {
    var clinic = world.clinic();
    var export = new HashMap<String, Object>(Map.of("list", "staff", "rows", 2));
    export.put(field, value.equals("LONG") ? "x".repeat(301) : value);
    assertThat(clinic.admin().post("/list-exports", export).expect(400).text("/violations/0/field"))
        .isEqualTo(field);
  }
}
