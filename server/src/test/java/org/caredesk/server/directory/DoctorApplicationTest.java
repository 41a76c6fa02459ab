package org.caredesk.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestPeople;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From an application to a doctor who can be booked (SPEC D3). */
@DatabaseTest
class DoctorApplicationTest {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final World world;
  private final TestPeople people;
  private final Api api;

  DoctorApplicationTest(World world, TestPeople people, Api api) {
    this.world = world;
    this.people = people;
    this.api = api;
  }

  @Test
  void anApplicantWaitsUntilASuperAdminApproves() {
    var email = email();
    var applied = applyAs(email).expect(201);
    assertThat(applied.text("/status")).isEqualTo("APPLIED");
    assertThat(applied.text("/email")).isEqualTo(email);
    assertThat(applied.text("/application/appliedAt")).isNotEmpty();
    assertThat(applied.body().toString()).doesNotContain(TestPeople.PASSWORD);

    var applicant = people.signIn(email);
    var me = applicant.get("/me").expect(200);
    assertThat(me.text("/doctorId")).isEqualTo(applied.id().toString());
    assertThat(me.body().at("/roles")).isEmpty();
    assertThat(applicant.get("/doctors/" + applied.id()).expect(200).text("/status"))
        .isEqualTo("APPLIED");
    applicant.get("/patients?query=a").expect(403);

    var root = world.superAdmin();
    var waiting = root.get("/doctor-applications?status=APPLIED&size=200").expect(200);
    assertThat(ids(waiting.body())).contains(applied.id());

    var approved = root.post("/doctors/" + applied.id() + "/approval", null).expect(200);
    assertThat(approved.text("/status")).isEqualTo("ACTIVE");
    assertThat(approved.text("/application/decidedBy")).isNotEmpty();
    assertThat(people.signIn(email).get("/me").expect(200).text("/roles/0")).isEqualTo("DOCTOR");
    assertThat(ids(root.get("/doctor-applications?status=APPLIED&size=200").body()))
        .doesNotContain(applied.id());
  }

  @Test
  void anApplicantIsNeitherFoundNorBookedNorKnownToOthers() {
    var clinic = world.clinic();
    var applied = applyAs(email()).expect(201);
    var root = world.superAdmin();
    var affiliation =
        root.post(
                "/doctors/" + applied.id() + "/affiliations",
                Map.of(
                    "hospitalId",
                    clinic.hospital(),
                    "consultationFee",
                    Map.of("amount", "900.00", "currency", "INR")))
            .expect(201)
            .id();
    world.weekly(root, affiliation, "2026-11-01", "09:00", "13:00").expect(200);

    clinic.desk().get("/doctors/" + applied.id()).expect(404);
    clinic.admin().get("/doctors/" + applied.id()).expect(404);
    var found = clinic.desk().get("/doctors?hospitalId=" + clinic.hospital()).expect(200);
    assertThat(ids(found.body())).containsExactly(clinic.doctor());
    var wish = new HashMap<>(World.wish(clinic, null, "2026-12-01T03:30:00Z"));
    wish.put("affiliationId", affiliation);
    assertThat(clinic.desk().once().post("/appointments", wish).status()).isBetween(400, 499);

    root.post("/doctors/" + applied.id() + "/approval", null).expect(200);
    clinic.desk().once().post("/appointments", wish).expect(201);
  }

  @Test
  void aRejectedDoctorReadsWhyAndAppliesAgain() {
    var email = email();
    var id = applyAs(email).expect(201).id();
    var root = world.superAdmin();
    var applicant = people.signIn(email);
    assertThat(applicant.post("/doctors/" + id + "/application", null).expect(409).text("/code"))
        .isEqualTo("application-not-rejected");
    root.post("/doctors/" + id + "/rejection", Map.of("reason", " ")).expect(400);
    root.post(
            "/doctors/" + id + "/rejection",
            Map.of("reason", "The registration number is missing."))
        .expect(200);

    var seen = applicant.get("/doctors/" + id).expect(200);
    assertThat(seen.text("/status")).isEqualTo("REJECTED");
    assertThat(seen.text("/application/reason")).isEqualTo("The registration number is missing.");
    assertThat(seen.body().at("/allowedActions").toString()).contains("APPLY");
    assertThat(applyAs(email).expect(409).text("/code")).isEqualTo("email-taken");
    world.clinic().doctorApi().post("/doctors/" + id + "/application", null).expect(404);

    var again = applicant.post("/doctors/" + id + "/application", null).expect(200);
    assertThat(again.text("/status")).isEqualTo("APPLIED");
    assertThat(again.body().at("/application/reason").isNull()).isTrue();
    root.post("/doctors/" + id + "/approval", null).expect(200);
  }

