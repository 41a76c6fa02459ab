package org.caredesk.server.scheduling.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.scheduling.moves.TimedMoves;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.StatementCount;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Queue, calendar, rescheduling and what is taken back (SPEC B6, C3, X5). */
@DatabaseTest
class DoctorDayTest {
  private static final String NINE = "2026-11-16T03:30:00Z";
  private static final String HALF_PAST_NINE = "2026-11-16T04:00:00Z";
  private static final String TEN = "2026-11-16T04:30:00Z";
  private static final String ELEVEN = "2026-11-16T05:30:00Z";

  private final World world;
  private final TestClock clock;
  private final TimedMoves timed;
  private final JdbcClient jdbc;
  private final StatementCount statements;

  DoctorDayTest(
      World world, TestClock clock, TimedMoves timed, JdbcClient jdbc, StatementCount statements) {
    this.world = world;
    this.clock = clock;
    this.timed = timed;
    this.jdbc = jdbc;
    this.statements = statements;
  }

  @Test
  void theDoctorCallsOneAfterTheOtherInTheOrderOfTheirTimes() {
    var clinic = world.clinic();
    var later = booked(clinic, HALF_PAST_NINE);
    var first = booked(clinic, NINE);
    var coming = booked(clinic, TEN);
    checkIn(clinic, later);
    checkIn(clinic, first);

    assertThat(next(clinic).expect(200).id()).isEqualTo(first);
    assertThat(next(clinic).expect(409).text("/code")).isEqualTo("consultation-open");
    clock.advance(Duration.ofMinutes(35));
    var queue = queue(clinic);
    assertThat(queue.body().at("/lateMinutes").asInt()).isEqualTo(5);
    assertThat(queue.text("/entries/0/appointment/id")).isEqualTo(first.toString());
    assertThat(queue.text("/entries/1/appointment/id")).isEqualTo(later.toString());
    assertThat(queue.text("/entries/1/expectedStart")).isEqualTo("2026-11-16T04:05:00Z");
    assertThat(queue.text("/entries/2/appointment/id")).isEqualTo(coming.toString());
    assertThat(queue.text("/entries/2/expectedStart")).isEqualTo("2026-11-16T04:35:00Z");
    var desk = world.again(clinic.desk());
    assertThat(
            desk.get("/hospitals/" + clinic.hospital() + "/day?date=2026-11-16")
                .body()
                .at("/doctors/0/lateMinutes")
                .asInt())
        .isEqualTo(5);

    var doctor = doctor(clinic);
    doctor.post("/appointments/" + first + "/completion", Map.of()).expect(200);
    assertThat(doctor.post(nextPath(clinic), Map.of()).expect(200).id()).isEqualTo(later);
    doctor.post("/appointments/" + later + "/completion", Map.of()).expect(200);
    assertThat(doctor.post(nextPath(clinic), Map.of()).expect(409).text("/code"))
        .isEqualTo("queue-empty");
  }

  @Test
  void twoCallsAtOnceNeverBeginTheSameVisitTwice() throws Exception {
    var clinic = world.clinic();
    checkIn(clinic, booked(clinic, NINE));
    checkIn(clinic, booked(clinic, HALF_PAST_NINE));
    Callable<Integer> call = () -> next(clinic).status();
    try (var threads = Executors.newFixedThreadPool(2)) {
      assertThat(threads.invokeAll(List.of(call, call)).stream().map(f -> f.resultNow()).sorted())
          .containsExactly(200, 409);
    }
  }

  @Test
  void onlyTheDoctorCallsAndOnlyThoseOfTheHospitalSeeTheQueue() {
    var clinic = world.clinic();
    var stranger = world.clinic();
    stranger.doctorApi().post(nextPath(clinic), Map.of()).expect(403);
    stranger.desk().get("/doctors/" + clinic.doctor() + "/queue").expect(403);
    stranger
        .desk()
        .get("/doctors/" + clinic.doctor() + "/calendar?from=2026-11-16&to=2026-11-16")
        .expect(403);
    clinic.desk().get("/doctors/" + clinic.doctor() + "/queue").expect(200);
  }

