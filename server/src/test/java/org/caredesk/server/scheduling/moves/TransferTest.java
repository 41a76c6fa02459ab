package org.caredesk.server.scheduling.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit goes to another doctor of the hospital (SPEC B6). All work from nine to one. */
@DatabaseTest
class TransferTest {
  private static final String NINE = "2026-11-16T03:30:00Z";
  private static final String HALF_PAST_NINE = "2026-11-16T04:00:00Z";
  private static final String TEN = "2026-11-16T04:30:00Z";
  private static final String HALF_PAST_TEN = "2026-11-16T05:00:00Z";

  private final World world;
  private final TestClock clock;
  private final JdbcClient jdbc;

  TransferTest(World world, TestClock clock, JdbcClient jdbc) {
    this.world = world;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void aVisitGoesToTheColleagueAtItsTimeAndThePatientPaysWhatWasAgreed() {
    var clinic = world.clinic();
    var to = world.colleague(clinic);
    var id = paid(clinic, TEN);
    var moved = transfer(clinic, id, to, null).expect(200);

    assertThat(moved.text("/status")).isEqualTo("CONFIRMED");
    assertThat(moved.text("/affiliationId")).isEqualTo(to.toString());
    assertThat(moved.text("/startsAt")).isEqualTo(TEN);
    assertThat(moved.text("/fee/amount")).isEqualTo("1200.00");
    var last = moved.body().at("/history/" + (moved.body().at("/history").size() - 1));
    assertThat(last.at("/transfer/fromDoctorId").asString()).isEqualTo(clinic.doctor().toString());
    assertThat(last.at("/transfer/toDoctorName").asString()).startsWith("Dr.");
    // The time is free for others again.
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
  }

  @Test
  void theFormerDoctorSeesWhereThePatientWentButNotWhyTheyCome() {
    var clinic = world.clinic();
    var to = world.colleague(clinic);
    var id = paid(clinic, TEN);
    transfer(clinic, id, to, null).expect(200);

    var seen = clinic.doctorApi().get("/appointments/" + id).expect(200);
    assertThat(seen.text("/affiliationId")).isEqualTo(to.toString());
    assertThat(seen.body().at("/reason").isNull()).isTrue();
    assertThat(seen.body().at("/allowedActions")).isEmpty();
    assertThat(clinic.doctorApi().get("/notifications").text("/items/0/kind"))
        .isEqualTo("appointment-transferred");
    clinic.doctorApi().post("/appointments/" + id + "/no-show", Map.of()).expect(404);
  }

  @Test
  void theColleagueIsToldOnceItIsDone() {
    var clinic = world.clinic();
    var to = world.colleague(clinic);
    var colleague = world.signIn(Role.DOCTOR, null, doctorOf(to), null);
    var id = paid(clinic, TEN);
    transfer(clinic, id, to, "2026-11-16T02:30:00Z").expect(422);
    assertThat(colleague.get("/notifications").body().at("/items")).isEmpty();

    transfer(clinic, id, to, null).expect(200);
    var told = colleague.get("/notifications").expect(200);
    assertThat(told.text("/items/0/kind")).isEqualTo("appointment-transferred");
    assertThat(told.text("/items/0/facts/fromDoctorId")).isEqualTo(clinic.doctor().toString());
    assertThat(told.text("/items/0/patientName")).isEqualTo("Nandini Furtado");
  }

  @Test
  void theShareGoesWithTheVisitAndTheRestGoesOnFromThere() {
    var clinic = world.clinic();
    var to = world.colleague(clinic);
    var id = paid(clinic, TEN);
    var first = earned(clinic.doctor());
    assertThat(first).isPositive();
    world
        .superAdmin()
        .ifMatch(0)
        .patch(
            "/hospitals/" + clinic.hospital(),
            Map.of(
                "doctorShareBasisPoints",
                1000,
                "cancellation",
                Map.of("freeHours", 720, "lateFeePercent", 50, "noShowFeePercent", 100)))
        .expect(200);

    var moved = transfer(clinic, id, to, null).expect(200);
    assertThat(earned(clinic.doctor())).isZero();
    assertThat(earned(doctorOf(to))).isEqualTo(12_000);
    undo(clinic, moved).expect(200);
    assertThat(earned(clinic.doctor())).isEqualTo(first);
    assertThat(earned(doctorOf(to))).isZero();

    transfer(clinic, id, to, null).expect(200);
    clinic
        .desk()
        .post("/appointments/" + id + "/cancellation", Map.of("reason", "Ill again"))
        .expect(200);
    // By the terms of the booking nothing is kept a day ahead.
    assertThat(earned(doctorOf(to))).isZero();
    assertThat(received(id)).isZero();
  }

  @Test
  void whoPaysLaterPaysForTheNewDoctor() {
    var clinic = world.clinic();
    world
        .superAdmin()
        .ifMatch(0)
        .patch("/hospitals/" + clinic.hospital(), Map.of("payAtDesk", true))
        .expect(200);
    var to = world.colleague(clinic);
    var held =
        world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201).id();
    clinic.desk().post("/appointments/" + held + "/pay-at-desk", Map.of()).expect(200);
    transfer(clinic, held, to, null).expect(200);
    world.pay(clinic.desk(), held, "1200.00").expect(201);

    assertThat(earned(clinic.doctor())).isZero();
    assertThat(earned(doctorOf(to))).isPositive();
  }

