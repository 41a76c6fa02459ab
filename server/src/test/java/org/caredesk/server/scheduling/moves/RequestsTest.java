package org.caredesk.server.scheduling.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caredesk.server.scheduling.booking.HoldExpiry;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a request where the doctor approves (SPEC B3). */
@DatabaseTest
class RequestsTest {
  private static final String TEN = "2026-11-16T04:30:00Z";
  private static final String HALF_PAST_TEN = "2026-11-16T05:00:00Z";
  private static final String TOMORROW_TEN = "2026-11-17T04:30:00Z";
  private static final String TOMORROW_ELEVEN = "2026-11-17T05:30:00Z";

  private final World world;
  private final TestClock clock;
  private final TimedMoves timed;
  private final HoldExpiry expiry;
  private final JdbcClient jdbc;

  RequestsTest(World world, TestClock clock, TimedMoves timed, HoldExpiry expiry, JdbcClient jdbc) {
    this.world = world;
    this.clock = clock;
    this.timed = timed;
    this.expiry = expiry;
    this.jdbc = jdbc;
  }

  @Test
  void aPaidRequestStandsInTheDoctorsInboxUntilItIsAnswered() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TOMORROW_TEN);

    var inbox = inbox(clinic);
    assertThat(inbox.body()).hasSize(1);
    assertThat(inbox.text("/0/id")).isEqualTo(id.toString());
    assertThat(inbox.text("/0/patientName")).isNotBlank();
    assertThat(inbox.text("/0/progress/requestedAt")).isEqualTo(TestClock.START.toString());
    assertThat(inbox.text("/0/progress/answerBy"))
        .isEqualTo(TestClock.START.plus(Duration.ofHours(24)).toString());
    assertThat(inbox.body().at("/0/allowedActions")).hasSize(4);

    clinic.doctorApi().post("/appointments/" + id + "/acceptance", Map.of()).expect(200);
    assertThat(inbox(clinic).body()).isEmpty();
  }

  @Test
  void nobodyElseReadsTheInbox() {
    var clinic = world.clinic("APPROVAL");
    var path = "/doctors/" + clinic.doctor() + "/appointment-requests";
    world.clinic().doctorApi().get(path).expect(403);
    clinic.desk().get(path).expect(403);
  }

  @Test
  void ofTwoWhoAcceptAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TOMORROW_TEN);
    Callable<Integer> accept =
        () ->
            clinic
                .doctorApi()
                .ifMatch(1)
                .post("/appointments/" + id + "/acceptance", Map.of())
                .status();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var statuses =
          threads.invokeAll(List.of(accept, accept)).stream().map(f -> f.resultNow()).sorted();
      assertThat(statuses).containsExactly(200, 412);
    }
    clinic
        .doctorApi()
        .post("/appointments/" + id + "/rejection", Map.of("reason", "Away"))
        .expect(409);
  }

  @Test
  void anotherTimeIsKeptFreeForTheBookerWhoTakesIt() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TOMORROW_TEN);

    var proposed = propose(clinic, id, TOMORROW_ELEVEN).expect(200);
    assertThat(proposed.text("/status")).isEqualTo("REQUESTED");
    assertThat(proposed.text("/proposal/startsAt")).isEqualTo(TOMORROW_ELEVEN);
    assertThat(world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TOMORROW_ELEVEN))
        .returns(409, Api.Answer::status);
    assertThat(world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TOMORROW_TEN))
        .returns(409, Api.Answer::status);

    var taken = clinic.desk().post("/appointments/" + id + "/proposal-acceptance", Map.of());
    assertThat(taken.expect(200).text("/status")).isEqualTo("CONFIRMED");
    assertThat(taken.text("/startsAt")).isEqualTo(TOMORROW_ELEVEN);
    assertThat(taken.text("/paymentState")).isEqualTo("PAID");
    assertThat(taken.body().at("/proposal").isNull()).isTrue();
    assertThat(taken.text("/history/3/movedFrom")).isEqualTo(TOMORROW_TEN);
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TOMORROW_TEN).expect(201);
    assertThat(live(clinic)).isEqualTo(2);
  }

  @Test
  void anOfferThatOverlapsTheTimeAskedForKeepsJustTheRestFree() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TEN);
    jdbc.sql("UPDATE affiliation SET slot_minutes = 10 WHERE id = ?")
        .param(clinic.affiliation())
        .update();

    propose(clinic, id, "2026-11-16T04:40:00Z").expect(200);
    assertThat(
            jdbc.sql(
                    "SELECT starts_at FROM appointment WHERE kept_for = ? AND ends_at - starts_at ="
                        + " INTERVAL '10' MINUTE")
                .param(id)
                .query((row, n) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .list())
        .containsExactly(Instant.parse(HALF_PAST_TEN));
    clinic.desk().post("/appointments/" + id + "/proposal-acceptance", Map.of()).expect(200);
    assertThat(live(clinic)).isEqualTo(1);
  }

  @Test
  void aDeclinedOfferLeavesTheRequestAsItWasAndFreesTheOtherTime() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TOMORROW_TEN);
    propose(clinic, id, TOMORROW_ELEVEN).expect(200);

    var declined =
        clinic
            .desk()
            .post("/appointments/" + id + "/proposal-refusal", Map.of("reason", "Works late"))
            .expect(200);
    assertThat(declined.text("/status")).isEqualTo("REQUESTED");
    assertThat(declined.text("/startsAt")).isEqualTo(TOMORROW_TEN);
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TOMORROW_ELEVEN).expect(201);
    clinic.desk().post("/appointments/" + id + "/proposal-acceptance", Map.of()).expect(409);
    clinic.doctorApi().post("/appointments/" + id + "/acceptance", Map.of()).expect(200);
  }

  @Test
  void aSecondOfferTakesThePlaceOfTheFirst() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TOMORROW_TEN);
    propose(clinic, id, TOMORROW_ELEVEN).expect(200);
    propose(clinic, id, "2026-11-17T06:00:00Z").expect(200);
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TOMORROW_ELEVEN).expect(201);
  }

  @Test
  void aTakenOrImpossibleTimeIsNotOffered() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TOMORROW_TEN);
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TOMORROW_ELEVEN).expect(201);

    assertThat(propose(clinic, id, TOMORROW_ELEVEN).expect(409).text("/code"))
        .isEqualTo("slot-taken");
    assertThat(propose(clinic, id, "2026-11-17T12:30:00Z").expect(422).text("/code"))
        .isEqualTo("slot-outside-availability");
    assertThat(propose(clinic, id, TOMORROW_TEN).expect(422).text("/code")).isEqualTo("same-time");
    assertThat(
            jdbc.sql("SELECT count(*) FROM appointment WHERE kept_for = ?")
                .param(id)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void theTimeKeptForAnOfferIsNobodyElsesToTouch() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TOMORROW_TEN);
    propose(clinic, id, TOMORROW_ELEVEN).expect(200);
    var kept =
        jdbc.sql("SELECT id FROM appointment WHERE kept_for = ?")
            .param(id)
            .query(UUID.class)
            .single();

    assertThat(clinic.desk().get("/appointments/" + kept).body().at("/allowedActions")).isEmpty();
    clinic
        .desk()
        .post("/appointments/" + kept + "/cancellation", Map.of("reason", "Free it"))
        .expect(409);
    clinic
        .desk()
        .ifMatch(0)
        .patch("/appointments/" + kept, Map.of("patientId", world.patient(clinic.desk())))
        .expect(403);
    world.pay(clinic.desk(), kept, "1200.00").expect(409);
  }

  @Test
  void aRequestNobodyAnswersExpiresWithARefundAndFreesItsTimes() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TOMORROW_ELEVEN);
    propose(clinic, id, "2026-11-17T06:00:00Z").expect(200);

    clock.advance(Duration.ofHours(24).minusMillis(1));
    timed.expireRequests();
    assertThat(status(id)).isEqualTo("REQUESTED");
    clock.advance(Duration.ofMillis(1));
    timed.expireRequests();
    expiry.expireDue();

    var later = world.again(clinic.desk());
    var expired = later.get("/appointments/" + id).expect(200);
    assertThat(expired.text("/status")).isEqualTo("EXPIRED");
    assertThat(expired.text("/paymentState")).isEqualTo("REFUNDED");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM journal_entry WHERE appointment_id = ? AND reverses_id IS"
                        + " NOT NULL")
                .param(id)
                .query(Long.class)
                .single())
        .isOne();
    assertThat(live(clinic)).isZero();
  }

  @Test
  void theAcceptanceIsTakenBackWhileThatIsPossible() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TOMORROW_TEN);
    var accepted =
        clinic.doctorApi().post("/appointments/" + id + "/acceptance", Map.of()).expect(200);
    clinic.desk().ifMatch(2).post("/appointments/" + id + "/reversal", Map.of()).expect(409);
    var back = clinic.doctorApi().ifMatch(2).post("/appointments/" + id + "/reversal", Map.of());

    assertThat(accepted.text("/status")).isEqualTo("CONFIRMED");
    assertThat(back.expect(200).text("/status")).isEqualTo("REQUESTED");
    assertThat(inbox(clinic).body()).hasSize(1);
    clinic.doctorApi().ifMatch(2).post("/appointments/" + id + "/reversal", Map.of()).expect(412);
    clinic.doctorApi().post("/appointments/" + id + "/reversal", Map.of()).expect(428);
  }

  @Test
  void theTimeKeptForAnOfferIsNoAppointmentToMove() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TOMORROW_TEN);
    propose(clinic, id, TOMORROW_ELEVEN).expect(200);

    var day = clinic.desk().get("/hospitals/" + clinic.hospital() + "/day?date=2026-11-17");
    assertThat(day.body().at("/doctors/0/appointments")).hasSize(2);
    assertThat(day.body().at("/doctors/0/appointments/0/keptFor").isNull()).isTrue();
    assertThat(day.text("/doctors/0/appointments/1/keptFor")).isEqualTo(id.toString());
    var leaving =
        clinic
            .doctorApi()
            .post("/affiliations/" + clinic.affiliation() + "/departure", null)
            .expect(409);
    assertThat(leaving.body().at("/appointments")).hasSize(1);
    assertThat(leaving.text("/appointments/0/id")).isEqualTo(id.toString());
    var off =
        clinic
            .doctorApi()
            .post(
                "/doctors/" + clinic.doctor() + "/time-off",
                Map.of("from", "2026-11-17T09:00:00", "to", "2026-11-17T17:00:00"))
            .expect(201);
    assertThat(off.body().at("/affected")).hasSize(1);
    assertThat(off.text("/affected/0")).isEqualTo(id.toString());
  }

  private UUID request(Clinic clinic, String startsAt) {
    var held =
        world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), startsAt).expect(201);
    assertThat(world.pay(clinic.desk(), held.id(), "1200.00").expect(201).text("/status"))
        .isEqualTo("REQUESTED");
    return held.id();
  }

  private static Api.Answer propose(Clinic clinic, UUID id, String startsAt) {
    return clinic
        .doctorApi()
        .post("/appointments/" + id + "/acceptance", Map.of("startsAt", startsAt));
  }

  private static Api.Answer inbox(Clinic clinic) {
    return clinic
        .doctorApi()
        .get("/doctors/" + clinic.doctor() + "/appointment-requests")
        .expect(200);
  }

  private String status(UUID id) {
    return jdbc.sql("SELECT status FROM appointment WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private long live(Clinic clinic) {
    return jdbc.sql(
            "SELECT count(*) FROM appointment WHERE doctor_id = ? AND status IN ('HELD',"
                + " 'REQUESTED', 'CONFIRMED')")
        .param(clinic.doctor())
        .query(Long.class)
        .single();
  }
}
