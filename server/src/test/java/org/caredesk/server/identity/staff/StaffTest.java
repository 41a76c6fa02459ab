package org.caredesk.server.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestPeople;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Staff accounts: who sees whom, who gives what, and what can never be taken away (SPEC S2, C4).
 */
@DatabaseTest
class StaffTest {
  private final TestPeople people;
  private final World world;
  private final JdbcClient jdbc;

  StaffTest(TestPeople people, World world, JdbcClient jdbc) {
    this.people = people;
    this.world = world;
    this.jdbc = jdbc;
  }

  private HospitalId hospital() {
    return new HospitalId(world.hospital(world.superAdmin(), "Asia/Kolkata", "INR"));
  }

  private static Map<String, Object> role(Role role, HospitalId at) {
    return Map.of("role", role.name(), "hospitalId", at.value());
  }

  private static Map<String, Object> invitation(String email, Role role, HospitalId at) {
    return Map.of("name", "Farida Contractor", "email", email, "role", role(role, at));
  }

  private static String address() {
    return "farida" + UUID.randomUUID() + "@clinic.example";
  }

  @Test
  void anAdminNeitherSeesNorChangesAnotherHospitalsStaff() {
    var here = hospital();
    var there = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, here).api();
    var other = people.as(Role.RECEPTIONIST, there);
    var otherAdmin = people.as(Role.HOSPITAL_ADMIN, there).api();
    var email = address();
    var invitation =
        otherAdmin
            .post("/staff/invitations", invitation(email, Role.RECEPTIONIST, there))
            .expect(201)
            .id();

