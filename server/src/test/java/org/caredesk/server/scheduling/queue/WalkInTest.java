package org.caredesk.server.scheduling.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who come without an appointment (SPEC B8). The doctor works from nine to one. */
@DatabaseTest
class WalkInTest {
  private static final String HALF_PAST_NINE = "2026-11-16T04:00:00Z";
  private static final String TEN = "2026-11-16T04:30:00Z";

  private final World world;
  private final TestClock clock;
  private final JdbcClient jdbc;

  WalkInTest(World world, TestClock clock, JdbcClient jdbc) {
    this.world = world;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void aWalkInTakesTheRunningSlotIsPaidAndWaitsWithATokenAtOnce() {
    var clinic = atTenPastNine(world.clinic());
    var taken = walkIn(clinic, paid(clinic)).expect(201);

    assertThat(taken.text("/status")).isEqualTo("CHECKED_IN");
    assertThat(taken.text("/paymentState")).isEqualTo("PAID");
    assertThat(taken.text("/startsAt")).isEqualTo("2026-11-16T03:30:00Z");
    assertThat(taken.text("/queueToken")).isEqualTo("AD-01");
    assertThat(taken.text("/reason")).isEqualTo("Dizzy since morning");
    assertThat(
            jdbc.sql("SELECT count(*) FROM payment WHERE appointment_id = ?")
                .param(taken.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(
            clinic
                .doctorApi()
                .post("/doctors/" + clinic.doctor() + "/next-patient", Map.of())
                .expect(200)
                .id())
        .isEqualTo(taken.id());
  }

  @Test
  void theNextFreeSlotIsTakenWhereTheRunningOneIsNotFree() {
    var clinic = atTenPastNine(world.clinic());
    walkIn(clinic, paid(clinic)).expect(201);
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), HALF_PAST_NINE).expect(201);

    assertThat(walkIn(clinic, paid(clinic)).expect(201).text("/startsAt")).isEqualTo(TEN);
  }

  @Test
  void theDayOffersToThoseHereWhatAWalkInThenGets() {
    var clinic = atTenPastNine(world.clinic());
    var path = "/affiliations/" + clinic.affiliation();
    var version = clinic.doctorApi().get(path).body().at("/version").asInt();
    clinic.admin().ifMatch(version).patch(path, Map.of("leadMinutes", 60)).expect(200);

    var before = clinic.desk().get(dayOf(clinic)).expect(200).body().at("/doctors/0");
    assertThat(before.at("/walkInSlots").findValuesAsString("startsAt"))
        .containsExactly("2026-11-16T03:30:00Z", HALF_PAST_NINE, TEN);
    assertThat(before.at("/freeSlots/0/startsAt").asString()).isEqualTo("2026-11-16T05:00:00Z");
    for (var offered : before.at("/walkInSlots").findValuesAsString("startsAt")) {
      assertThat(walkIn(clinic, paid(clinic)).expect(201).text("/startsAt")).isEqualTo(offered);
    }
    var after = clinic.desk().get(dayOf(clinic)).expect(200).body().at("/doctors/0");
    assertThat(after.at("/walkInSlots").isEmpty()).isTrue();
    assertThat(
            clinic
                .desk()
                .get(dayOf(clinic).replace("11-16", "11-17"))
                .expect(200)
                .body()
                .at("/doctors/0/walkInSlots")
                .isEmpty())
        .isTrue();
  }

  private static String dayOf(Clinic clinic) {
    return "/hospitals/" + clinic.hospital() + "/day?date=2026-11-16";
  }

  @Test
  void theDoctorsApprovalIsNotAskedForWhoIsHere() {
    var clinic = atTenPastNine(world.clinic("APPROVAL"));

    assertThat(walkIn(clinic, paid(clinic)).expect(201).text("/status")).isEqualTo("CHECKED_IN");
  }

  @Test
  void aDayThatIsFullIsSaidWithTheNextFreeTimes() {
    var clinic = world.clinic();
    clock.advance(
        Duration.between(clock.instant(), java.time.Instant.parse("2026-11-16T07:31:00Z")));
    clinic = signedInAgain(clinic);
    var full = walkIn(clinic, paid(clinic)).expect(409);

    assertThat(full.text("/code")).isEqualTo("no-free-slot");
    assertThat(full.text("/nextFreeSlots/0/startsAt")).isEqualTo("2026-11-17T03:30:00Z");
  }

  @Test
  void onlyAHospitalThatLetsPeoplePayLaterTakesThemInUnpaid() {
    var clinic = atTenPastNine(world.clinic());
    var unpaid = paid(clinic);
    unpaid.remove("payment");
    assertThat(walkIn(clinic, unpaid).expect(422).text("/code")).isEqualTo("payment-due");
    assertThat(appointmentsOf(clinic)).isZero();

    world
        .superAdmin()
        .ifMatch(0)
        .patch("/hospitals/" + clinic.hospital(), Map.of("payAtDesk", true))
        .expect(200);
    var taken = walkIn(clinic, unpaid).expect(201);
    assertThat(taken.text("/paymentState")).isEqualTo("DUE_AT_DESK");
    world.pay(clinic.desk(), taken.id(), "1200.00").expect(201);
    var paid = clinic.desk().get("/appointments/" + taken.id());
    assertThat(paid.text("/status")).isEqualTo("CHECKED_IN");
    assertThat(paid.text("/paymentState")).isEqualTo("PAID");
  }

  @Test
  void aWrongAmountTakesNobodyIn() {
    var clinic = atTenPastNine(world.clinic());
    var wrong = paid(clinic);
    wrong.put("payment", World.payment("900.00"));

    assertThat(walkIn(clinic, wrong).expect(422).text("/code")).isEqualTo("amount-mismatch");
    assertThat(appointmentsOf(clinic)).isZero();
  }

  @Test
  void aWalkInTakenBackIsABookingThatCanBeCancelledAndRefunded() {
    var clinic = atTenPastNine(world.clinic());
    var taken = walkIn(clinic, paid(clinic)).expect(201);
    var version = taken.body().at("/version").asInt();
    var undone =
        clinic
            .desk()
            .ifMatch(version)
            .post("/appointments/" + taken.id() + "/reversal", Map.of())
            .expect(200);
    assertThat(undone.text("/status")).isEqualTo("CONFIRMED");
    var cancelled =
        clinic
            .desk()
            .post("/appointments/" + taken.id() + "/cancellation", Map.of("reason", "Mistaken"))
            .expect(200);
    assertThat(cancelled.text("/paymentState")).isEqualTo("REFUNDED");
  }

  @Test
  void aRepeatedRequestTakesThePatientInOnce() {
    var clinic = atTenPastNine(world.clinic());
    var wish = paid(clinic);
    var first = clinic.desk().withKey("walk-1").post("/walk-ins", wish).expect(201);
    var again = clinic.desk().withKey("walk-1").post("/walk-ins", wish).expect(201);

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(appointmentsOf(clinic)).isEqualTo(1);
  }

  @Test
  void twoDesksAtOnceTakeTwoSlotsAndTwoTokens() throws Exception {
    var clinic = atTenPastNine(world.clinic());
    var one = paid(clinic);
    var two = paid(clinic);
    Callable<Api.Answer> first = () -> walkIn(clinic, one);
    Callable<Api.Answer> second = () -> walkIn(clinic, two);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers =
          threads.invokeAll(List.of(first, second)).stream().map(f -> f.resultNow()).toList();
      assertThat(answers).allMatch(answer -> answer.status() == 201);
      assertThat(answers.stream().map(answer -> answer.text("/queueToken")))
          .containsExactlyInAnyOrder("AD-01", "AD-02");
      assertThat(answers.stream().map(answer -> answer.text("/startsAt")))
          .containsExactlyInAnyOrder("2026-11-16T03:30:00Z", HALF_PAST_NINE);
    }
  }

