package org.caredesk.server.scheduling.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.notifications.inapp.WaitingNotices;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;

/** Appointments without a time for now, and when patients hear of moves (SPEC X3). */
@DatabaseTest
class PinboardTest {
  private static final String TEN = "2026-11-17T04:30:00Z";
  private static final String ELEVEN = "2026-11-17T05:30:00Z";
  private static final String TWELVE = "2026-11-17T06:30:00Z";

  private final World world;
  private final TestClock clock;
  private final TimedMoves timed;
  private final WaitingNotices waiting;

  PinboardTest(World world, TestClock clock, TimedMoves timed, WaitingNotices waiting) {
    this.world = world;
    this.clock = clock;
    this.timed = timed;
    this.waiting = waiting;
  }

  @Test
  void whatIsParkedGivesItsTimeToOthersAndKeepsItsMoney() {
    var clinic = world.clinic();
    var id = booked(clinic, TEN);
    var parked = park(clinic, id).expect(200);
    assertThat(parked.text("/status")).isEqualTo("PARKED");
    assertThat(parked.text("/paymentState")).isEqualTo("PAID");
    booked(clinic, TEN);

    var board = board(clinic);
    assertThat(board.body().at("/items")).hasSize(1);
    assertThat(board.text("/items/0/id")).isEqualTo(id.toString());
    assertThat(board.text("/items/0/patientName")).isEqualTo("Nandini Furtado");
    assertThat(board.text("/items/0/startsAt")).isEqualTo(TEN);
    assertThat(board.text("/items/0/parkedBecause")).isEqualTo("Dr. is ill");
    assertThat(board.text("/items/0/parkedBy")).isEqualTo("Sunita Kamble");
    assertThat(board.body().at("/items/0/overdue").asBoolean()).isFalse();
    assertThat(board.body().at("/items/0/version").asInt())
        .isEqualTo(parked.body().at("/version").asInt());
    var day = clinic.desk().get("/hospitals/" + clinic.hospital() + "/day?date=2026-11-17");
    assertThat(day.expect(200).body().at("/doctors/0/appointments")).hasSize(1);

    var placed = place(clinic, id, ELEVEN).expect(200);
    assertThat(placed.text("/status")).isEqualTo("CONFIRMED");
    assertThat(placed.text("/startsAt")).isEqualTo(ELEVEN);
    assertThat(board(clinic).body().at("/items")).isEmpty();
  }

  @Test
  void everyMoveOfThePinboardIsTakenBack() {
    var clinic = world.clinic();
    var id = booked(clinic, TEN);
    park(clinic, id).expect(200);
    assertThat(undo(clinic, id).expect(200).text("/status")).isEqualTo("CONFIRMED");

    park(clinic, id).expect(200);
    place(clinic, id, TWELVE).expect(200);
    var back = undo(clinic, id).expect(200);
    assertThat(back.text("/status")).isEqualTo("PARKED");
    assertThat(back.text("/startsAt")).isEqualTo(TEN);
  }

  @Test
  void theTimeGivenAwayMeanwhileIsNotTakenBack() {
    var clinic = world.clinic();
    var id = booked(clinic, TEN);
    park(clinic, id).expect(200);
    booked(clinic, TEN);

    assertThat(undo(clinic, id).expect(409).text("/code")).isEqualTo("slot-taken");
    assertThat(place(clinic, id, TEN).expect(409).text("/code")).isEqualTo("slot-taken");
    assertThat(board(clinic).body().at("/items")).hasSize(1);
  }

  @Test
  void whatIsParkedStaysWhenItsTimeHasPassedAndNobodyMissesIt() {
    var clinic = world.clinic();
    var id = booked(clinic, TEN);
    park(clinic, id).expect(200);

    clock.set(Instant.parse(TWELVE));
    timed.markNoShows();
    var desk = world.again(clinic.desk());
    var board = desk.get("/hospitals/" + clinic.hospital() + "/pinboard").expect(200);
    assertThat(board.text("/items/0/id")).isEqualTo(id.toString());
    assertThat(board.body().at("/items/0/overdue").asBoolean()).isTrue();
    var cancelled =
        desk.post(
            "/appointments/" + id + "/cancellation", Map.of("reasonCode", "DOCTOR_UNAVAILABLE"));
    assertThat(cancelled.expect(200).text("/paymentState")).isEqualTo("REFUNDED");
  }