    admin.get("/staff?hospitalId=" + there.value()).expect(403);
    admin.get("/staff").expect(400);
    for (var step : Set.of("deactivation", "reactivation", "sign-out")) {
      admin.post("/staff/" + other.id().value() + "/" + step, null).expect(404);
    }
    admin
        .post("/staff/" + other.id().value() + "/roles", role(Role.RECEPTIONIST, here))
        .expect(404);
    admin
        .post("/staff/" + other.id().value() + "/roles/revocation", role(Role.RECEPTIONIST, there))
        .expect(404);
    admin.post("/staff/invitations/" + invitation + "/resending", null).expect(404);
    admin.delete("/staff/invitations/" + invitation).expect(404);
    admin.post("/staff/invitations", invitation(address(), Role.RECEPTIONIST, there)).expect(403);
  }

  @Test
  void rolesAtOtherHospitalsAreNotShownAndWhoWorksThereIsNotDeactivated() {
    var here = hospital();
    var there = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, here).api();
    var both =
        people.person(
            Set.of(
                new Actor.Grant(Role.RECEPTIONIST, here),
                new Actor.Grant(Role.HOSPITAL_ADMIN, there)),
            null,
            null);

    var listed = admin.get("/staff?hospitalId=" + here.value() + "&q=" + both.email()).expect(200);
    assertThat(listed.body().at("/items/0/roles")).hasSize(1);
    assertThat(listed.body().toString()).doesNotContain(there.value().toString());
    assertThat(
            admin
                .post("/staff/" + both.id().value() + "/deactivation", null)
                .expect(403)
                .text("/code"))
        .isEqualTo("works-elsewhere");
    admin
        .post("/staff/" + both.id().value() + "/roles/revocation", role(Role.RECEPTIONIST, here))
        .expect(204);
  }

  @Test
  void nobodyGivesMoreThanTheyHold() {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at).api();
    var desk = people.as(Role.RECEPTIONIST, at).id().value();

    admin.post("/staff/" + desk + "/roles", Map.of("role", "SUPER_ADMIN")).expect(403);
    admin.post("/staff/" + desk + "/roles", Map.of("role", "STAKEHOLDER")).expect(403);
    admin.post("/staff/" + desk + "/roles", role(Role.RECEPTIONIST, hospital())).expect(403);
    admin.post("/staff/" + desk + "/roles", role(Role.DOCTOR, at)).expect(400);
    admin.post("/staff/" + desk + "/roles", Map.of("role", "HOSPITAL_ADMIN")).expect(400);
    admin.post("/staff/" + desk + "/roles", role(Role.HOSPITAL_ADMIN, at)).expect(200);
  }

  private static String actions(Api by, HospitalId at, TestPeople.Person of) {
    return by.get("/staff?hospitalId=" + at.value() + "&q=" + of.email())
        .expect(200)
        .body()
        .at("/items/0/allowedActions")
        .toString();
  }

  @Test
  void whoIsNotTheLastAdminAnyMoreCanBeDeactivated() {
    var at = hospital();
    var root = people.as(Role.SUPER_ADMIN).api();
    var first = people.as(Role.HOSPITAL_ADMIN, at);
    var desk = people.as(Role.RECEPTIONIST, at);
    assertThat(actions(root, at, desk)).contains("DEACTIVATE");
    var second = people.as(Role.HOSPITAL_ADMIN, at);
    assertThat(actions(root, at, first)).contains("DEACTIVATE");

    root.post("/staff/" + first.id().value() + "/deactivation", null).expect(200);
    assertThat(actions(root, at, first)).contains("REACTIVATE");
    assertThat(actions(root, at, second)).doesNotContain("DEACTIVATE");
  }

  @Test
  void theLastAdminStaysAndNobodyDeactivatesThemself() {
    var at = hospital();
    var root = people.as(Role.SUPER_ADMIN);
    var admin = people.as(Role.HOSPITAL_ADMIN, at);
    var path = "/staff/" + admin.id().value();

    assertThat(actions(root.api(), at, admin)).contains("GRANT").doesNotContain("DEACTIVATE");
    assertThat(root.api().post(path + "/deactivation", null).expect(409).text("/code"))
        .isEqualTo("last-admin");
    root.api().post(path + "/roles/revocation", role(Role.HOSPITAL_ADMIN, at)).expect(409);
    assertThat(admin.api().post(path + "/deactivation", null).expect(409).text("/code"))
        .isEqualTo("own-account");
    root.api().post("/staff/" + root.id().value() + "/deactivation", null).expect(409);

    people.as(Role.HOSPITAL_ADMIN, at);
    root.api().post(path + "/deactivation", null).expect(200);
  }

  @Test
  void twoAdminsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
    for (var round = 0; round < 5; round++) {
      var at = hospital();
      var one = people.as(Role.HOSPITAL_ADMIN, at);
      var two = people.as(Role.HOSPITAL_ADMIN, at);
      try (var threads = Executors.newFixedThreadPool(2)) {
        Callable<Integer> first =
            () -> one.api().post("/staff/" + two.id().value() + "/deactivation", null).status();
        Callable<Integer> second =
            () ->
                two.api()
                    .post(
                        "/staff/" + one.id().value() + "/roles/revocation",
                        role(Role.HOSPITAL_ADMIN, at))
                    .status();
        for (var done : threads.invokeAll(java.util.List.of(first, second))) {
          assertThat(done.get()).isLessThan(500);
        }
      }

      assertThat(
              jdbc.sql(
                      "SELECT count(*) FROM role_grant g JOIN account a ON a.id = g.account_id"
                          + " WHERE g.hospital_id = ? AND g.role = 'HOSPITAL_ADMIN' AND a.status ="
                          + " 'ACTIVE'")
                  .param(at.value())
                  .query(Long.class)
                  .single())
          .isEqualTo(1);
    }
  }

  @Test
  void signingOutEverywhereEndsEveryRefreshTokenAtOnce() {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at).api();
    var desk = people.as(Role.RECEPTIONIST, at);
    var here = people.tokens(desk.email()).refresh();
    var there = people.tokens(desk.email()).refresh();

    var after = admin.post("/staff/" + desk.id().value() + "/sign-out", null).expect(200);

    assertThat(after.body().at("/signIns").asInt()).isZero();
    people.refresh(here).expect(400);
    people.refresh(there).expect(400);
    people.tokens(desk.email());
  }

  @Test
  void whoIsDeactivatedCannotSignInUntilActivatedAgain() {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at).api();
    var desk = people.as(Role.RECEPTIONIST, at);
    var token = people.tokens(desk.email()).refresh();

    admin.post("/staff/" + desk.id().value() + "/deactivation", null).expect(200);
    people.refresh(token).expect(400);
    people.challenge(desk.email(), TestPeople.PASSWORD, people.verifier()).expect(400);

    admin.post("/staff/" + desk.id().value() + "/reactivation", null).expect(200);
    people.signIn(desk.email()).get("/me").expect(200);
  }

  @Test
  void theListIsSortedAndPagedByTheServer() {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at).api();
    for (var name : Set.of("Asha", "Bela", "Chitra")) {
      admin
          .post(
              "/staff/invitations",
              Map.of("name", name, "email", address(), "role", role(Role.RECEPTIONIST, at)))
          .expect(201);
    }
    var base = "/staff?status=INVITED&hospitalId=" + at.value();

    var page = admin.get(base + "&sort=-name&size=2").expect(200);
    assertThat(page.text("/items/0/name")).isEqualTo("Chitra");
    assertThat(page.body().at("/total").asInt()).isEqualTo(3);
    assertThat(admin.get(base + "&sort=-name&size=2&page=1").text("/items/0/name"))
        .isEqualTo("Asha");
    assertThat(admin.get(base + "&q=" + Api.encode("bel%")).text("/items/0/name"))
        .isEqualTo("Bela");
    admin.get(base + "&sort=password_hash").expect(400);
  }

  @Test
  void everyMoveStandsInTheTrailOfTheHospital() {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at).api();
    var desk = people.as(Role.RECEPTIONIST, at).id().value();
    var path = "/staff/" + desk;
    admin.post(path + "/roles", role(Role.HOSPITAL_ADMIN, at)).expect(200);
    admin.post(path + "/roles/revocation", role(Role.HOSPITAL_ADMIN, at)).expect(204);
    admin.post(path + "/sign-out", null).expect(200);
    admin.post(path + "/deactivation", null).expect(200);
    admin.post(path + "/reactivation", null).expect(200);

    assertThat(
            jdbc.sql(
                    "SELECT action FROM audit_event WHERE object_id = ? AND hospital_id = ?"
                        + " ORDER BY id")
                .params(desk.toString(), at.value())
                .query(String.class)
                .list())
        .containsExactly("grant", "revoke", "sign-out", "disable", "enable");
  }
}
