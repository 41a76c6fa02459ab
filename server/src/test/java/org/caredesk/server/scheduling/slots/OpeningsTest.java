package org.caredesk.server.scheduling.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.StatementCount;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a desk offers a caller (SPEC X2). The clinic opens on weekdays from 03:30 to 07:30 UTC; it
 * is Monday, 09:00 there.
 */
@DatabaseTest
class OpeningsTest {
  private final World world;
  private final StatementCount statements;

  OpeningsTest(World world, StatementCount statements) {
    this.world = world;
    this.statements = statements;
  }

  @Test
  void theSoonestComesFirstWhoeverTheDoctorIs() {
    var clinic = world.clinic();
    world.colleague(clinic);

    var answer = openings(clinic, "from=2026-11-17&to=2026-11-18&limit=100").expect(200);

    assertThat(starts(answer)).isSorted().hasSizeGreaterThan(16);
    assertThat(starts(answer).subList(0, 2)).containsOnly("2026-11-17T03:30:00Z");
    assertThat(answer.text("/timeZone")).isEqualTo("Asia/Kolkata");
    assertThat(answer.body().at("/more").asBoolean()).isFalse();
  }

  @Test
  void theyAreThoseThatTheDayShowsAsFree() {
    var clinic = world.clinic();
    world.colleague(clinic);
    world.hold(clinic.desk(), clinic, null, "2026-11-17T04:30:00Z").expect(201);

    var day =
        clinic.desk().get("/hospitals/" + clinic.hospital() + "/day?date=2026-11-17").expect(200);
    var free = new ArrayList<String>();
    day.body()
        .at("/doctors")
        .forEach(
            doctor ->
                doctor
                    .at("/freeSlots")
                    .forEach(
                        slot ->
                            free.add(
                                doctor.at("/affiliationId").asString()
                                    + slot.at("/startsAt").asString())));
    var offered = new ArrayList<String>();
    openings(clinic, "from=2026-11-17&to=2026-11-17")
        .expect(200)
        .body()
        .at("/openings")
        .forEach(
            opening ->
                offered.add(
                    opening.at("/affiliationId").asString() + opening.at("/startsAt").asString()));

    assertThat(offered)
        .containsExactlyInAnyOrderElementsOf(free)
        .doesNotContain(clinic.affiliation() + "2026-11-17T04:30:00Z");
  }

  @Test
  void moreDoctorsTakeNoMoreStatements() {
    var clinic = world.clinic();
    var first = count(clinic);
    for (var i = 0; i < 4; i++) {
      world.colleague(clinic);
    }
    var five = count(clinic);

    assertThat(five).isEqualTo(first).isLessThanOrEqualTo(4);
  }

  private int count(World.Clinic clinic) {
    // The first call after a change reads the hospital, which is then known.
    openings(clinic, "").expect(200);
    var before = statements.now();
    openings(clinic, "from=2026-11-16&to=2026-12-16&limit=100").expect(200);
    return statements.now() - before;
  }

  @Test
  void theWishNarrowsDoctorDepartmentSpecialtyAndKindOfVisit() {
    var clinic = world.clinic();
    world.colleague(clinic);
    var day = "from=2026-11-17&to=2026-11-17";

    assertThat(doctors(openings(clinic, day + "&doctorId=" + clinic.doctor())))
        .containsOnly(clinic.doctor().toString());
    assertThat(
            doctors(
                openings(
                    clinic,
                    day + "&doctorId=" + clinic.doctor() + "&doctorId=" + UUID.randomUUID())))
        .containsOnly(clinic.doctor().toString());
    assertThat(Set.copyOf(doctors(openings(clinic, day + "&departmentId=" + clinic.department()))))
        .hasSize(2);
    assertThat(Set.copyOf(doctors(openings(clinic, day + "&specialty=cardiology")))).hasSize(2);
    assertThat(doctors(openings(clinic, day + "&specialty=NEUROLOGY"))).isEmpty();
    assertThat(doctors(openings(clinic, day + "&visitMode=VIDEO")))
        .containsOnly(clinic.doctor().toString());
  }

