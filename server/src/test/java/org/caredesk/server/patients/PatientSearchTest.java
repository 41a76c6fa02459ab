package org.caredesk.server.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PatientSearchTest {
  private final World world;
  private final JdbcClient jdbc;

  PatientSearchTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  /** A name that nobody else in this database has; made of letters only. */
  private static String fresh() {
    return "Quib" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  }

  @Test
  void aTypingErrorIsForgivenAtTheEndAndInTheBeginningOfAName() {
    var desk = world.clinic().desk();
    var name = fresh() + "tado";
    var id = desk.post("/patients", World.person(name)).expect(201).id();

    var swapped = name.substring(0, 1) + name.charAt(2) + name.charAt(1) + name.substring(3);
    assertThat(found(desk, swapped)).contains(id);
    assertThat(found(desk, name.substring(0, 5) + name.substring(6))).contains(id);
    assertThat(found(desk, swapped.substring(0, 8))).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1980-03-03",
        "3.3.1980",
        "03/03/1980",
        "03-03-1980",
        "3 mar 1980",
        "3 March 1980"
      })
  void aBirthDateIsReadAsPeopleTypeItAloneAndBesideAName(String typed) {
    var desk = world.clinic().desk();
    var name = fresh();
    var person = new HashMap<>(World.person(name));
    person.put("dateOfBirth", "1980-03-03");
    var id = desk.post("/patients", person).expect(201).id();
    var other = new HashMap<>(World.person(name));
    other.put("dateOfBirth", "1980-04-03");
    desk.post("/patients", other).expect(201);

    assertThat(found(desk, typed)).contains(id);
    assertThat(found(desk, name + " " + typed)).containsExactly(id);
  }

  @Test
  void whoIsCalledExactlyAsTypedComesBeforeThoseWhoseNamesGoOn() {
    var desk = world.clinic().desk();
    var name = fresh();
    var longer = desk.post("/patients", World.person("Aa " + name + "son")).expect(201).id();
    var exact = desk.post("/patients", World.person("Zz " + name)).expect(201).id();

    assertThat(found(desk, name)).containsExactly(exact, longer);
  }

  @Test
  void aNameAndARunOfThePhoneNumberTogetherFindOnePerson() {
    var desk = world.clinic().desk();
    var name = fresh();
    var person = new HashMap<>(World.person(name));
    person.put("phone", "+91 98201 45177");
    var id = desk.post("/patients", person).expect(201).id();
    var other = new HashMap<>(World.person(name));
    other.put("phone", "+91 98201 39288");
    desk.post("/patients", other).expect(201);

    assertThat(found(desk, name + " 4517")).containsExactly(id);
    assertThat(found(desk, name.substring(0, 6) + " 451")).containsExactly(id);
  }

  /** The words of the person come after more than are read one by one. */
  @Test
  void whoHasTwoCommonWordsIsFoundAmongManyWhoHaveOneOfThem() {
    var desk = world.clinic().desk();
    var given = fresh();
    var family = fresh();
    var both = desk.post("/patients", World.person(given + "zz " + family + "zz")).expect(201).id();
    for (var common : List.of(given, family)) {
      var other = desk.post("/patients", World.person(fresh())).expect(201).id();
      for (var i = 0; i < 1_600; i++) {
        jdbc.sql("INSERT INTO patient_word (word, patient_id) VALUES (?, ?)")
            .params(common.toLowerCase(Locale.ROOT) + "a" + i, other)
            .update();
      }
    }

    assertThat(found(desk, given + " " + family)).containsExactly(both);
  }

  /** More often than the pool has connections: each search gives its own back. */
  @Test
  void aSearchForATypingErrorLeavesNoConnectionOpen() {
    var desk = world.clinic().desk();
    for (var i = 0; i < 20; i++) {
      desk.get("/patients?query=zzyxwvq" + i).expect(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "👩‍⚕️",
        "́",
        "محمد Smith",
        "%_",
        "31/02/1980",
        "99999999999999999999999999999999999999999999999999999999",
        "a b c d e f g h i j k l m n o p",
      })
  void oddQueriesAreAnswered(String query) {
    world.clinic().desk().get("/patients?query=" + Api.encode(query)).expect(200);
  }

  private static List<UUID> found(Api desk, String query) {
    return desk.get("/patients?query=" + Api.encode(query))
        .expect(200)
        .body()
        .at("/items")
        .valueStream()
        .map(item -> UUID.fromString(item.at("/id").asString()))
        .toList();
  }
}