  @Test
  void anApplicationIsDecidedOnceAlsoByTwoAtOnce() throws Exception {
    var id = applyAs(email()).expect(201).id();
    var one = world.superAdmin();
    var other = world.superAdmin();

    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var approval = both.submit(() -> one.post("/doctors/" + id + "/approval", null));
      var rejection =
          both.submit(
              () -> other.post("/doctors/" + id + "/rejection", Map.of("reason", "Not now")));
      var statuses = List.of(approval.get().status(), rejection.get().status());

      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }
    var late = one.post("/doctors/" + id + "/approval", null).expect(409);
    assertThat(late.text("/code")).isEqualTo("application-decided");
  }

  @Test
  void whatIsWrongStandsAtItsField() {
    var wish = wish(email());
    wish.put("email", "nobody");
    wish.put("password", "short");
    wish.put("specialties", List.of());
    var refused = apply(wish).expect(400);
    assertThat(fields(refused)).containsExactlyInAnyOrder("email", "password", "specialties");

    var unknown = wish(email());
    unknown.put("specialties", List.of("CARDIOLOGY", "ALCHEMY"));
    assertThat(fields(apply(unknown).expect(400))).containsExactly("specialties[1]");
  }

  @Test
  void anAddressThatAppliesTooOftenWaits() {
    var from = "198.51.100.7";
    for (var i = 0; i < 20; i++) {
      applyFrom(from, wish("nobody")).expect(400);
    }
    var wish = wish(email());
    for (var i = 0; i < 20; i++) {
      wish.put("specialties", List.of("ALCHEMY"));
      applyFrom(from, wish).expect(400);
    }
    assertThat(applyFrom(from, wish).expect(429).body().at("/retryAfterSeconds").asInt())
        .isPositive();
    applyFrom("198.51.100.8", wish(email())).expect(201);
  }

  @Test
  void onlySuperAdminsDecide() {
    var id = applyAs(email()).expect(201).id();
    var clinic = world.clinic();
    for (var somebody :
        List.of(clinic.admin(), clinic.desk(), clinic.doctorApi(), people.as(Role.PATIENT).api())) {
      somebody.post("/doctors/" + id + "/approval", null).expect(403);
      somebody.post("/doctors/" + id + "/rejection", Map.of("reason", "No")).expect(403);
      somebody.get("/doctor-applications").expect(403);
    }
    api.get("/doctor-applications").expect(401);
  }

  @Test
  void staffOfTheirHospitalsReadPhoneAndEmailAndPatientsDoNot() {
    var email = email();
    var doctor = applyAs(email).expect(201).id();
    var root = world.superAdmin();
    root.post("/doctors/" + doctor + "/approval", null).expect(200);
    var clinic = world.clinic();
    var path = "/doctors/" + doctor;
    assertThat(clinic.desk().get(path).body().at("/phone").isNull()).isTrue();
    root.post(
            path + "/affiliations",
            Map.of(
                "hospitalId",
                clinic.hospital(),
                "consultationFee",
                Map.of("amount", "900.00", "currency", "INR")))
        .expect(201);

    for (var colleague : List.of(clinic.desk(), clinic.admin(), clinic.doctorApi())) {
      assertThat(colleague.get(path).text("/phone")).isEqualTo("+91 98200 11223");
      assertThat(colleague.get(path).text("/email")).isEqualTo(email);
    }
    var elsewhere = world.clinic();
    for (var stranger :
        List.of(
            elsewhere.desk(),
            elsewhere.admin(),
            elsewhere.doctorApi(),
            people.as(Role.PATIENT).api())) {
      assertThat(stranger.get(path).expect(200).body().at("/phone").isNull()).isTrue();
      assertThat(stranger.get(path).body().at("/email").isNull()).isTrue();
      assertThat(stranger.get(path).body().at("/application").isNull()).isTrue();
    }
  }

  private Api.Answer applyAs(String email) {
    return apply(wish(email));
  }

  private Api.Answer apply(Map<String, Object> wish) {
    return applyFrom("203.0.113." + COUNT.incrementAndGet() % 250, wish);
  }

  private Api.Answer applyFrom(String address, Map<String, Object> wish) {
    return api.with("X-Forwarded-For", address).post("/doctor-applications", wish);
  }

  private static Map<String, Object> wish(String email) {
    var wish = new HashMap<String, Object>();
    wish.put("name", "Dr. Leena Kulkarni");
    wish.put("email", email);
    wish.put("password", TestPeople.PASSWORD);
    wish.put("qualifications", List.of("MBBS", "MD (Cardiology)"));
    wish.put("specialties", List.of("CARDIOLOGY", "INTERNAL_MEDICINE"));
    wish.put("yearsOfExperience", 12);
    wish.put("phone", "+91 98200 11223");
    return wish;
  }

  private static String email() {
    return "applicant-" + UUID.randomUUID() + "@clinic.example";
  }

  private static List<UUID> ids(JsonNode page) {
    return page.at("/items").values().stream()
        .map(item -> UUID.fromString(item.at("/id").asString()))
        .toList();
  }

  private static List<String> fields(Api.Answer refused) {
    return refused.body().at("/violations").values().stream()
        .map(violation -> violation.at("/field").asString())
        .toList();
  }
}
