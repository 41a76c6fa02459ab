package org.caredesk.server.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.TestPeople;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations: a code that works once, for whom it was sent (SPEC P2, S2). */
@DatabaseTest
class InvitationsTest {
  private final TestPeople people;
  private final World world;
  private final Api api;
  private final TestClock clock;
  private final JdbcClient jdbc;

  InvitationsTest(TestPeople people, World world, Api api, TestClock clock, JdbcClient jdbc) {
    this.people = people;
    this.world = world;
    this.api = api;
    this.clock = clock;
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

  /** This server has no mail server, so that the answer has the code. */
  private static String invite(Api admin, String email, HospitalId at) {
    return admin
        .post("/staff/invitations", invitation(email, Role.RECEPTIONIST, at))
        .expect(201)
        .text("/code");
  }

  private Api.Answer accept(String email, String code, String password) {
    return api.post(
        "/invitations/acceptance", Map.of("email", email, "code", code, "password", password));
  }

  @Test
  void whoIsInvitedSetsAPasswordAndHasTheRole() {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at).api();
    var email = address();
    var code = invite(admin, email, at);
    var invited = admin.get("/staff?hospitalId=" + at.value() + "&status=INVITED").expect(200);
    assertThat(invited.text("/items/0/email")).isEqualTo(email);

    accept(email, code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), TestPeople.PASSWORD)
        .expect(204);

