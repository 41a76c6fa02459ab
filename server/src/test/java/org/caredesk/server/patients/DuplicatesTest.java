package org.caredesk.server.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DuplicatesTest {
  private final World world;
  private final JdbcClient jdbc;

  DuplicatesTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @CsvSource({
    "Nandini Furtado, Nandini Furtado",
    "Nandini Furtado, Furtado Nandini",
    "Nandini Furtado, nandini furtdo",
    "Nandini Furtado, Nandini R. Furtado",
    "Nandini Furtado, N. Furtado",
    "राहुल शर्मा, Rahul Sharma",
    "Зоя Шевченко, Zoya Shevchenko",
    "李小龙, Li Xiao Long",
    "José Muñoz, Jose Munoz",
    "Smith John, Jon Smiht",
  })
  void aSimilarNameWithTheSameBirthDateIsShownBeforeItIsSaved(String known, String typed) {
    var desk = world.clinic().desk();
    var first = World.person(known);
    var id = desk.post("/patients", first).expect(201).id();
    var again = new HashMap<>(World.person(typed));
    again.put("dateOfBirth", first.get("dateOfBirth"));

    var refused = desk.post("/patients", again).expect(409);

    assertThat(refused.text("/code")).isEqualTo("possible-duplicate");
    assertThat(candidates(refused)).contains(id);
    assertThat(refused.text("/candidates/0/recordNumber")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Nandini Furtado, Rohan Furtado",
    "Asha Rao, Meera Rao",
    "李小龙, 王小明",
    "Ann Lee, Ian Lee"
  })
  void namesOfOthersAreNoReasonToAsk(String known, String typed) {
    var desk = world.clinic().desk();
    var first = World.person(known);
    desk.post("/patients", first).expect(201);
    var other = new HashMap<>(World.person(typed));
    other.put("dateOfBirth", first.get("dateOfBirth"));
    other.put("phone", first.get("phone"));

    desk.post("/patients", other).expect(201);
  }

  @Test
  void theSamePhoneNumberWithASimilarNameIsShownToo() {
    var desk = world.clinic().desk();
    var first = World.person("Farida Contractor");
    var id = desk.post("/patients", first).expect(201).id();
    var again = new HashMap<>(World.person("Fareda Contractor"));
    again.put("phone", first.get("phone"));

    assertThat(candidates(desk.post("/patients", again).expect(409))).containsExactly(id);
  }

  @Test
  void whoWasSeenToBeSomebodyElseIsRegistered() {
    var desk = world.clinic().desk();
    var first = World.person("Dilnaz Wadia");
    var id = desk.post("/patients", first).expect(201).id();
    var twin = new HashMap<>(World.person("Dilnaz Wadia"));
    twin.put("dateOfBirth", first.get("dateOfBirth"));

    twin.put("confirmedNotDuplicateOf", List.of(UUID.randomUUID()));
    desk.post("/patients", twin).expect(409);
    twin.put("confirmedNotDuplicateOf", List.of(id));
    var second = desk.post("/patients", twin).expect(201).id();

    // A third person has two look-alikes now, and both must be seen.
    desk.post("/patients", twin).expect(409);
    assertThat(
            desk.get("/patients/" + id + "/duplicates")
                .expect(200)
                .body()
                .valueStream()
                .map(each -> UUID.fromString(each.at("/id").asString())))
        .containsExactly(second);
  }

  @Test
  void twoDesksThatRegisterOnePersonAtOnceMakeOneRecord() throws Exception {
    var desk = world.clinic().desk();
    for (var round = 0; round < 5; round++) {
      var person = World.person("Meher Driver " + (char) ('A' + round));
      Callable<Api.Answer> register = () -> desk.post("/patients", person);
      try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
        var answers =
            desks.invokeAll(List.of(register, register, register)).stream()
                .map(each -> each.resultNow().status())
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
      }
    }
  }

  @Test
  void aTakenIdentifierSaysWhose() {
    var desk = world.clinic().desk();
    var first = new HashMap<>(World.person("Ratan Irani"));
    first.put("identifier", Map.of("type", "PASSPORT", "value", "Z" + UUID.randomUUID()));
    var id = desk.post("/patients", first).expect(201).id();
    var other = new HashMap<>(World.person("Somebody Else"));
    other.put("identifier", first.get("identifier"));

    var refused = desk.post("/patients", other).expect(409);

    assertThat(refused.text("/code")).isEqualTo("identifier-taken");
    assertThat(refused.text("/patient/id")).isEqualTo(id.toString());
  }

  @Test
  void whoRegisteredThemselvesIsVerifiedAtTheDeskOnce() {
    var desk = world.clinic().desk();
    var patient = desk.post("/patients", World.person("Verified Person")).expect(201);
    assertThat(patient.body().at("/verified").asBoolean()).isTrue();
    var path = "/patients/" + patient.id() + "/verification";

    jdbc.sql("UPDATE patient SET verified = FALSE WHERE id = ?").param(patient.id()).update();
    var before = desk.get("/patients/" + patient.id());
    assertThat(before.body().at("/allowedActions").toString()).contains("VERIFY");
    var found = desk.get("/patients?query=" + patient.text("/recordNumber")).expect(200);
    assertThat(found.body().at("/items/0/verified").asBoolean()).isFalse();

    desk.post(path, null).expect(428);
    desk.ifMatch(7).post(path, null).expect(412);
    var seen = desk.ifMatch(0).post(path, null).expect(200);
    assertThat(seen.body().at("/verified").asBoolean()).isTrue();
    assertThat(seen.body().at("/version").asInt()).isEqualTo(1);
    assertThat(seen.body().at("/allowedActions").toString()).doesNotContain("VERIFY");
    assertThat(desk.ifMatch(1).post(path, null).expect(200).body().at("/version").asInt())
        .isEqualTo(1);
  }

  private static List<UUID> candidates(Api.Answer refused) {
    return refused
        .body()
        .at("/candidates")
        .valueStream()
        .map(each -> UUID.fromString(each.at("/id").asString()))
        .toList();
  }
}