  @Test
  void startCompletionCheckInAndNoShowAreTakenBack() {
    var clinic = world.clinic();
    var id = booked(clinic, NINE);
    checkIn(clinic, id);
    undo(clinic.desk(), id, 2, "CONFIRMED");
    checkIn(clinic, id);
    next(clinic).expect(200);
    undo(clinic.doctorApi(), id, 5, "CHECKED_IN");
    next(clinic).expect(200);
    clinic.doctorApi().post("/appointments/" + id + "/completion", Map.of()).expect(200);
    undo(clinic.doctorApi(), id, 8, "IN_CONSULTATION");

    var missed = booked(clinic, HALF_PAST_NINE);
    clock.set(Instant.parse(HALF_PAST_NINE));
    doctor(clinic).post("/appointments/" + missed + "/no-show", Map.of()).expect(200);
    undo(doctor(clinic), missed, 2, "CONFIRMED");
  }

  @Test
  void whoDoesNotComeCountsAsNoShowAfterTheGraceAndOnceTakenBackStaysSo() {
    var clinic = world.clinic();
    var id = booked(clinic, NINE);
    var here = booked(clinic, HALF_PAST_NINE);
    checkIn(clinic, here);
    clock.set(Instant.parse(NINE).plus(Duration.ofMinutes(30)).minusMillis(1));
    timed.markNoShows();
    assertThat(status(id)).isEqualTo("CONFIRMED");
    clock.advance(Duration.ofHours(2));
    timed.markNoShows();
    assertThat(status(id)).isEqualTo("NO_SHOW");
    assertThat(status(here)).isEqualTo("CHECKED_IN");

    var desk = world.again(clinic.desk());
    undo(desk, id, 2, "CONFIRMED");
    timed.markNoShows();
    assertThat(status(id)).isEqualTo("CONFIRMED");
  }

  @Test
  void whoWasTakenBackFromNoShowAndMissesTheNewTimeTooCountsAgain() {
    var clinic = world.clinic();
    var id = booked(clinic, NINE);
    clock.set(Instant.parse(NINE).plus(Duration.ofMinutes(31)));
    timed.markNoShows();
    var desk = world.again(clinic.desk());
    undo(desk, id, 2, "CONFIRMED");
    desk.post("/appointments/" + id + "/rescheduling", Map.of("startsAt", TEN)).expect(200);
    clock.set(Instant.parse(TEN).plus(Duration.ofMinutes(31)));
    timed.markNoShows();
    assertThat(status(id)).isEqualTo("NO_SHOW");
  }

  @Test
  void aNoShowWhoseTimeIsGivenAwayIsNotTakenBack() {
    var clinic = world.clinic();
    var id = booked(clinic, TEN);
    clock.set(Instant.parse(TEN));
    var desk = world.again(clinic.desk());
    desk.post("/appointments/" + id + "/no-show", Map.of()).expect(200);
    world.hold(desk, clinic, world.patient(desk), TEN).expect(201);

    assertThat(
            desk.ifMatch(2)
                .post("/appointments/" + id + "/reversal", Map.of())
                .expect(409)
                .text("/code"))
        .isEqualTo("slot-taken");
  }