  @Test
  void whoWaitsGetsTheSoonestTimeAndATokenOfTheColleagueAndBothBackAgain() {
    var clinic = atTenPastNine(world.clinic());
    var to = world.colleague(clinic);
    var id = paid(clinic, TEN);
    var waits = clinic.desk().post("/appointments/" + id + "/check-in", Map.of()).expect(200);
    assertThat(waits.text("/queueToken")).isEqualTo("AD-01");

    var moved = transfer(clinic, id, to, null).expect(200);
    assertThat(moved.text("/status")).isEqualTo("CHECKED_IN");
    assertThat(moved.text("/startsAt")).isEqualTo(NINE);
    assertThat(moved.text("/queueToken")).isEqualTo("AND-01");
    assertThat(moved.text("/progress/checkedInAt")).isEqualTo(waits.text("/progress/checkedInAt"));

    var back = undo(clinic, moved).expect(200);
    assertThat(back.text("/status")).isEqualTo("CHECKED_IN");
    assertThat(back.text("/affiliationId")).isEqualTo(clinic.affiliation().toString());
    assertThat(back.text("/startsAt")).isEqualTo(TEN);
    assertThat(back.text("/queueToken")).isEqualTo("AD-01");
    assertThat(back.body().at("/allowedActions").toString()).doesNotContain("UNDO");
  }

  @Test
  void aVisitOnThePinboardGoesToAColleagueAndBackOntoIt() {
    var clinic = world.clinic();
    var to = world.colleague(clinic);
    var id = paid(clinic, TEN);
    clinic.desk().post("/appointments/" + id + "/parking", Map.of()).expect(200);
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);