  @Test
  void theTimesOfDayAreThoseOfTheHospital() {
    var clinic = world.clinic();

    var answer =
        openings(clinic, "from=2026-11-17&to=2026-11-18&startsFrom=10:00&startsTo=11:00")
            .expect(200);

    assertThat(starts(answer))
        .containsExactly(
            "2026-11-17T04:30:00Z",
            "2026-11-17T05:00:00Z",
            "2026-11-18T04:30:00Z",
            "2026-11-18T05:00:00Z");
  }

  @Test
  void noMoreThanAskedForAndTheAnswerSaysSo() {
    var clinic = world.clinic();

    var answer = openings(clinic, "from=2026-11-17&to=2026-11-20&limit=3").expect(200);

    assertThat(starts(answer)).hasSize(3);
    assertThat(answer.body().at("/more").asBoolean()).isTrue();
  }

  @Test
  void datesThatHavePassedOrAreTooFarAheadOfferNothing() {
    var clinic = world.clinic();

    assertThat(starts(openings(clinic, "from=2026-11-02&to=2026-11-03").expect(200))).isEmpty();
    assertThat(starts(openings(clinic, "from=2032-11-02&to=2032-11-30").expect(200))).isEmpty();
    assertThat(starts(openings(clinic, "").expect(200))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-11-17&to=2026-11-16, to",
    "from=2026-11-17&to=2026-12-18, to",
    "to=2026-12-18, from",
    "from=%2B999999999-12-31&to=%2B999999999-12-31, from",
    "from=-999999999-01-01, from",
    "from=tomorrow, from",
    "from=2026-11-17&startsFrom=25:00, startsFrom",
    "from=2026-11-17&startsFrom=12:00&startsTo=11:00, startsTo",
    "limit=0, limit",
    "limit=101, limit",
    "visitMode=LETTER, visitMode",
    "departmentId=heart, departmentId",
    "doctorId=rao, doctorId"
  })
  void aWishThatMakesNoSenseIsAFieldError(String wish, String field) {
    var refused = openings(world.clinic(), wish).expect(400);
    assertThat(refused.text("/violations/0/field")).startsWith(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"specialty=%00", "specialty=%27%20OR%201", "doctorId=", "specialty="})
  void whatNoCatalogueKnowsIsNeverAFailureOfTheServer(String wish) {
    assertThat(openings(world.clinic(), wish).status()).isLessThan(500);
  }

  @Test
  void theyAreForTheDeskOfThatHospital() {
    var clinic = world.clinic();
    var path = "/hospitals/" + clinic.hospital() + "/openings";

    world.clinic().desk().get(path).expect(403);
    clinic.admin().get(path).expect(403);
    world.signIn(Role.PATIENT, null, null, world.patient(clinic.desk())).get(path).expect(403);
    clinic.desk().get("/hospitals/" + UUID.randomUUID() + "/openings").expect(404);
  }

  @Test
  void aHolidayHasNoOpenings() {
    var clinic = world.clinic();
    clinic
        .admin()
        .post(
            "/hospitals/" + clinic.hospital() + "/holidays",
            Map.of("date", "2026-11-17", "name", "Founders' Day"))
        .expect(201);

    assertThat(starts(openings(clinic, "from=2026-11-17&to=2026-11-17").expect(200))).isEmpty();
  }

  private static Api.Answer openings(World.Clinic clinic, String wish) {
    return clinic.desk().get("/hospitals/" + clinic.hospital() + "/openings?" + wish);
  }

  private static List<String> starts(Api.Answer answer) {
    return each(answer, "/startsAt");
  }

  private static List<String> doctors(Api.Answer answer) {
    return each(answer.expect(200), "/doctorId");
  }

  private static List<String> each(Api.Answer answer, String pointer) {
    var all = new ArrayList<String>();
    answer.body().at("/openings").forEach(opening -> all.add(opening.at(pointer).asString()));
    return all;
  }
}
