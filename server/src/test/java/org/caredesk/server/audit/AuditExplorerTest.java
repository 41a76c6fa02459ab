package org.caredesk.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.StatementCount;
import org.caredesk.server.support.TestDatabase;
import org.caredesk.server.support.TestPeople;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading the trail: for whom, by what, and whether it is whole (SPEC S4). */
@DatabaseTest
class AuditExplorerTest {
  private final World world;
  private final TestPeople people;
  private final AuditSeal seal;
  private final JdbcClient jdbc;
  private final StatementCount statements;

  AuditExplorerTest(
      World world, TestPeople people, AuditSeal seal, JdbcClient jdbc, StatementCount statements) {
    this.statements = statements;
    this.world = world;
    this.people = people;
    this.seal = seal;
    this.jdbc = jdbc;
  }

  private record Place(UUID hospital, UUID department, TestPeople.Person admin) {}

  /** A hospital whose department was named, renamed and retired by its admin. */
  private Place place() {
    var hospital = world.hospital(world.superAdmin(), "Asia/Kolkata", "INR");
    var admin = people.as(Role.HOSPITAL_ADMIN, new HospitalId(hospital));
    var department =
        admin
            .api()
            .post(
                "/hospitals/" + hospital + "/departments",
                Map.of("name", "Sleep lab", "specialties", List.of("PULMONOLOGY")))
            .expect(201)
            .id();
    admin
        .api()
        .ifMatch(0)
        .patch(
            "/departments/" + department,
            Map.of("name", "=Sleep, medicine", "specialties", List.of("PULMONOLOGY")))
        .expect(200);
    admin.api().ifMatch(1).post("/departments/" + department + "/retirement", null).expect(200);
    return new Place(hospital, department, admin);
  }

  @Test
  void oneObjectIsFollowedTheNewestFirst() {
    var place = place();

    var events =
        place
            .admin()
            .api()
            .get("/audit-events?objectType=department&objectId=" + place.department())
            .expect(200);

    assertThat(events.body().at("/items").valueStream().map(e -> e.get("action").asString()))
        .containsExactly("retire", "change", "create");
    assertThat(events.text("/items/0/detail/name")).isEqualTo("=Sleep, medicine");
    assertThat(events.body().at("/after").isNull()).isTrue();
  }

  @Test
  void oneEventShowsWhatWasBefore() {
    var place = place();
    var api = place.admin().api();
    var id =
        api.get("/audit-events?action=change&objectId=" + place.department()).text("/items/0/id");

    var event = api.get("/audit-events/" + id).expect(200);

    assertThat(event.text("/before/name")).isEqualTo("Sleep lab");
    assertThat(event.text("/detail/name")).isEqualTo("=Sleep, medicine");
  }

  @Test
  void pagesHangTogetherThoughMoreIsWrittenMeanwhile() {
    var place = place();
    var api = place.admin().api();
    var seen = new ArrayList<String>();
    String after = "";
    do {
      var page = api.get("/audit-events?size=1&hospitalId=" + place.hospital() + after).expect(200);
      page.body().at("/items").forEach(event -> seen.add(event.get("id").asString()));
      after = page.body().at("/after").isNull() ? "" : "&after=" + page.text("/after");
      if (seen.size() == 1) {
        api.ifMatch(2)
            .post("/departments/" + place.department() + "/reinstatement", null)
            .expect(200);
      }
    } while (!after.isEmpty());

    assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void personTimeAndActionNarrowItDown() {
    var place = place();
    var api = place.admin().api();
    var base = "/audit-events?hospitalId=" + place.hospital();

    assertThat(api.get(base + "&person=" + place.admin().id().value()).body().at("/items"))
        .hasSize(3);
    assertThat(api.get(base + "&person=test%20per&action=retire").body().at("/items")).hasSize(1);
    assertThat(api.get(base + "&to=2020-01-01T00:00:00Z").body().at("/items")).isEmpty();
    api.get(base + "&from=yesterday").expect(400);
  }

  @Test
  void aHospitalAdminReadsTheTrailOfTheirHospitalAlone() {
    var here = place();
    var there = place();
    var api = here.admin().api();
    var id =
        there.admin().api().get("/audit-events?objectId=" + there.department()).text("/items/0/id");

    api.get("/audit-events?hospitalId=" + there.hospital()).expect(403);
    api.get("/audit-events.csv?hospitalId=" + there.hospital()).expect(403);
    assertThat(api.get("/audit-events?objectId=" + there.department()).body().at("/items"))
        .isEmpty();
    api.get("/audit-events/" + id).expect(404);
    assertThat(api.get("/audit-events.csv").raw().body())
        .contains(here.department().toString())
        .doesNotContain(there.department().toString());
    people.as(Role.SUPER_ADMIN).api().get("/audit-events/" + id).expect(200);
  }

  @Test
  void theFileCalculatesNothingAndIsItselfNoted() {
    var place = place();
    var api = place.admin().api();

    var file = api.get("/audit-events.csv?hospitalId=" + place.hospital()).expect(200);

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.raw().body().lines().findFirst().orElseThrow())
        .startsWith("\uFEFFposition,time");
    assertThat(file.raw().body().lines().skip(1))
        .noneMatch(line -> line.matches(".*(^|,)[=+@-].*"));
    var workbook = api.bytes("/audit-events.xlsx?hospitalId=" + place.hospital());
    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.body()).startsWith('P', 'K');
    assertThat(
            api.get("/audit-events?action=export&hospitalId=" + place.hospital())
                .body()
                .at("/items"))
        .hasSize(2);
  }

  @Test
  void verificationSaysThatTheChainIsWholeOrWhereItIsBroken() {
    var api = place().admin().api();
    seal.sealAll();
    var whole = api.get("/audit-events/verification").expect(200);
    assertThat(whole.body().at("/intact").asBoolean()).isTrue();
    assertThat(whole.body().at("/events").asLong()).isPositive();

    var position = whole.body().at("/events").asLong();
    var action = actionAt(position);
    tamper("approve", position);
    Api.Answer broken;
    try {
      broken = api.get("/audit-events/verification").expect(200);
    } finally {
      tamper(action, position);
    }
    assertThat(broken.body().at("/intact").asBoolean()).isFalse();
    assertThat(broken.body().at("/brokenAt").asLong()).isEqualTo(position);
  }

  @Test
  void aPageIsOneStatementHoweverMuchThereIs() {
    var place = place();
    var api = place.admin().api();
    var path = "/audit-events?hospitalId=" + place.hospital();
    api.get(path).expect(200);

    var before = statements.now();
    api.get(path).expect(200);
    assertThat(statements.now() - before).isEqualTo(1);
  }

  private String actionAt(long position) {
    return jdbc.sql("SELECT action FROM audit_event WHERE position = ?")
        .param(position)
        .query(String.class)
        .single();
  }

  /** Changes a row as somebody with the database's own rights could. */
  private void tamper(String action, long position) {
    jdbc.sql(
            TestDatabase.isPostgres()
                ? "ALTER TABLE audit_event DISABLE TRIGGER USER"
                : "DROP TRIGGER audit_event_guarded")
        .update();
    jdbc.sql("UPDATE audit_event SET action = ? WHERE position = ?")
        .params(action, position)
        .update();
    jdbc.sql(
            TestDatabase.isPostgres()
                ? "ALTER TABLE audit_event ENABLE TRIGGER USER"
                : "CREATE TRIGGER audit_event_guarded BEFORE UPDATE, DELETE ON audit_event FOR EACH"
                    + " ROW CALL 'org.caredesk.server.kernel.persistence.AppendOnlyTrigger'")
        .update();
  }
}