    var me = people.signIn(email).get("/me").expect(200);
    assertThat(me.text("/name")).isEqualTo("Farida Contractor");
    assertThat(me.text("/roles/0")).isEqualTo("RECEPTIONIST");
    assertThat(me.text("/hospitals/0/id")).isEqualTo(at.value().toString());
    assertThat(admin.get("/staff?hospitalId=" + at.value() + "&q=farida").text("/items/0/status"))
        .isEqualTo("ACTIVE");
  }

  @Test
  void aCodeWorksOnceAndIsNowhereKept() {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at).api();
    var email = address();
    var code = invite(admin, email, at);
    assertThat(
            jdbc.sql("SELECT code_hash FROM invitation WHERE email = ?")
                .param(email)
                .query(String.class)
                .single())
        .isEqualTo(Codes.hash(code))
        .doesNotContain(code);

    accept(email, code, TestPeople.PASSWORD).expect(204);
    assertThat(accept(email, code, TestPeople.PASSWORD).expect(422).text("/code"))
        .isEqualTo("invitation-not-valid");
  }

  @Test
  void aCodeOfOneWhoMayNotGiveTheRoleAnyMoreIsWorthNothing() {
    var at = hospital();
    var removed = people.as(Role.HOSPITAL_ADMIN, at);
    var email = address();
    var code = invite(removed.api(), email, at);
    var stays = people.as(Role.HOSPITAL_ADMIN, at).api();
    jdbc.sql("DELETE FROM role_grant WHERE account_id = (SELECT id FROM account WHERE email = ?)")
        .param(removed.email())
        .update();

    assertThat(accept(email, code, TestPeople.PASSWORD).expect(422).text("/code"))
        .isEqualTo("invitation-not-valid");
    var id =
        stays
            .get("/staff?hospitalId=" + at.value() + "&status=INVITED")
            .expect(200)
            .text("/items/0/id");
    stays.post("/staff/invitations/" + id + "/resending", null).expect(200);
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM invitation i JOIN account a ON a.id = i.invited_by WHERE"
                        + " i.email = ? AND a.email <> ?")
                .params(email, removed.email())
                .query(Long.class)
                .single())
        .as("who sends another code stands for it")
        .isEqualTo(1);
  }

  @Test
  void nobodyIsInvitedWhoseAccountIsDeactivated() {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at).api();
    var gone = people.as(Role.RECEPTIONIST, at).email();
    jdbc.sql("UPDATE account SET status = 'DISABLED' WHERE email = ?").param(gone).update();

    var refused = admin.post("/staff/invitations", invitation(gone, Role.STAKEHOLDER, at));
    assertThat(refused.expect(409).text("/code")).isEqualTo("account-deactivated");
  }

  @Test
  void twoWhoTypeTheSameCodeAtOnceMakeOneAccount() throws Exception {
    var email = address();

    assertThat(acceptAtOnce(email)).containsOnlyOnce(204).allMatch(status -> status < 500);
    assertThat(
            jdbc.sql("SELECT count(*) FROM account WHERE email = ?")
                .param(email)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  /** No address that is taken twice stands in the way here, only the code itself. */
  @Test
  void aCodeThatIsTypedTwiceAtOnceByWhoHasAnAccountCountsOnce() throws Exception {
    assertThat(acceptAtOnce(people.as(Role.STAKEHOLDER).email()))
        .containsOnlyOnce(204)
        .allMatch(status -> status < 500);
  }

  private List<Integer> acceptAtOnce(String email) throws Exception {
    var at = hospital();
    var code = invite(people.as(Role.HOSPITAL_ADMIN, at).api(), email, at);
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<Integer> one = () -> accept(email, code, TestPeople.PASSWORD).status();
      for (var done : threads.invokeAll(java.util.Collections.nCopies(4, one))) {
        statuses.add(done.get());
      }
    }
    return statuses;
  }

  @Test
  void aCodeRunsOutIsReplacedAndCanBeTakenBack() {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at);
    var old = address();
    var tooOld = invite(admin.api(), old, at);
    clock.advance(Inviting.GOOD_FOR.plus(Duration.ofSeconds(1)));
    accept(old, tooOld, TestPeople.PASSWORD).expect(422);

    var again = people.signIn(admin.email());
    var email = address();
    var made =
        again.post("/staff/invitations", invitation(email, Role.RECEPTIONIST, at)).expect(201);
    var second =
        again
            .post("/staff/invitations/" + made.id() + "/resending", null)
            .expect(200)
            .text("/code");
    assertThat(second).isNotEqualTo(made.text("/code"));
    accept(email, made.text("/code"), TestPeople.PASSWORD).expect(422);

    again.delete("/staff/invitations/" + made.id()).expect(204);
    accept(email, second, TestPeople.PASSWORD).expect(422);
  }

  @Test
  void anInvitationIsSentAgainThreeTimesAnHourAndNotMoreOften() {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at);
    var email = address();
    var id =
        admin
            .api()
            .post("/staff/invitations", invitation(email, Role.RECEPTIONIST, at))
            .expect(201)
            .id();
    var path = "/staff/invitations/" + id + "/resending";
    admin.api().post(path, null).expect(200);
    clock.advance(Duration.ofMinutes(30));
    var later = people.signIn(admin.email());
    later.post(path, null).expect(200);
    var code = later.post(path, null).expect(200).text("/code");

    // Another admin does not get around it, and what was sent last stays good.
    var refused = people.as(Role.HOSPITAL_ADMIN, at).api().post(path, null).expect(429);
    assertThat(refused.text("/code")).isEqualTo("invited-too-often");
    assertThat(refused.text("/detail")).contains("30 minutes");
    assertThat(refused.body().at("/retryAfterSeconds").asInt()).isEqualTo(1_800);
    assertThat(refused.header("Retry-After")).isEqualTo("1800");
    later.post("/staff/invitations", invitation(address(), Role.RECEPTIONIST, at)).expect(201);

    clock.advance(Duration.ofMinutes(30));
    code = people.signIn(admin.email()).post(path, null).expect(200).text("/code");
    people.signIn(admin.email()).post(path, null).expect(429);
    accept(email, code, TestPeople.PASSWORD).expect(204);
  }

  @Test
  void twoWhoSendAgainAtOnceDoNotBothTakeTheLastTime() throws Exception {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at).api();
    var id =
        admin
            .post("/staff/invitations", invitation(address(), Role.RECEPTIONIST, at))
            .expect(201)
            .id();
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      Callable<Integer> one =
          () -> admin.post("/staff/invitations/" + id + "/resending", null).status();
      for (var done : threads.invokeAll(java.util.Collections.nCopies(6, one))) {
        statuses.add(done.get());
      }
    }
    assertThat(statuses.stream().filter(status -> status == 200).count()).isEqualTo(3);
    assertThat(statuses).containsOnly(200, 429);
  }

  /** Whichever is first: the code lets in before, or not at all after. */
  @RepeatedTest(6)
  void aCodeTypedWhileItsInviterLosesTheRoleCountsBeforeThatOrNotAtAll() throws Exception {
    var at = hospital();
    var inviter = people.as(Role.HOSPITAL_ADMIN, at);
    people.as(Role.HOSPITAL_ADMIN, at);
    var root = people.as(Role.SUPER_ADMIN).api();
    var email = address();
    var late = address();
    var code = invite(inviter.api(), email, at);
    var lateCode = invite(inviter.api(), late, at);
    int accepted;
    try (var threads = Executors.newFixedThreadPool(2)) {
      var start = new java.util.concurrent.CyclicBarrier(2);
      var typing =
          threads.submit(
              () -> {
                start.await();
                return accept(email, code, TestPeople.PASSWORD).status();
              });
      var losing =
          threads.submit(
              () -> {
                start.await();
                root.post(
                        "/staff/" + inviter.id().value() + "/roles/revocation",
                        role(Role.HOSPITAL_ADMIN, at))
                    .expect(204);
                // Once this is answered, no code of theirs lets anybody in.
                return accept(late, lateCode, TestPeople.PASSWORD).status();
              });
      assertThat(losing.get()).isEqualTo(422);
      accepted = typing.get();
    }
    assertThat(accepted).isIn(204, 422);
    var made =
        jdbc.sql(
                "SELECT count(*) FROM account a JOIN role_grant g ON g.account_id = a.id JOIN"
                    + " invitation i ON i.account_id = a.id WHERE a.email = ? AND g.hospital_id = ?"
                    + " AND i.accepted_at IS NOT NULL")
            .params(email, at.value())
            .query(Long.class)
            .single();
    assertThat(made).isEqualTo(accepted == 204 ? 1 : 0);
    assertThat(
            jdbc.sql("SELECT count(*) FROM account WHERE email IN (?, ?)")
                .params(email, late)
                .query(Long.class)
                .single())
        .isEqualTo(made);
  }

  @Test
  void whereNoMailCanBeSentWhoInvitesReadsTheCodeOnce() {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at).api();
    assertThat(api.get("/server-info").expect(200).body().at("/sendsMail").asBoolean()).isFalse();
    var email = address();
    var made =
        admin.post("/staff/invitations", invitation(email, Role.RECEPTIONIST, at)).expect(201);
    assertThat(made.text("/code")).matches("\\w{4}-\\w{4}-\\w{4}");

    var listed = admin.get("/staff?hospitalId=" + at.value() + "&q=" + email).expect(200);
    assertThat(listed.body().at("/items/0/code").isNull()).isTrue();
    assertThat(listed.body().at("/items/0/id")).isEqualTo(made.body().at("/id"));
    assertThat(listed.body().at("/items/0/roles")).isEqualTo(made.body().at("/roles"));
    assertThat(listed.body().at("/items/0/allowedActions"))
        .isEqualTo(made.body().at("/allowedActions"));
    assertThat(listed.body().at("/items/0/status").asString()).isEqualTo("INVITED");
  }

  @Test
  void whoGuessesCodesWaits() {
    var email = address();
    Api.Answer last = accept(email, "AAAA-BBBB-CCCC", TestPeople.PASSWORD);
    for (var i = 0; i < 10; i++) {
      last = accept(email, "AAAA-BBBB-CCC" + i, TestPeople.PASSWORD);
    }
    assertThat(last.status()).isEqualTo(429);
  }

  @Test
  void whoHasAnAccountProvesItWithItsPasswordAndKeepsIt() {
    var at = hospital();
    var known = people.as(Role.STAKEHOLDER);
    var code = invite(people.as(Role.HOSPITAL_ADMIN, at).api(), known.email(), at);

    assertThat(
            accept(known.email(), code, "a wrong password").expect(400).text("/violations/0/code"))
        .isEqualTo("account-password");
    accept(known.email(), code, TestPeople.PASSWORD).expect(204);

    var roles = people.signIn(known.email()).get("/me").body().at("/roles").toString();
    assertThat(roles).contains("STAKEHOLDER", "RECEPTIONIST");
  }

  @Test
  void anInvitationShowsNothingOfTheAccountThatThereIs() {
    var at = hospital();
    var admin = people.as(Role.HOSPITAL_ADMIN, at).api();
    var patient = people.as(Role.PATIENT);
    admin
        .post("/staff/invitations", invitation(patient.email(), Role.RECEPTIONIST, at))
        .expect(201);

    var listed = admin.get("/staff?hospitalId=" + at.value() + "&status=INVITED").expect(200);
    assertThat(listed.text("/items/0/name")).isEqualTo("Farida Contractor");
    assertThat(listed.body().toString()).doesNotContain(patient.id().value().toString());
  }
}