  @Test
  void aRescheduledAppointmentKeepsPaymentAndHistoryAndFreesItsOldTime() {
    var clinic = world.clinic();
    var id = booked(clinic, TEN);

    var moved = reschedule(clinic.desk(), id, 1, ELEVEN).expect(200);
    assertThat(moved.text("/status")).isEqualTo("CONFIRMED");
    assertThat(moved.text("/startsAt")).isEqualTo(ELEVEN);
    assertThat(moved.text("/endsAt")).isEqualTo("2026-11-16T06:00:00Z");
    assertThat(moved.text("/paymentState")).isEqualTo("PAID");
    assertThat(moved.text("/history/2/movedFrom")).isEqualTo(TEN);
    assertThat(moved.text("/history/2/movedTo")).isEqualTo(ELEVEN);
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), ELEVEN).expect(409);
  }

  @Test
  void aReschedulingIsTakenBackUnlessTheOldTimeIsGone() {
    var clinic = world.clinic();
    var id = booked(clinic, TEN);
    reschedule(clinic.doctorApi(), id, 1, ELEVEN).expect(200);
    var back =
        clinic.desk().ifMatch(2).post("/appointments/" + id + "/reversal", Map.of()).expect(200);
    assertThat(back.text("/startsAt")).isEqualTo(TEN);

    reschedule(clinic.desk(), id, 3, ELEVEN).expect(200);
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
    assertThat(
            clinic
                .desk()
                .ifMatch(4)
                .post("/appointments/" + id + "/reversal", Map.of())
                .expect(409)
                .text("/code"))
        .isEqualTo("slot-taken");
  }

  @Test
  void anotherLengthAtTheSameStartKeepsTheFeeAndIsTakenBack() {
    var clinic = world.clinic();
    var id = booked(clinic, TEN);
    var path = "/appointments/" + id + "/rescheduling";
    clinic.desk().ifMatch(1).post(path, Map.of("startsAt", TEN, "minutes", 45)).expect(422);

    var longer =
        clinic.desk().ifMatch(1).post(path, Map.of("startsAt", TEN, "minutes", 120)).expect(200);
    assertThat(longer.text("/startsAt")).isEqualTo(TEN);
    assertThat(longer.text("/endsAt")).isEqualTo("2026-11-16T06:30:00Z");
    assertThat(longer.text("/fee/amount")).isEqualTo("1200.00");

    var back =
        clinic.desk().ifMatch(2).post("/appointments/" + id + "/reversal", Map.of()).expect(200);
    assertThat(back.text("/endsAt")).isEqualTo("2026-11-16T05:00:00Z");
  }

  @Test
  void aReschedulingToATakenTimeIsRefusedWithFreeOnesAndChangesNothing() {
    var clinic = world.clinic();
    var id = booked(clinic, TEN);
    booked(clinic, ELEVEN);

    var refused = reschedule(clinic.desk(), id, 1, ELEVEN).expect(409);
    assertThat(refused.text("/code")).isEqualTo("slot-taken");
    assertThat(refused.text("/nextFreeSlots/0/startsAt")).isEqualTo("2026-11-16T06:00:00Z");
    reschedule(clinic.desk(), id, 1, "2026-11-16T12:30:00Z").expect(422);
    reschedule(clinic.desk(), id, 7, HALF_PAST_NINE).expect(412);
    assertThat(clinic.desk().get("/appointments/" + id).text("/startsAt")).isEqualTo(TEN);
    world.clinic().desk().get("/appointments/" + id).expect(404);
    reschedule(world.clinic().desk(), id, 1, HALF_PAST_NINE).expect(404);
  }

  @Test
  void ofManyMovedToOneTimeAtOnceExactlyOneGetsThere() throws Exception {
    var clinic = world.clinic();
    var starts = List.of(NINE, HALF_PAST_NINE, TEN, "2026-11-16T05:00:00Z", "2026-11-16T06:00:00Z");
    List<Callable<Integer>> moves =
        starts.stream()
            .map(start -> booked(clinic, start))
            .map(id -> (Callable<Integer>) () -> reschedule(clinic.desk(), id, 1, ELEVEN).status())
            .toList();
    try (var threads = Executors.newFixedThreadPool(moves.size())) {
      assertThat(threads.invokeAll(moves).stream().map(f -> f.resultNow()).sorted())
          .containsExactly(200, 409, 409, 409, 409);
    }
  }

  @Test
  void anAppointmentMovedAcrossADaylightSavingDayKeepsTheClockOnTheWall() {
    var clinic = world.clinic();
    var berlin = world.affiliation(clinic, "Europe/Berlin", "EUR");
    var hospital = world.superAdmin().get("/affiliations/" + berlin).text("/hospitalId");
    world.weekly(clinic.doctorApi(), berlin, "2027-03-22", "15:00", "18:00").expect(200);
    var desk = world.signIn(Role.RECEPTIONIST, UUID.fromString(hospital), null, null);
    var wish = new HashMap<>(World.wish(clinic, world.patient(desk), "2027-03-26T15:00:00Z"));
    wish.put("affiliationId", berlin); // the Friday before the clocks go forward, 16:00 there
    var held = desk.once().post("/appointments", wish).expect(201);
    var payment = new HashMap<>(World.payment("80.00"));
    payment.put("amount", Map.of("amount", "80.00", "currency", "EUR"));
    desk.once().post("/appointments/" + held.id() + "/payments", payment).expect(201);

    var monday = reschedule(desk, held.id(), 1, "2027-03-29T14:00:00Z").expect(200);
    assertThat(monday.text("/endsAt")).isEqualTo("2027-03-29T14:30:00Z");
    assertThat(
            jdbc.sql("SELECT local_start FROM appointment WHERE id = ?")
                .param(held.id())
                .query(LocalDateTime.class)
                .single())
        .isEqualTo("2027-03-29T16:00:00");
    reschedule(desk, held.id(), 2, "2027-03-29T16:00:00Z").expect(422); // 18:00 there: closed
    var back = desk.ifMatch(2).post("/appointments/" + held.id() + "/reversal", Map.of());
    assertThat(back.expect(200).text("/startsAt")).isEqualTo("2027-03-26T15:00:00Z");
  }

  @Test
  void nobodyIsCheckedInOnAnotherDay() {
    var clinic = world.clinic();
    var id = booked(clinic, "2026-11-17T04:30:00Z");
    assertThat(
            clinic
                .desk()
                .post("/appointments/" + id + "/check-in", Map.of())
                .expect(409)
                .text("/code"))
        .isEqualTo("check-in-too-early");
  }

  @Test
  void theCalendarShowsEveryHospitalOfTheDoctorInFewStatements() {
    var clinic = world.clinic();
    world.affiliation(clinic, "Asia/Tokyo", "JPY");
    var id = booked(clinic, TEN);
    booked(clinic, "2026-11-18T04:30:00Z");

    var before = statements.now();
    var calendar =
        clinic
            .doctorApi()
            .get("/doctors/" + clinic.doctor() + "/calendar?from=2026-11-16&to=2026-11-22")
            .expect(200);
    assertThat(statements.now() - before).isLessThanOrEqualTo(5);
    assertThat(calendar.body().at("/hospitals")).hasSize(2);
    assertThat(calendar.body().at("/appointments")).hasSize(2);
    assertThat(calendar.text("/appointments/0/appointment/id")).isEqualTo(id.toString());
    var desk =
        clinic
            .desk()
            .get("/doctors/" + clinic.doctor() + "/calendar?from=2026-11-01&to=2026-11-30")
            .expect(200);
    assertThat(desk.body().at("/hospitals")).hasSize(1);
    assertThat(desk.body().at("/hospitals/0/freeSlots")).isEmpty();
    clinic
        .doctorApi()
        .get("/doctors/" + clinic.doctor() + "/calendar?from=2026-11-16&to=2027-03-22")
        .expect(400);
  }

  private UUID booked(Clinic clinic, String startsAt) {
    var held =
        world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), startsAt).expect(201);
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
    return held.id();
  }

  private static void checkIn(Clinic clinic, UUID id) {
    clinic.desk().post("/appointments/" + id + "/check-in", Map.of()).expect(200);
  }

  private static String nextPath(Clinic clinic) {
    return "/doctors/" + clinic.doctor() + "/next-patient";
  }

  private static Api.Answer next(Clinic clinic) {
    return clinic.doctorApi().post(nextPath(clinic), Map.of());
  }

  private Api.Answer queue(Clinic clinic) {
    return doctor(clinic).get("/doctors/" + clinic.doctor() + "/queue").expect(200);
  }

  /** Signed in at this moment of the clock. */
  private Api doctor(Clinic clinic) {
    return world.again(clinic.doctorApi());
  }

  private static void undo(Api by, UUID id, int version, String status) {
    assertThat(
            by.ifMatch(version)
                .post("/appointments/" + id + "/reversal", Map.of())
                .expect(200)
                .text("/status"))
        .isEqualTo(status);
  }

  private static Api.Answer reschedule(Api by, UUID id, int version, String startsAt) {
    return by.ifMatch(version)
        .post("/appointments/" + id + "/rescheduling", Map.of("startsAt", startsAt));
  }

  private String status(UUID id) {
    return jdbc.sql("SELECT status FROM appointment WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }
}