  @Test
  void theDeskOfAnotherHospitalTakesNobodyIn() {
    var clinic = atTenPastNine(world.clinic());
    var stranger = world.clinic();
    var wish = paid(clinic);
    stranger.desk().once().post("/walk-ins", wish).expect(403);
  }

  private Clinic atTenPastNine(Clinic clinic) {
    clock.advance(
        Duration.between(clock.instant(), java.time.Instant.parse("2026-11-16T03:40:00Z")));
    return signedInAgain(clinic);
  }

  private Clinic signedInAgain(Clinic clinic) {
    return new Clinic(
        clinic.hospital(),
        clinic.department(),
        clinic.doctor(),
        clinic.affiliation(),
        world.again(clinic.desk()),
        world.again(clinic.admin()),
        world.again(clinic.doctorApi()));
  }

  private int appointmentsOf(Clinic clinic) {
    return jdbc.sql("SELECT count(*) FROM appointment WHERE affiliation_id = ?")
        .param(clinic.affiliation())
        .query(Integer.class)
        .single();
  }

  private static Api.Answer walkIn(Clinic clinic, Map<String, Object> wish) {
    return clinic.desk().withKey(UUID.randomUUID().toString()).post("/walk-ins", wish);
  }

  private Map<String, Object> paid(Clinic clinic) {
    var wish = new HashMap<String, Object>();
    wish.put("affiliationId", clinic.affiliation());
    wish.put("patientId", world.patient(clinic.desk()));
    wish.put("reason", "Dizzy since morning");
    wish.put("payment", World.payment("1200.00"));
    return wish;
  }
}