  @Test
  void twoDesksThatPlaceIntoOneSlotMakeOneVisit() throws Exception {
    var clinic = world.clinic();
    var first = booked(clinic, TEN);
    var second = booked(clinic, ELEVEN);
    park(clinic, first).expect(200);
    park(clinic, second).expect(200);
    var start = new CyclicBarrier(2);
    List<Future<Api.Answer>> answers;
    try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          desks.invokeAll(List.of(placing(clinic, first, start), placing(clinic, second, start)));
    }
    assertThat(List.of(answers.get(0).get().status(), answers.get(1).get().status()))
        .containsExactlyInAnyOrder(200, 409);
    assertThat(board(clinic).body().at("/items")).hasSize(1);
  }

  @Test
  void aPatientHearsOfANewTimeOnlyWhenItIsNotTakenBackAtOnce() {
    var clinic = world.clinic();
    var person = world.patient(clinic.desk());
    var patient = world.signIn(Role.PATIENT, null, null, person);
    var id = booked(clinic, person, TEN);
    var doctorsBefore = messages(clinic.doctorApi());

    place(clinic, id, ELEVEN).expect(200);
    assertThat(messages(clinic.doctorApi())).isEqualTo(doctorsBefore + 1);
    waiting.tellDue();
    assertThat(messages(patient)).isZero();
    undo(clinic, id).expect(200);
    clock.advance(Duration.ofMinutes(2));
    waiting.tellDue();
    assertThat(messages(patient)).isZero();

    place(clinic, id, ELEVEN).expect(200);
    clock.advance(Duration.ofSeconds(40));
    place(clinic, id, TWELVE).expect(200);
    clock.advance(Duration.ofSeconds(40));
    waiting.tellDue();
    assertThat(messages(patient)).isZero();
    clock.advance(Duration.ofSeconds(40));
    waiting.tellDue();
    var told = patient.get("/notifications").expect(200);
    assertThat(told.body().at("/items")).hasSize(1);
    assertThat(told.body().at("/unread").asInt()).isOne();
    assertThat(told.text("/items/0/facts/startsAt")).isEqualTo(TWELVE);

    undo(clinic, id).expect(200);
    assertThat(messages(patient)).isEqualTo(2);
  }

  @Test
  void parkingTellsThePatientNothingUntilThereIsANewTime() {
    var clinic = world.clinic();
    var person = world.patient(clinic.desk());
    var patient = world.signIn(Role.PATIENT, null, null, person);
    var id = booked(clinic, person, TEN);

    park(clinic, id).expect(200);
    clock.advance(Duration.ofMinutes(2));
    waiting.tellDue();
    assertThat(messages(patient)).isZero();
    place(clinic, id, ELEVEN).expect(200);
    clock.advance(Duration.ofMinutes(2));
    waiting.tellDue();
    assertThat(patient.get("/notifications").expect(200).text("/items/0/kind"))
        .isEqualTo("appointment-moved");
  }

  @Test
  void whatAPatientWasStillToHearWaitsWhileTheVisitHasNoTime() {
    var clinic = world.clinic();
    var person = world.patient(clinic.desk());
    var patient = world.signIn(Role.PATIENT, null, null, person);
    var id = booked(clinic, person, TEN);
    place(clinic, id, ELEVEN).expect(200);
    park(clinic, id).expect(200);
    clock.advance(Duration.ofMinutes(2));
    waiting.tellDue();
    assertThat(messages(patient)).isZero();

    undo(clinic, id).expect(200);
    clock.advance(Duration.ofMinutes(2));
    waiting.tellDue();
    var told = patient.get("/notifications").expect(200);
    assertThat(told.body().at("/items")).hasSize(1);
    assertThat(told.text("/items/0/facts/startsAt")).isEqualTo(ELEVEN);
  }

  @Test
  void anAnswerThatCannotWaitIsHeardAfterTheMoveBeforeIt() {
    var clinic = world.clinic("APPROVAL");
    var person = world.patient(clinic.desk());
    var patient = world.signIn(Role.PATIENT, null, null, person);
    var id = booked(clinic, person, TEN);
    place(clinic, id, ELEVEN).expect(200);
    clinic
        .doctorApi()
        .post("/appointments/" + id + "/rejection", Map.of("reason", "On leave"))
        .expect(200);

    var told = patient.get("/notifications").expect(200);
    assertThat(told.text("/items/0/kind")).isEqualTo("request-rejected");
    assertThat(told.text("/items/1/kind")).isEqualTo("appointment-moved");
    clock.advance(Duration.ofMinutes(2));
    waiting.tellDue();
    assertThat(messages(patient)).isEqualTo(2);
  }

  private static int messages(Api api) {
    return api.get("/notifications").expect(200).body().at("/items").size();
  }

  private Callable<Api.Answer> placing(Clinic clinic, UUID id, CyclicBarrier start) {
    return () -> {
      start.await();
      return place(clinic, id, TWELVE);
    };
  }

  private static Api.Answer board(Clinic clinic) {
    return clinic.desk().get("/hospitals/" + clinic.hospital() + "/pinboard").expect(200);
  }

  private static Api.Answer park(Clinic clinic, UUID id) {
    return clinic.desk().post("/appointments/" + id + "/parking", Map.of("reason", "Dr. is ill"));
  }

  private static Api.Answer place(Clinic clinic, UUID id, String startsAt) {
    return clinic
        .desk()
        .post("/appointments/" + id + "/rescheduling", Map.of("startsAt", startsAt));
  }

  private static Api.Answer undo(Clinic clinic, UUID id) {
    var version =
        clinic.desk().get("/appointments/" + id).expect(200).body().at("/version").asInt();
    return clinic.desk().ifMatch(version).post("/appointments/" + id + "/reversal", Map.of());
  }

  private UUID booked(Clinic clinic, String startsAt) {
    return booked(clinic, world.patient(clinic.desk()), startsAt);
  }

  private UUID booked(Clinic clinic, UUID patient, String startsAt) {
    var id = world.hold(clinic.desk(), clinic, patient, startsAt).expect(201).id();
    world.pay(clinic.desk(), id, "1200.00").expect(201);
    return id;
  }
}