    var placed = transfer(clinic, id, to, HALF_PAST_TEN).expect(200);
    assertThat(placed.text("/status")).isEqualTo("CONFIRMED");
    assertThat(placed.text("/startsAt")).isEqualTo(HALF_PAST_TEN);
    assertThat(earned(clinic.doctor())).isZero();
    var back = undo(clinic, placed).expect(200);
    assertThat(back.text("/status")).isEqualTo("PARKED");
    assertThat(back.text("/affiliationId")).isEqualTo(clinic.affiliation().toString());
    assertThat(earned(clinic.doctor())).isPositive();
  }

  @Test
  void aTransferIsNotTakenBackOnceTheTimeIsGivenAway() {
    var clinic = world.clinic();
    var to = world.colleague(clinic);
    var id = paid(clinic, TEN);
    var moved = transfer(clinic, id, to, null).expect(200);
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);

    assertThat(undo(clinic, moved).expect(409).text("/code")).isEqualTo("slot-taken");
    assertThat(clinic.desk().get("/appointments/" + id).text("/affiliationId"))
        .isEqualTo(to.toString());
  }

  @Test
  void theRulesOfTheOtherDoctorHold() {
    var clinic = world.clinic();
    var to = world.colleague(clinic);
    var id = paid(clinic, TEN);
    world
        .hold(clinic.desk(), at(clinic, to), world.patient(clinic.desk()), HALF_PAST_NINE)
        .expect(201);

    assertThat(transfer(clinic, id, to, HALF_PAST_NINE).expect(409).text("/code"))
        .isEqualTo("slot-taken");
    assertThat(transfer(clinic, id, to, "2026-11-16T07:30:00Z").expect(422).text("/code"))
        .isEqualTo("slot-outside-availability");
    assertThat(transfer(clinic, id, clinic.affiliation(), null).expect(422).text("/code"))
        .isEqualTo("same-doctor");
    var elsewhere = world.clinic();
    assertThat(transfer(clinic, id, elsewhere.affiliation(), null).expect(422).text("/code"))
        .isEqualTo("other-hospital");
    assertThat(transfer(clinic, id, UUID.randomUUID(), null).expect(404).text("/code"))
        .isEqualTo("affiliation-not-found");
    elsewhere
        .desk()
        .post("/appointments/" + id + "/transfer", Map.of("affiliationId", elsewhere.affiliation()))
        .expect(404);
    clinic
        .desk()
        .ifMatch(0)
        .post("/appointments/" + id + "/transfer", Map.of("affiliationId", to))
        .expect(412);
  }

  @Test
  void thePatientsOtherVisitStaysInTheWay() {
    var clinic = world.clinic();
    var to = world.colleague(clinic);
    var patient = world.patient(clinic.desk());
    var id = paid(clinic, patient, TEN);
    paid(clinic, patient, HALF_PAST_TEN);

    assertThat(transfer(clinic, id, to, HALF_PAST_TEN).expect(409).text("/code"))
        .isEqualTo("patient-busy");
  }

  @Test
  void oneOfTwoDesksGetsTheColleaguesTime() throws Exception {
    var clinic = world.clinic();
    var second = at(clinic, world.colleague(clinic));
    var third = world.colleague(clinic);
    var one = paid(clinic, TEN);
    var two = paid(second, HALF_PAST_TEN, "900.00");
    var answers =
        atOnce(
            () -> transfer(clinic, one, third, HALF_PAST_NINE),
            () -> transfer(clinic, two, third, HALF_PAST_NINE));

    assertThat(answers.stream().map(Api.Answer::status)).containsExactlyInAnyOrder(200, 409);
    assertThat(answers.stream().filter(a -> a.status() == 409).map(a -> a.text("/code")))
        .containsExactly("slot-taken");
  }

  @Test
  void twoDoctorsSwapTheirPatientsWithoutWaitingForEachOther() throws Exception {
    var clinic = world.clinic();
    var other = at(clinic, world.colleague(clinic));
    var one = paid(clinic, TEN);
    var two = paid(other, TEN, "900.00");
    var answers =
        atOnce(
            () -> transfer(clinic, one, other.affiliation(), HALF_PAST_TEN),
            () -> transfer(clinic, two, clinic.affiliation(), HALF_PAST_TEN));

    assertThat(answers).allMatch(answer -> answer.status() == 200);
  }

  private static List<Api.Answer> atOnce(Callable<Api.Answer> one, Callable<Api.Answer> other)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      return threads.invokeAll(List.of(one, other)).stream().map(f -> f.resultNow()).toList();
    }
  }

  private static Api.Answer transfer(Clinic clinic, UUID id, UUID to, @Nullable String startsAt) {
    var wish = new HashMap<String, Object>(Map.of("affiliationId", to));
    if (startsAt != null) {
      wish.put("startsAt", startsAt);
    }
    return clinic.desk().post("/appointments/" + id + "/transfer", wish);
  }

  private static Api.Answer undo(Clinic clinic, Api.Answer moved) {
    return clinic
        .desk()
        .ifMatch(moved.body().at("/version").asInt())
        .post("/appointments/" + moved.id() + "/reversal", Map.of());
  }

  private UUID paid(Clinic clinic, String startsAt) {
    return paid(clinic, startsAt, "1200.00");
  }

  private UUID paid(Clinic clinic, String startsAt, String fee) {
    var id =
        world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), startsAt).expect(201).id();
    world.pay(clinic.desk(), id, fee).expect(201);
    return id;
  }

  private UUID paid(Clinic clinic, UUID patient, String startsAt) {
    var id = world.hold(clinic.desk(), clinic, patient, startsAt).expect(201).id();
    world.pay(clinic.desk(), id, "1200.00").expect(201);
    return id;
  }

  /** The same clinic, seen from a colleague. */
  private Clinic at(Clinic clinic, UUID affiliation) {
    return new Clinic(
        clinic.hospital(),
        clinic.department(),
        doctorOf(affiliation),
        affiliation,
        clinic.desk(),
        clinic.admin(),
        clinic.doctorApi());
  }

  private Clinic atTenPastNine(Clinic clinic) {
    clock.set(Instant.parse("2026-11-16T03:40:00Z"));
    return new Clinic(
        clinic.hospital(),
        clinic.department(),
        clinic.doctor(),
        clinic.affiliation(),
        world.again(clinic.desk()),
        world.again(clinic.admin()),
        world.again(clinic.doctorApi()));
  }

  private UUID doctorOf(UUID affiliation) {
    return jdbc.sql("SELECT doctor_id FROM affiliation WHERE id = ?")
        .param(affiliation)
        .query((row, n) -> Sql.uuid(row, "doctor_id"))
        .single();
  }

  private long earned(UUID doctor) {
    return balance("DOCTOR_EARNINGS", "e.doctor_id = ?", doctor);
  }

  private long received(UUID appointment) {
    return balance("CARD_TERMINAL", "e.appointment_id = ?", appointment);
  }

  private long balance(String account, String condition, UUID of) {
    return jdbc.sql(
            """
            SELECT COALESCE(sum(CASE WHEN t.credit_account = :account THEN t.amount_minor ELSE 0 END
              - CASE WHEN t.debit_account = :account THEN t.amount_minor ELSE 0 END), 0)
            FROM journal_entry e JOIN ledger_transfer t ON t.entry_id = e.id WHERE\
            """
                + " "
                + condition.replace("?", ":of"))
        .param("account", account)
        .param("of", of)
        .query(Long.class)
        .single();
  }
}
