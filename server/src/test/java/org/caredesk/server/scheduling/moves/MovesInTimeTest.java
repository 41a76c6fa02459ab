package org.caredesk.server.scheduling.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.booking.HoldExpiry;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is moved into the past, and time itself moves what is due (SPEC B3, B6). */
@DatabaseTest
class MovesInTimeTest {
  private static final String HALF_PAST_NINE = "2026-11-16T04:00:00Z";
  private static final String TEN = "2026-11-16T04:30:00Z";
  private static final String HALF_PAST_TEN = "2026-11-16T05:00:00Z";
  private static final String TOMORROW_TEN = "2026-11-17T04:30:00Z";
  private static final String TOMORROW_ELEVEN = "2026-11-17T05:30:00Z";

  private final World world;
  private final TestClock clock;
  private final TimedMoves timed;
  private final HoldExpiry expiry;
  private final JdbcClient jdbc;

  MovesInTimeTest(
      World world, TestClock clock, TimedMoves timed, HoldExpiry expiry, JdbcClient jdbc) {
    this.world = world;
    this.clock = clock;
    this.timed = timed;
    this.expiry = expiry;
    this.jdbc = jdbc;
  }

  @Test
  void anOfferEndsAtItsOwnStartAndLeavesTheRequestToTheDoctor() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TOMORROW_TEN);
    assertThat(propose(clinic, id, TEN).expect(200).text("/proposal/answerBy")).isEqualTo(TEN);

    clock.set(Instant.parse(TEN));
    var desk = world.again(clinic.desk());
    assertThat(
            desk.post("/appointments/" + id + "/proposal-acceptance", Map.of())
                .expect(409)
                .text("/code"))
        .isEqualTo("transition-not-allowed");
    var seen = desk.get("/appointments/" + id).expect(200);
    assertThat(seen.body().at("/proposal").isNull()).isTrue();
    assertThat(seen.text("/startsAt")).isEqualTo(TOMORROW_TEN);
    expiry.expireDue();
    assertThat(live(clinic)).isEqualTo(1);
    var doctor = world.again(clinic.doctorApi());
    doctor.post("/appointments/" + id + "/acceptance", Map.of()).expect(200);
  }

  @Test
  void anOfferForATimeAtWhichTheDoctorIsAwayByNowIsNotTaken() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TOMORROW_TEN);
    propose(clinic, id, TOMORROW_ELEVEN).expect(200);
    clinic
        .doctorApi()
        .post(
            "/doctors/" + clinic.doctor() + "/time-off",
            Map.of("from", "2026-11-17T11:00:00", "to", "2026-11-17T12:00:00"))
        .expect(201);

    assertThat(
            clinic
                .desk()
                .post("/appointments/" + id + "/proposal-acceptance", Map.of())
                .expect(422)
                .text("/code"))
        .isEqualTo("slot-in-time-off");
    assertThat(live(clinic)).isEqualTo(2);
  }

  @Test
  void theAcceptanceIsNotTakenBackOnceTheVisitShouldHaveBegun() {
    var clinic = world.clinic("APPROVAL");
    var id = request(clinic, TEN);
    clinic.doctorApi().post("/appointments/" + id + "/acceptance", Map.of()).expect(200);

    clock.set(Instant.parse(TEN));
    var doctor = world.again(clinic.doctorApi());
    assertThat(
            doctor
                .ifMatch(2)
                .post("/appointments/" + id + "/reversal", Map.of())
                .expect(409)
                .text("/code"))
        .isEqualTo("transition-not-allowed");
    timed.expireRequests();
    assertThat(status(id)).isEqualTo("CONFIRMED");
  }

  @Test
  void aReschedulingIsNotTakenBackToATimeThatHasPassed() {
    var clinic = world.clinic();
    var id = request(clinic, HALF_PAST_NINE);
    clinic
        .desk()
        .ifMatch(1)
        .post("/appointments/" + id + "/rescheduling", Map.of("startsAt", TEN))
        .expect(200);

    clock.set(Instant.parse(HALF_PAST_NINE));
    var refused =
        world
            .again(clinic.desk())
            .ifMatch(2)
            .post("/appointments/" + id + "/reversal", Map.of())
            .expect(409);
    assertThat(refused.text("/code")).isEqualTo("transition-not-allowed");
    assertThat(refused.body().at("/allowedActions").toString()).doesNotContain("UNDO");
    clock.set(Instant.parse(HALF_PAST_NINE).minusMillis(1));
    world
        .again(clinic.desk())
        .ifMatch(2)
        .post("/appointments/" + id + "/reversal", Map.of())
        .expect(200);
  }

  @Test
  void oneThatCannotBeReadKeepsNoOtherFromItsEnd() {
    var clinic = world.clinic("APPROVAL");
    var broken = request(clinic, TOMORROW_TEN);
    clock.advance(Duration.ofMinutes(1));
    var sound = request(clinic, TOMORROW_ELEVEN);
    var brokenHold =
        world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201).id();
    clock.advance(Duration.ofMinutes(1));
    var soundHold =
        world
            .hold(clinic.desk(), clinic, world.patient(clinic.desk()), HALF_PAST_TEN)
            .expect(201)
            .id();
    undoStatus("WRITTEN BY NOBODY", broken, brokenHold);
    try {
      clock.advance(Duration.ofHours(25));
      timed.expireRequests();
      expiry.expireDue();

      assertThat(status(broken)).isEqualTo("REQUESTED");
      assertThat(status(brokenHold)).isEqualTo("HELD");
      assertThat(status(sound)).isEqualTo("EXPIRED");
      assertThat(status(soundHold)).isEqualTo("EXPIRED");
    } finally {
      undoStatus(null, broken, brokenHold);
    }
  }

  private void undoStatus(@Nullable String status, UUID... ids) {
    jdbc.sql("UPDATE appointment SET undo_status = :status, undo_until = :until WHERE id IN (:ids)")
        .param("status", status)
        .param("until", status == null ? null : Sql.at(clock.instant()))
        .param("ids", List.of(ids))
        .update();
  }

  /** Held and paid: a request where the doctor approves. */
  private UUID request(Clinic clinic, String startsAt) {
    var held =
        world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), startsAt).expect(201);
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
    return held.id();
  }

  private static Api.Answer propose(Clinic clinic, UUID id, String startsAt) {
    return clinic
        .doctorApi()
        .post("/appointments/" + id + "/acceptance", Map.of("startsAt", startsAt));
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
