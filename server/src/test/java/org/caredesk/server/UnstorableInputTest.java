package org.caredesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class UnstorableInputTest {
  private final World world;

  UnstorableInputTest(World world) {
    this.world = world;
  }

  @Test
  void textThatNoDatabaseKeepsIsAFieldError() {
    var clinic = world.clinic();
    var wish =
        new HashMap<>(World.wish(clinic, world.patient(clinic.desk()), "2026-12-07T04:00:00Z"));
    wish.put("reason", "a\u0000b");
    var refused = clinic.desk().once().post("/appointments", wish).expect(400);
    assertThat(refused.text("/violations/0/field")).isEqualTo("reason");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/doctors?availableOn=%2B999999999-12-31",
        "/doctors?availableOn=-999999999-01-01",
        "/doctors?specialty=%00",
        "/doctors?language=%00",
      })
  void filtersThatNoDatabaseUnderstandsAreRefused(String path) {
    world.superAdmin().get(path).expect(400);
  }

  @Test
  void datesBeyondTheCalendarAreFieldErrors() {
    var root = world.superAdmin();
    var clinic = world.clinic();
    for (var day : List.of("+999999999-12-31", "-999999999-01-01")) {
      var slots = "/affiliations/%s/free-slots?from=%s&to=%s";
      var encoded = day.replace("+", "%2B");
      root.get(slots.formatted(clinic.affiliation(), encoded, encoded)).expect(400);
      var refused = world.weekly(root, clinic.affiliation(), day, "09:00", "10:00").expect(400);
      assertThat(refused.text("/violations/0/field")).isEqualTo("validFrom");
    }
    var wish =
        new HashMap<>(
            World.wish(clinic, world.patient(clinic.desk()), "+1000000000-12-31T23:59:59Z"));
    clinic.desk().once().post("/appointments", wish).expect(400);
  }

  @ParameterizedTest
  @CsvSource({"minutes, '\"30\"'", "startsAt, 1796600000", "reason, 5", "patientId, 7"})
  void aValueOfAnotherKindIsAFieldError(String field, String value) {
    var clinic = world.clinic();
    var body =
        """
        {"affiliationId": "%s", "%s": %s}
        """
            .formatted(clinic.affiliation(), field, value);
    var refused =
        clinic.desk().once().post("/appointments", JsonMapper.shared().readTree(body)).expect(400);
    assertThat(refused.text("/violations/0/field")).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/patients/a%2Fb", "/patients/a%00b", "/patients/%5C"})
  void aPathThatNoServerTakesIsAnsweredWithAProblem(String path) {
    var refused = world.superAdmin().get(path);
    assertThat(refused.status()).isBetween(400, 499);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.text("/code")).isNotBlank();
  }

  @Test
  void aMissingParameterIsNamed() {
    var refused =
        world
            .superAdmin()
            .get(
                "/affiliations/%s/free-slots?to=2026-12-07".formatted(world.clinic().affiliation()))
            .expect(400);
    assertThat(refused.text("/violations/0/field")).isEqualTo("from");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200E", "\u200B", "\u202E \u200D"})
  void aNameOfWhichNothingShowsIsNoName(String name) {
    var root = world.superAdmin();
    var hospital = world.clinic().hospital();
    root.post(
            "/hospitals/" + hospital + "/departments",
            Map.of("name", name, "specialties", List.of("CARDIOLOGY")))
        .expect(400);
  }

  @Test
  void aHospitalsNameThatOnlyLooksAnotherIsTaken() {
    var root = world.superAdmin();
    var name = "Northgate " + UUID.randomUUID();
    root.post("/hospitals", hospital(name, "+91 22 1234")).expect(201);
    var refused =
        root.post("/hospitals", hospital(name.replace("gate", "\u200Bga\u2060te"), "+91 22 1234"));
    assertThat(refused.expect(409).text("/code")).isEqualTo("hospital-name-taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12\u202E345", "12\u2066345", "123\n45", "123\u001B[31m"})
  void aPhoneThatDoesNotReadAsItIsStoredIsRefused(String phone) {
    var desk = world.clinic().desk();
    var person = new HashMap<>(World.person("Nandini Furtado"));
    person.put("phone", phone);
    assertThat(desk.post("/patients", person).expect(400).text("/violations/0/field"))
        .isEqualTo("phone");
    var refused = world.superAdmin().post("/hospitals", hospital("Phones", phone)).expect(400);
    assertThat(refused.text("/violations/0/field")).isEqualTo("contact.phone");
  }

  @Test
  void hiddenCharactersOfANameAreNotKept() {
    var desk = world.clinic().desk();
    var kept =
        desk.post("/patients", World.person("Nan\u202Edini\u001B Fur\u2066tado")).expect(201);
    assertThat(kept.text("/name")).isEqualTo("Nandini Furtado");
  }

  @Test
  void aLeadBeyondTheHorizonIsRefused() {
    var path = "/affiliations/" + world.clinic().affiliation();
    var version = world.superAdmin().get(path).expect(200).body().at("/version").asInt();
    var refused =
        world
            .superAdmin()
            .ifMatch(version)
            .patch(path, Map.of("leadMinutes", 1440, "horizonDays", 1))
            .expect(400);
    assertThat(refused.text("/violations/0/field")).isEqualTo("leadMinutes");
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreRefused() {
    var refused =
        world
            .superAdmin()
            .get("/doctors?availableOn=2026-12-07&availableFrom=12:00&availableTo=09:00")
            .expect(400);
    assertThat(refused.text("/violations/0/field")).isEqualTo("availableTo");
  }

  private static Map<String, Object> hospital(String name, String phone) {
    return Map.of(
        "name",
        name,
        "location",
        Map.of("line1", "14 Marine Drive", "city", "Mumbai", "country", "IN"),
        "timeZone",
        "Asia/Kolkata",
        "currency",
        "INR",
        "contact",
        Map.of("phone", phone));
  }

  @Test
  void listsLongerThanTheirPlaceAreRefused() {
    var languages = IntStream.range(0, 300).mapToObj(i -> "xx-" + i).toList();
    var refused =
        world
            .superAdmin()
            .post(
                "/doctors",
                Map.of(
                    "name",
                    "Dr Long",
                    "email",
                    "long-lists@example.org",
                    "specialties",
                    List.of("CARDIOLOGY"),
                    "languages",
                    languages))
            .expect(400);
    assertThat(refused.text("/violations/0/field")).isEqualTo("languages");
  }
}
