package org.caredesk.server.scheduling.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.StatementCount;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class BookingTest {
  /** 10:00 at the clinic on the day the clock starts, an hour ahead of it. */
  private static final String TEN = "2026-11-16T04:30:00Z";

  private static final String HALF_PAST_TEN = "2026-11-16T05:00:00Z";

  private final World world;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final HoldExpiry expiry;
  private final StatementCount statements;

  BookingTest(
      World world, TestClock clock, JdbcClient jdbc, HoldExpiry expiry, StatementCount statements) {
    this.world = world;
    this.clock = clock;
    this.jdbc = jdbc;
    this.expiry = expiry;
    this.statements = statements;
  }

  @Test
  void aHeldSlotIsPaidAndConfirmedAndGoneForEverybodyElse() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    assertThat(freeSlots(clinic)).contains(TEN);

    var held = world.hold(clinic.desk(), clinic, patient, TEN).expect(201);
    assertThat(held.text("/status")).isEqualTo("HELD");
    assertThat(held.text("/number")).matches("AP-2026-\\d{6}");
    assertThat(held.text("/fee/amount")).isEqualTo("1200.00");
    assertThat(held.text("/holdExpiresAt")).isEqualTo("2026-11-16T03:45:00Z");
    assertThat(held.header("Location")).endsWith("/appointments/" + held.id());
    assertThat(held.body().at("/allowedActions"))
        .hasSize(3); // edit, pay, cancel: no pay-at-desk here
    assertThat(freeSlots(clinic)).doesNotContain(TEN);

    var paid = world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
    assertThat(paid.text("/status")).isEqualTo("CONFIRMED");
    assertThat(paid.text("/receiptNumber")).matches("RC-2026-\\d{6}");

    var seen = clinic.desk().get("/appointments/" + held.id()).expect(200);
    assertThat(seen.text("/paymentState")).isEqualTo("PAID");
    assertThat(seen.body().at("/history")).hasSize(2);
    assertThat(seen.text("/history/1/to")).isEqualTo("CONFIRMED");
  }

  @Test
  void ofManyWhoWantOneSlotAtOnceExactlyOneGetsIt() throws Exception {
    var clinic = world.clinic();
    var patients = IntStream.range(0, 24).mapToObj(i -> world.patient(clinic.desk())).toList();
    List<Callable<Integer>> wishes = new ArrayList<>();
    for (var patient : patients) {
      wishes.add(() -> world.hold(clinic.desk(), clinic, patient, TEN).status());
    }

    assertThat(atOnce(wishes)).containsExactlyInAnyOrderEntriesOf(Map.of(201, 1L, 409, 23L));
    assertThat(live(clinic)).isEqualTo(1);
  }

  @Test
  void aPatientIsNotBookedWithTwoDoctorsAtOnce() throws Exception {
    var one = world.clinic();
    var other = world.clinic();
    var patient = world.patient(one.desk());

    var counts =
        atOnce(
            List.of(
                () -> world.hold(one.desk(), one, patient, TEN).status(),
                () -> world.hold(other.desk(), other, patient, TEN).status()));

    assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of(201, 1L, 409, 1L));
  }

  @Test
  void aHoldNamesItsPatientLaterAndIsCheckedThen() {
    var clinic = world.clinic();
    var other = world.clinic();
    var patient = world.patient(clinic.desk());
    var busy = world.patient(clinic.desk());
    world.hold(other.desk(), other, busy, TEN).expect(201);
    var held = world.hold(clinic.desk(), clinic, null, TEN).expect(201);
    var path = "/appointments/" + held.id();

    assertThat(world.pay(clinic.desk(), held.id(), "1200.00").expect(422).text("/code"))
        .isEqualTo("patient-missing");
    clinic.desk().patch(path, Map.of("patientId", patient)).expect(428);
    clinic.desk().ifMatch(7).patch(path, Map.of("patientId", patient)).expect(412);
    assertThat(
            clinic
                .desk()
                .ifMatch(0)
                .patch(path, Map.of("patientId", busy))
                .expect(409)
                .text("/code"))
        .isEqualTo("patient-busy");

    var described =
        clinic
            .desk()
            .ifMatch(0)
            .patch(path, Map.of("patientId", patient, "reason", "Chest pain"))
            .expect(200);
    assertThat(described.text("/patientName")).isEqualTo("Nandini Furtado");
    assertThat(described.text("/reason")).isEqualTo("Chest pain");
    assertThat(described.header("ETag")).isEqualTo("\"1\"");
    var taken = clinic.desk().ifMatch(1).patch(path, Map.of("reason", " "));
    assertThat(taken.expect(200).body().at("/reason").isNull()).isTrue();
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
  }

  @Test
  void anUnpaidHoldFreesItselfOnTime() {
    var clinic = world.clinic();
    var held = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);

    clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(freeSlots(clinic)).doesNotContain(TEN);
    clock.advance(Duration.ofSeconds(1));
    assertThat(freeSlots(clinic)).contains(TEN);
    assertThat(world.pay(clinic.desk(), held.id(), "1200.00").expect(409).text("/code"))
        .isEqualTo("hold-expired");

    expiry.expireDue();
    assertThat(clinic.desk().get("/appointments/" + held.id()).text("/status"))
        .isEqualTo("EXPIRED");
    assertThat(world.pay(clinic.desk(), held.id(), "1200.00").expect(409).text("/code"))
        .isEqualTo("hold-expired");
  }

  @Test
  void aStaleHoldIsOutOfTheWayBeforeTheJobSeesIt() {
    var clinic = world.clinic();
    var stale = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
    clock.advance(Duration.ofMinutes(16));

    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
    assertThat(clinic.desk().get("/appointments/" + stale.id()).text("/status"))
        .isEqualTo("EXPIRED");
  }

  @Test
  void aRepeatedPaymentIsTakenOnceEvenWhenBothComeTogether() throws Exception {
    var clinic = world.clinic();
    var held = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
    var payer = clinic.desk().once();
    var payment = World.payment("1200.00");
    Callable<Integer> pay =
        () -> payer.post("/appointments/" + held.id() + "/payments", payment).status();

    assertThat(atOnce(List.of(pay, pay, pay))).containsExactlyInAnyOrderEntriesOf(Map.of(201, 3L));
    assertThat(
            jdbc.sql("SELECT count(*) FROM payment WHERE appointment_id = ?")
                .param(held.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void slotsOffTheGridOrOutsideTheHoursAreRefusedAtTheField() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var refusals =
        Map.of(
            "2026-11-16T04:40:00Z", "slot-off-grid",
            "2026-11-16T02:30:00Z", "slot-in-past",
            "2026-11-16T08:30:00Z", "slot-outside-availability",
            "2026-11-21T04:30:00Z", "slot-outside-availability",
            "2028-11-20T04:30:00Z", "slot-beyond-horizon");
    refusals.forEach(
        (startsAt, code) -> {
          var refused = world.hold(clinic.desk(), clinic, patient, startsAt).expect(422);
          assertThat(refused.text("/code")).as(startsAt).isEqualTo(code);
          assertThat(refused.text("/violations/0/field")).isEqualTo("startsAt");
        });
  }

  @Test
  void aBookingPolicyOfApprovalMakesARequestThatTheDoctorDecides() {
    var clinic = world.clinic("APPROVAL");
    var held = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
    assertThat(world.pay(clinic.desk(), held.id(), "1200.00").expect(201).text("/status"))
        .isEqualTo("REQUESTED");

    clinic.desk().post("/appointments/" + held.id() + "/acceptance", null).expect(403);
    var accepted =
        clinic.doctorApi().post("/appointments/" + held.id() + "/acceptance", null).expect(200);
    assertThat(accepted.text("/status")).isEqualTo("CONFIRMED");
    var again =
        clinic.doctorApi().post("/appointments/" + held.id() + "/acceptance", null).expect(409);
    assertThat(again.text("/code")).isEqualTo("transition-not-allowed");
    assertThat(again.text("/allowedActions/0")).isEqualTo("CANCEL");
  }

  @Test
  void anotherHospitalsDeskNeitherSeesNorTouchesIt() {
    var clinic = world.clinic();
    var other = world.clinic();
    var held = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
    var path = "/appointments/" + held.id();

    other.desk().get(path).expect(404);
    other.desk().post(path + "/cancellation", Map.of("reason", "mine")).expect(404);
    world.pay(other.desk(), held.id(), "1200.00").expect(404);
    other.doctorApi().get(path).expect(404);
    world.hold(other.desk(), clinic, null, HALF_PAST_TEN).expect(403);
    other.desk().get("/hospitals/" + clinic.hospital() + "/day?date=2026-11-16").expect(403);
  }

  @Test
  void aPatientBooksForThemselvesOnly() {
    var clinic = world.clinic();
    var me = world.patient(clinic.desk());
    var somebody = world.patient(clinic.desk());
    var api = world.signIn(Role.PATIENT, null, null, me);

    world.hold(api, clinic, somebody, TEN).expect(403);
    world.hold(api, clinic, null, TEN).expect(403);
    var mine = world.hold(api, clinic, me, TEN).expect(201);
    api.once()
        .post("/appointments/" + mine.id() + "/payments", World.payment("1200.00"))
        .expect(403); // a card at the desk is the desk's to take
  }

  @Test
  void theHospitalsDayShowsEveryDoctorWithSlotsAndAppointments() {
    var clinic = world.clinic();
    var held = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);

    var day =
        clinic.desk().get("/hospitals/" + clinic.hospital() + "/day?date=2026-11-16").expect(200);
    assertThat(day.text("/timeZone")).isEqualTo("Asia/Kolkata");
    assertThat(day.body().at("/doctors")).hasSize(1);
    assertThat(day.text("/doctors/0/appointments/0/id")).isEqualTo(held.id().toString());
    assertThat(day.text("/doctors/0/appointments/0/heldBy")).isEqualTo("Sunita Kamble");
    assertThat(day.body().at("/doctors/0/freeSlots")).hasSize(7);
    assertThat(day.text("/doctors/0/windows/0/startsAt")).isEqualTo("2026-11-16T03:30:00Z");
  }

  @Test
  void aPatientsHistoryIsSeenByReceptionAndThePatientAlone() {
    var clinic = world.clinic();
    var other = world.clinic();
    var patient = world.patient(clinic.desk());
    var first =
        clinic
            .desk()
            .once()
            .post("/appointments", withReason(World.wish(clinic, patient, TEN)))
            .expect(201);
    world.hold(other.desk(), other, patient, HALF_PAST_TEN).expect(201);
    var path = "/patients/" + patient + "/history";

    var seen = other.desk().get(path).expect(200);
    assertThat(seen.body().at("/total").asInt()).isEqualTo(2);
    assertThat(seen.text("/items/1/id")).isEqualTo(first.id().toString());
    assertThat(seen.body().at("/items/1/reason").isNull()).isTrue(); // another hospital's
    assertThat(clinic.desk().get(path).text("/items/1/reason")).isEqualTo("Chest pain");
    world.signIn(Role.PATIENT, null, null, patient).get(path).expect(200);
    world.signIn(Role.PATIENT, null, null, world.patient(clinic.desk())).get(path).expect(404);
    clinic.admin().get(path).expect(403);
  }

  private static Map<String, Object> withReason(Map<String, Object> wish) {
    var more = new java.util.HashMap<>(wish);
    more.put("reason", "Chest pain");
    return more;
  }

  @Test
  void freeSlotsOfAWeekOrMonthAndTheDayOfAHospitalTakeTheSameFewStatementsHoweverMuchThereIs() {
    var clinic = world.clinic();
    var desk = clinic.desk();
    var week =
        "/affiliations/"
            + clinic.affiliation()
            + "/free-slots?from=2026-11-16&to=2026-11-22&minutes=30";
    var month = week.replace("to=2026-11-22", "to=2026-12-16");
    var day = "/hospitals/" + clinic.hospital() + "/day?date=2026-11-16";
    var search = "/doctors?hospitalId=" + clinic.hospital();
    // The search reads doctors, hours, what is taken, and how they are rated.
    var few = Map.of(week, 3, month, 3, day, 5, search, 4);
    few.forEach((path, count) -> assertThat(statementsOf(desk, path)).isEqualTo(count));

    world.hold(desk, clinic, world.patient(desk), TEN).expect(201);
    world.hold(desk, clinic, world.patient(desk), HALF_PAST_TEN).expect(201);
    world.colleague(clinic);
    world.colleague(clinic);

    assertThat(desk.get(day).body().at("/doctors")).hasSize(3);
    few.forEach((path, count) -> assertThat(statementsOf(desk, path)).isEqualTo(count));
  }

  private int statementsOf(Api api, String path) {
    var before = statements.now();
    api.get(path).expect(200);
    return statements.now() - before;
  }

  private List<String> freeSlots(World.Clinic clinic) {
    var body =
        clinic
            .desk()
            .get(
                "/affiliations/"
                    + clinic.affiliation()
                    + "/free-slots?from=2026-11-16&to=2026-11-16&minutes=30")
            .expect(200)
            .body();
    var slots = new ArrayList<String>();
    body.at("/slots").forEach(slot -> slots.add(slot.at("/startsAt").asString()));
    return slots;
  }

  private long live(World.Clinic clinic) {
    return jdbc.sql("SELECT count(*) FROM appointment WHERE affiliation_id = ? AND status = 'HELD'")
        .param(clinic.affiliation())
        .query(Long.class)
        .single();
  }

  /** Runs all at once and counts the answers. */
  private static Map<Integer, Long> atOnce(List<Callable<Integer>> calls) throws Exception {
    var start = new CyclicBarrier(calls.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<java.util.concurrent.Future<Integer>>();
      for (var call : calls) {
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      var statuses = new ArrayList<Integer>();
      for (var answer : answers) {
        statuses.add(answer.get());
      }
      return statuses.stream()
          .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }
  }
}
