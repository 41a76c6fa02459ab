package org.caredesk.server.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MergingTest {
  private static final String TEN = "2026-11-16T04:30:00Z";
  private static final String ELEVEN = "2026-11-16T05:30:00Z";

  private final World world;
  private final JdbcClient jdbc;

  MergingTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @Test
  void theDuplicateIsFoundAsTheSurvivorWithItsVisitsAndItsCover() {
    var clinic = world.clinic();
    var desk = clinic.desk();
    var survivor = desk.post("/patients", World.person("Shernaz Mistry")).expect(201);
    var name = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    var duplicate = desk.post("/patients", World.person(name + " Mistry")).expect(201);
    var visit = world.hold(desk, clinic, duplicate.id(), TEN).expect(201).id();
    desk.post("/patients/" + duplicate.id() + "/cover", cover("Star Health")).expect(201);

    merge(desk, survivor.id(), duplicate.id()).expect(200);

    assertThat(found(desk, duplicate.text("/recordNumber"))).contains(survivor.id());
    assertThat(found(desk, name)).containsExactly(survivor.id());
    assertThat(desk.get("/patients/" + survivor.id() + "/history").text("/items/0/id"))
        .isEqualTo(visit.toString());
    assertThat(desk.get("/patients/" + survivor.id() + "/cover").text("/0/payer"))
        .isEqualTo("Star Health");
    assertThat(desk.get("/patients/" + duplicate.id()).text("/mergedInto"))
        .isEqualTo(survivor.id().toString());
    assertThat(desk.get("/patients/" + survivor.id() + "/merged-records").text("/0/id"))
        .isEqualTo(duplicate.id().toString());
    assertThat(desk.get("/appointments/" + visit).text("/patientId"))
        .isEqualTo(survivor.id().toString());
  }

  @Test
  void undoingAMergeGivesEverythingBackButWhatWasBookedSince() {
    var clinic = world.clinic();
    var desk = clinic.desk();
    var survivor = world.patient(desk);
    var name = "Zw" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    var duplicate = desk.post("/patients", World.person(name + " Mody")).expect(201).id();
    var before = world.hold(desk, clinic, duplicate, TEN).expect(201).id();
    desk.post("/patients/" + duplicate + "/cover", cover("Star Health")).expect(201);
    merge(desk, survivor, duplicate).expect(200);
    var since = world.hold(desk, clinic, survivor, ELEVEN).expect(201).id();

    desk.post("/patients/" + survivor + "/unmerge", Map.of("duplicateId", duplicate)).expect(200);

    assertThat(desk.get("/patients/" + survivor + "/merged-records").body().size()).isZero();
    assertThat(visits(desk, duplicate)).containsExactly(before);
    assertThat(visits(desk, survivor)).containsExactly(since);
    assertThat(desk.get("/patients/" + duplicate + "/cover").text("/0/payer"))
        .isEqualTo("Star Health");
    assertThat(desk.get("/patients/" + survivor + "/cover").body().size()).isZero();
    assertThat(found(desk, name)).containsExactly(duplicate);
    world.hold(desk, clinic, duplicate, "2026-11-16T06:30:00Z").expect(201);
    desk.post("/patients/" + survivor + "/unmerge", Map.of("duplicateId", duplicate)).expect(409);
  }

  @Test
  void theLedgerKeepsWhatItSays() {
    var clinic = world.clinic();
    var desk = clinic.desk();
    var survivor = world.patient(desk);
    var duplicate = world.patient(desk);
    var visit = world.hold(desk, clinic, duplicate, TEN).expect(201).id();
    world.pay(desk, visit, "1200.00").expect(201);

    merge(desk, survivor, duplicate).expect(200);

    assertThat(
            jdbc.sql("SELECT patient_id FROM charge WHERE appointment_id = ?")
                .param(visit)
                .query(UUID.class)
                .single())
        .isEqualTo(duplicate);
  }

  @Test
  void nobodyBooksForARecordThatWasMergedAway() {
    var clinic = world.clinic();
    var desk = clinic.desk();
    var survivor = world.patient(desk);
    var duplicate = world.patient(desk);
    merge(desk, survivor, duplicate).expect(200);

    var refused = world.hold(desk, clinic, duplicate, TEN).expect(409);

    assertThat(refused.text("/code")).isEqualTo("patient-merged");
    assertThat(refused.text("/patient/id")).isEqualTo(survivor.toString());
    desk.ifMatch(1).put("/patients/" + duplicate, World.person("New Name")).expect(409);
    merge(desk, world.patient(desk), duplicate).expect(409);
  }

  @Test
  void twoVisitsAtOneTimeAreInTheWay() {
    var one = world.clinic();
    var two = world.clinic();
    var survivor = world.patient(one.desk());
    var duplicate = world.patient(one.desk());
    world.hold(one.desk(), one, survivor, TEN).expect(201);
    world.hold(two.desk(), two, duplicate, TEN).expect(201);

    var refused = merge(one.desk(), survivor, duplicate).expect(409);

    assertThat(refused.text("/code")).isEqualTo("visits-clash");
    assertThat(refused.text("/detail")).contains("AP-2026-");
    assertThat(visits(one.desk(), duplicate)).hasSize(1);
  }

  @Test
  void twoIdentifiersOfOneKindAreTwoPeople() {
    var desk = world.clinic().desk();
    var one = desk.post("/patients", identified("PASSPORT")).expect(201).id();
    var two = desk.post("/patients", identified("PASSPORT")).expect(201).id();
    var three = desk.post("/patients", identified("NATIONAL_ID")).expect(201).id();

    assertThat(merge(desk, one, two).expect(409).text("/code")).isEqualTo("identifiers-differ");
    merge(desk, one, three).expect(200);
    assertThat(merge(desk, one, one).expect(400).text("/violations/0/field"))
        .isEqualTo("duplicateId");
  }

  @Test
  void ofTwoMergesInOppositeDirectionsOneSucceeds() throws Exception {
    var desk = world.clinic().desk();
    for (var round = 0; round < 5; round++) {
      var a = world.patient(desk);
      var b = world.patient(desk);
      var start = new CyclicBarrier(2);
      try (var threads = Executors.newFixedThreadPool(2)) {
        var answers =
            List.of(
                threads.submit(() -> racing(start, desk, a, b)),
                threads.submit(() -> racing(start, desk, b, a)));
        assertThat(List.of(status(answers.getFirst()), status(answers.getLast())))
            .containsExactlyInAnyOrder(200, 409);
      }
    }
  }

  @Test
  void accountAndWishesFollowAlongAChainAndComeBack() {
    var clinic = world.clinic();
    var desk = clinic.desk();
    var a = world.patient(desk);
    var b = world.patient(desk);
    var c = world.patient(desk);
    var account = world.signIn(Role.PATIENT, null, null, a);
    var waitList = "/hospitals/" + clinic.hospital() + "/wait-list";
    var wish =
        Map.of(
            "patientId",
            a,
            "affiliationId",
            clinic.affiliation(),
            "from",
            "2026-11-17",
            "to",
            "2026-11-17",
            "visitMode",
            "IN_PERSON");
    desk.post(waitList, wish).expect(201);
    merge(desk, b, a).expect(200);
    merge(desk, c, b).expect(200);

    assertThat(world.again(account).get("/me").text("/patientId")).isEqualTo(c.toString());
    assertThat(desk.get(waitList).expect(200).text("/items/0/patientId")).isEqualTo(c.toString());

    desk.post("/patients/" + c + "/unmerge", Map.of("duplicateId", b)).expect(200);
    desk.post("/patients/" + b + "/unmerge", Map.of("duplicateId", a)).expect(200);
    assertThat(world.again(account).get("/me").text("/patientId")).isEqualTo(a.toString());
    assertThat(desk.get(waitList).expect(200).text("/items/0/patientId")).isEqualTo(a.toString());
  }

  @Test
  void aRecordThatHasAnAccountKeepsItsOwn() {
    var desk = world.clinic().desk();
    var survivor = world.patient(desk);
    var duplicate = world.patient(desk);
    var own = world.signIn(Role.PATIENT, null, null, survivor);
    var other = world.signIn(Role.PATIENT, null, null, duplicate);
    merge(desk, survivor, duplicate).expect(200);

    assertThat(world.again(own).get("/me").text("/patientId")).isEqualTo(survivor.toString());
    assertThat(world.again(other).get("/me").text("/patientId")).isEqualTo(duplicate.toString());
  }

  @Test
  void chainsAreUndoneFromTheirEnd() {
    var clinic = world.clinic();
    var desk = clinic.desk();
    var a = world.patient(desk);
    var b = world.patient(desk);
    var c = world.patient(desk);
    var visit = world.hold(desk, clinic, a, TEN).expect(201).id();
    merge(desk, b, a).expect(200);
    merge(desk, c, b).expect(200);
    assertThat(visits(desk, c)).containsExactly(visit);

    desk.post("/patients/" + b + "/unmerge", Map.of("duplicateId", a)).expect(409);
    desk.post("/patients/" + c + "/unmerge", Map.of("duplicateId", b)).expect(200);
    desk.post("/patients/" + b + "/unmerge", Map.of("duplicateId", a)).expect(200);

    assertThat(visits(desk, a)).containsExactly(visit);
  }

  @Test
  void coverIsKeptSealedChangedWithItsVersionAndRetired() {
    var desk = world.clinic().desk();
    var path = "/patients/" + world.patient(desk) + "/cover";
    var cover = desk.post(path, cover("Star Health")).expect(201);
    assertThat(cover.text("/policyNumber")).isEqualTo("SH-4711");
    assertThat(
            jdbc.sql("SELECT policy_number FROM patient_cover WHERE id = ?")
                .param(cover.id())
                .query(String.class)
                .single())
        .startsWith("k1:");
    desk.post(path, cover("Niva Bupa")).expect(201);

    var one = path + "/" + cover.id();
    desk.put(one, cover("Care Health")).expect(428);
    assertThat(desk.ifMatch(0).put(one, cover("Care Health")).expect(200).text("/payer"))
        .isEqualTo("Care Health");
    desk.ifMatch(0).put(one, cover("Care Health")).expect(412);
    desk.ifMatch(1).delete(one).expect(204);
    assertThat(desk.get(path).expect(200).body().size()).isEqualTo(1);
    desk.ifMatch(0).delete("/patients/" + world.patient(desk) + "/cover/" + cover.id()).expect(404);
  }

  @Test
  void badCoverIsRefusedAtItsField() {
    var clinic = world.clinic();
    var desk = clinic.desk();
    var path = "/patients/" + world.patient(desk) + "/cover";
    violation(desk, path, "validTo", "2025-12-31");
    violation(desk, path, "payer", " ");
    violation(desk, path, "payer", "x".repeat(201));
    violation(desk, path, "policyNumber", "x".repeat(61));
    violation(desk, path, "validFrom", "+999999999-01-01");
    clinic.doctorApi().get(path).expect(403);
    world.signIn(Role.HOSPITAL_ADMIN, clinic.hospital(), null, null).get(path).expect(403);
  }

  private static void violation(Api desk, String path, String field, String value) {
    var bad = new HashMap<>(cover("Star Health"));
    bad.put(field, value);
    assertThat(desk.post(path, bad).expect(400).text("/violations/0/field")).isEqualTo(field);
  }

  private static Map<String, Object> cover(String payer) {
    return Map.of(
        "payer",
        payer,
        "policyNumber",
        "SH-4711",
        "validFrom",
        "2026-01-01",
        "validTo",
        "2026-12-31");
  }

  private static Map<String, Object> identified(String type) {
    var person = new HashMap<>(World.person("Identified Person"));
    person.put("identifier", Map.of("type", type, "value", UUID.randomUUID().toString()));
    return person;
  }

  private static int racing(CyclicBarrier start, Api desk, UUID survivor, UUID duplicate)
      throws Exception {
    start.await();
    return merge(desk, survivor, duplicate).status();
  }

  private static int status(Future<Integer> answer) throws Exception {
    return answer.get();
  }

  private static Api.Answer merge(Api desk, UUID survivor, UUID duplicate) {
    return desk.post(
        "/patients/" + survivor + "/merge",
        Map.of("duplicateId", duplicate, "reason", "Same phone, same face"));
  }

  private static List<UUID> visits(Api desk, UUID patient) {
    return ids(desk.get("/patients/" + patient + "/history"));
  }

  private static List<UUID> found(Api desk, String query) {
    return ids(desk.get("/patients?query=" + Api.encode(query)));
  }

  private static List<UUID> ids(Api.Answer page) {
    return page.expect(200)
        .body()
        .at("/items")
        .valueStream()
        .map(item -> UUID.fromString(item.at("/id").asString()))
        .toList();
  }
}
