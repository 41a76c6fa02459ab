package org.caredesk.server.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PatientsTest {
  private static final String AADHAAR = "9999 4105 7058";

  private final World world;
  private final JdbcClient jdbc;

  PatientsTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @Test
  void anIdentifierIsKeptEncryptedShownMaskedAndFound() {
    var desk = desk();
    var number = freshIdentifier();
    var patient = desk.post("/patients", with("Lakshmi Pillai", "PASSPORT", number)).expect(201);

    assertThat(patient.text("/identifier/value"))
        .startsWith("•")
        .endsWith(number.substring(number.length() - 4));
    var stored =
        jdbc.sql("SELECT identifier_value FROM patient WHERE id = ?")
            .param(patient.id())
            .query(String.class)
            .single();
    assertThat(stored).startsWith("k1:").doesNotContain(number);
    assertThat(ids(desk.get("/patients?query=" + number))).containsExactly(patient.id());

    var taken =
        desk.post("/patients", with("Somebody Else", "PASSPORT", number.toLowerCase())).expect(409);
    assertThat(taken.text("/code")).isEqualTo("identifier-taken");
  }

  @Test
  void anAadhaarNumberNeedsItsCheckDigit() {
    var desk = desk();
    var refused =
        desk.post("/patients", with("Ravi Shankaran", "AADHAAR", "9999 4105 7059")).expect(400);
    assertThat(refused.text("/violations/0/field")).isEqualTo("identifier.value");
    assertThat(refused.text("/violations/0/code")).isEqualTo("aadhaar-check-digit");

    desk.post("/patients", with("Ravi Shankaran", "AADHAAR", AADHAAR)).expect(201);
    desk.post("/patients", with("Ravi Shankaran", "AADHAAR", "999941057058")).expect(409);
  }

  @Test
  void peopleAreFoundByTheStartOfWordsWithoutAccentsAcrossScriptsAndDespiteOneError() {
    var desk = desk();
    var tag = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "ova";
    var jose = desk.post("/patients", World.person("José D’Souza " + tag)).expect(201).id();
    var zoya = desk.post("/patients", World.person("Зоя Шевченко " + tag)).expect(201).id();
    var rahul = desk.post("/patients", World.person("राहुल शर्मा " + tag)).expect(201).id();

    assertThat(ids(desk.get("/patients?query=" + Api.encode("jose " + tag)))).containsExactly(jose);
    assertThat(ids(desk.get("/patients?query=" + Api.encode("souz " + tag)))).containsExactly(jose);
    assertThat(ids(desk.get("/patients?query=" + Api.encode("shevchenko " + tag))))
        .containsExactly(zoya);
    assertThat(ids(desk.get("/patients?query=" + Api.encode("zoya " + tag)))).containsExactly(zoya);
    assertThat(ids(desk.get("/patients?query=" + Api.encode("sharma " + tag))))
        .containsExactly(rahul);
    assertThat(ids(desk.get("/patients?query=" + Api.encode("шевч " + tag)))).containsExactly(zoya);
    assertThat(ids(desk.get("/patients?query=" + Api.encode("राहुल " + tag))))
        .containsExactly(rahul);
    assertThat(ids(desk.get("/patients?query=" + Api.encode("rahu " + tag))))
        .containsExactly(rahul);
    var wrong = tag.substring(0, 2) + tag.substring(3); // one letter missing
    assertThat(ids(desk.get("/patients?query=" + Api.encode(wrong)))).contains(jose, zoya, rahul);
  }

  @Test
  void peopleAreFoundByAFragmentOfTheirPhoneNumberAndByRecordNumber() {
    var desk = desk();
    var person = new HashMap<>(World.person("Phone Person"));
    var digits =
        String.valueOf(
            7_000_000 + (int) (Math.abs(UUID.randomUUID().getMostSignificantBits()) % 2_000_000));
    person.put("phone", "+91 982" + digits);
    var patient = desk.post("/patients", person).expect(201);

    assertThat(patient.text("/phone")).isEqualTo("+91982" + digits);
    assertThat(ids(desk.get("/patients?query=" + digits))).contains(patient.id());
    assertThat(ids(desk.get("/patients?query=" + patient.text("/recordNumber"))))
        .contains(patient.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I",
        "Noël",
        "Zoë Smith",
        "👩‍⚕️ Emoji",
        "ﷺ محمد",
        "محمد Smith 李小龙",
        "O'Neil-\"Quote\" <b>",
        "Robert'); DROP TABLE patient;--"
      })
  void namesAreStoredAsTheyAre(String name) {
    var patient = desk().post("/patients", World.person(name)).expect(201);
    assertThat(patient.text("/name"))
        .isEqualTo(java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC));
  }

  @Test
  void aNameOfTwoHundredLettersFitsAndALongerOneDoesNot() {
    desk().post("/patients", World.person("न".repeat(200))).expect(201);
    assertThat(
            desk()
                .post("/patients", World.person("x".repeat(201)))
                .expect(400)
                .text("/violations/0/field"))
        .isEqualTo("name");
    assertThat(
            desk().post("/patients", World.person(" \t ")).expect(400).text("/violations/0/field"))
        .isEqualTo("name");
    // Marks that turn the reading direction are no part of a name.
    assertThat(desk().post("/patients", World.person("abc\u202Edef")).expect(201).text("/name"))
        .isEqualTo("abcdef");
  }

  @Test
  void badInputIsRefusedAtItsFieldAndNeverWithAnInternalError() {
    var desk = desk();
    var person = new HashMap<String, Object>(World.person("Bad Input"));
    assertViolation(desk, person, "dateOfBirth", "2027-01-01");
    assertViolation(desk, person, "dateOfBirth", "1799-01-01");
    assertViolation(desk, person, "dateOfBirth", "not a date");
    assertViolation(desk, person, "dateOfBirth", 5);
    assertViolation(desk, person, "name", 5);
    assertViolation(desk, person, "gender", "DRAGON");
    assertViolation(desk, person, "gender", 0);
    assertViolation(desk, person, "email", "nobody");
    assertViolation(desk, person, "email", "a@b");
    assertViolation(desk, person, "phone", "none");
    assertViolation(desk, person, "phone", "٠٩٨ call me 🙃");
    for (var phone : List.of("+91 98200-41763", "(022) 2345.6789 ext. 12", "٠٢٢ ٢٣٤٥ ٩٩٩٩")) {
      var reachable = new HashMap<String, Object>(World.person("Reachable by " + phone.length()));
      reachable.put("phone", phone);
      desk.post("/patients", reachable).expect(201);
    }
    assertViolation(desk, person, "favouriteColour", "blue");
    assertThat(
            desk.post("/patients", with("Masked", "PASSPORT", "••••12"))
                .expect(400)
                .text("/violations/0/code"))
        .isEqualTo("identifier-masked");
    var known =
        desk.post(
                "/patients",
                with("Known", "PASSPORT", "K" + Math.abs(UUID.randomUUID().hashCode())))
            .expect(201);
    assertThat(
            desk.ifMatch(0)
                .put("/patients/" + known.id(), with("Known", "PASSPORT", "••••"))
                .expect(400)
                .text("/violations/0/code"))
        .isEqualTo("identifier-masked");
    assertThat(desk.get("/patients/" + known.id()).text("/identifier/value"))
        .isEqualTo(known.text("/identifier/value"));
    assertViolation(desk, person, "name", List.of("a"));
    assertThat(desk.post("/patients", "{\"name\":").expect(400).text("/code"))
        .isEqualTo("unreadable-body");
    assertThat(desk.post("/patients", "[]").status()).isEqualTo(400);
    assertThat(desk.get("/patients?query=x&size=201").expect(400).text("/violations/0/field"))
        .isEqualTo("size");
    assertThat(desk.get("/patients/not-an-id").expect(400).text("/violations/0/field"))
        .isEqualTo("id");
    desk.get("/patients/" + UUID.randomUUID()).expect(404);
    desk.delete("/patients").expect(405);
  }

  @Test
  void anEditOnStaleDataIsRefusedAndAMaskedIdentifierStays() {
    var desk = desk();
    var number = freshIdentifier();
    var patient = desk.post("/patients", with("Old Name", "NATIONAL_ID", number)).expect(201);
    var path = "/patients/" + patient.id();
    var edit = new HashMap<>(with("New Name", "NATIONAL_ID", patient.text("/identifier/value")));

    desk.put(path, edit).expect(428);
    var changed = desk.ifMatch(0).put(path, edit).expect(200);
    assertThat(changed.text("/name")).isEqualTo("New Name");
    desk.ifMatch(0).put(path, edit).expect(412);
    assertThat(ids(desk.get("/patients?query=" + number))).containsExactly(patient.id());
  }

  @Test
  void aPatientSeesOnlyThemselves() {
    var desk = desk();
    var me = world.patient(desk);
    var other = world.patient(desk);
    var api = world.signIn(Role.PATIENT, null, null, me);

    api.get("/patients/" + me).expect(200);
    api.get("/patients/" + other).expect(404);
    api.get("/patients?query=Furtado").expect(403);
  }

  private Api desk() {
    var root = world.superAdmin();
    return world.signIn(Role.RECEPTIONIST, world.hospital(root, "Asia/Kolkata", "INR"), null, null);
  }

  private static void assertViolation(
      Api desk, Map<String, Object> person, String field, Object value) {
    var bad = new HashMap<>(person);
    bad.put(field, value);
    var refused = desk.post("/patients", bad).expect(400);
    assertThat(refused.text("/violations/0/field")).as(field + "=" + value).isEqualTo(field);
  }

  private static Map<String, Object> with(String name, String type, String value) {
    var person = new HashMap<>(World.person(name));
    person.put("identifier", Map.of("type", type, "value", value));
    return person;
  }

  private static String freshIdentifier() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase();
  }

  private static List<UUID> ids(Api.Answer page) {
    return page.expect(200)
        .body()
        .at("/items")
        .valueStream()
        .map(item -> UUID.fromString(item.at("/id").asString()))
        .toList();
  }

  @Test
  void theTotalOfASearchIsTheSameOnEveryPage() {
    var desk = world.clinic().desk();
    var name = "Quillon" + java.util.UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    for (var i = 0; i < 7; i++) {
      desk.post("/patients", World.person(name + " Pereira")).expect(201);
    }
    for (var page = 0; page < 3; page++) {
      var found = desk.get("/patients?query=" + name + "&size=3&page=" + page).expect(200);
      assertThat(found.body().at("/total").asInt()).isEqualTo(7);
      assertThat(found.body().at("/items").size()).isEqualTo(page < 2 ? 3 : 1);
    }
  }
}
