package org.caredesk.server.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The entries behind a bar in the order that is asked for (SPEC M4, C7). */
@DatabaseTest
class SortedEntriesTest {
  private final World world;
  private final TestClock clock;
  private World.Clinic clinic;
  private String path;

  @SuppressWarnings("NullAway.Init") // made before each test
  SortedEntriesTest(World world, TestClock clock) {
    this.world = world;
    this.clock = clock;
  }

  /** Five visits: three of Zoya at 1200, one of each other at 900, who is with another doctor. */
  @BeforeEach
  void visits() {
    clinic = world.clinic();
    path = "/reports/entries?hospitalId=" + clinic.hospital() + "&from=2026-11-01&to=2026-11-30";
    var zoya = patient("zoya Patel");
    paid(clinic.affiliation(), zoya, "2026-11-17T04:30:00Z", "1200.00");
    paid(clinic.affiliation(), zoya, "2026-11-18T04:30:00Z", "1200.00");
    paid(clinic.affiliation(), zoya, "2026-11-19T04:30:00Z", "1200.00");
    var other = world.colleague(clinic);
    world.weekly(world.superAdmin(), other, "2026-11-01", "09:00", "13:00").expect(200);
    paid(other, patient("Anil Rao"), "2026-11-17T04:30:00Z", "900.00");
    paid(other, patient("Meera Shah"), "2026-11-18T04:30:00Z", "900.00");
  }

  private UUID patient(String name) {
    return clinic.desk().post("/patients", World.person(name)).expect(201).id();
  }

  private void paid(UUID affiliation, UUID patient, String startsAt, String amount) {
    var wish = new java.util.HashMap<>(World.wish(clinic, patient, startsAt));
    wish.put("affiliationId", affiliation);
    var visit = clinic.desk().once().post("/appointments", wish).expect(201).id();
    world.pay(clinic.desk(), visit, amount).expect(201);
    clock.advance(Duration.ofSeconds(1));
  }

  private static List<String> texts(Api.Answer answer, String pointer) {
    var found = new ArrayList<String>();
    answer.expect(200).body().at("/items").forEach(row -> found.add(row.at(pointer).asString()));
    return found;
  }

  @Test
  void entriesAreSortedByWhatIsAskedAndThenByTime() {
    var admin = clinic.admin();
    var byTime = texts(admin.get(path), "/id");
    assertThat(texts(admin.get(path + "&sort=time"), "/id")).isEqualTo(byTime);
    assertThat(texts(admin.get(path + "&sort=-time"), "/id")).isEqualTo(byTime.reversed());
    assertThat(texts(admin.get(path + "&sort=patient"), "/patientName"))
        .containsExactly("Anil Rao", "Meera Shah", "zoya Patel", "zoya Patel", "zoya Patel");
    var amounts = admin.get(path + "&sort=-amount");
    assertThat(texts(amounts, "/amount/amount"))
        .containsExactly("1200.00", "1200.00", "1200.00", "900.00", "900.00");
    assertThat(texts(amounts, "/id")).isEqualTo(byTime);
    assertThat(texts(admin.get(path + "&sort=amount"), "/amount/amount"))
        .containsExactly("900.00", "900.00", "1200.00", "1200.00", "1200.00");
    var doctors = texts(admin.get(path + "&sort=doctor"), "/doctorName");
    assertThat(doctors).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(texts(admin.get(path + "&sort=-doctor"), "/doctorName"))
        .isEqualTo(doctors.reversed());
  }

  @Test
  void pagesOfASortedListHaveEveryEntryOnce() {
    for (var sort : List.of("amount", "-amount", "patient", "-doctor")) {
      var whole = texts(clinic.admin().get(path + "&sort=" + sort), "/id");
      var paged = new ArrayList<String>();
      for (int page = 0; page < 3; page++) {
        paged.addAll(
            texts(clinic.admin().get(path + "&size=2&page=" + page + "&sort=" + sort), "/id"));
      }
      assertThat(paged).as(sort).isEqualTo(whole).doesNotHaveDuplicates().hasSize(5);
    }
  }

  @Test
  void whoSeesNoPatientsLearnsNoOrderOfThem() {
    var head = world.signIn(Role.STAKEHOLDER, null, null, null);
    assertThat(texts(head.get(path + "&sort=patient"), "/appointmentNumber")).isSorted();
  }

  @Test
  void nothingElseIsAnOrder() {
    for (var sort : List.of("id", "patient;DROP", "a.number", "-")) {
      var refused = clinic.admin().get(path + "&sort=" + Api.encode(sort)).expect(400);
      assertThat(refused.text("/violations/0/field")).isEqualTo("sort");
    }
  }
}
