package org.caredesk.server.scheduling.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.server.scheduling.series.SeriesCalls.TEN;
import static org.caredesk.server.scheduling.series.SeriesCalls.WEEK;
import static org.caredesk.server.scheduling.series.SeriesCalls.book;
import static org.caredesk.server.scheduling.series.SeriesCalls.paidInLedger;
import static org.caredesk.server.scheduling.series.SeriesCalls.pay;
import static org.caredesk.server.scheduling.series.SeriesCalls.series;
import static org.caredesk.server.scheduling.series.SeriesCalls.starts;
import static org.caredesk.server.scheduling.series.SeriesCalls.texts;
import static org.caredesk.server.scheduling.series.SeriesCalls.weeks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit of a series and all that follow it, moved and cancelled together (SPEC B7). */
@DatabaseTest
class FollowingVisitsTest {
  private final World world;
  private final JdbcClient jdbc;

  FollowingVisitsTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @Test
  void thisAndAllFollowingMoveTogetherAndBack() {
    var clinic = world.clinic();
    var booked = confirmed(clinic, 4);
    var second = booked.text("/visits/1/id");
    // A week later each stands where the next one stood.
    var moved =
        clinic
            .desk()
            .post(
                "/appointments/" + second + "/following/rescheduling",
                Map.of("startsAt", TEN.plus(WEEK.multipliedBy(2)).toString()))
            .expect(200);
    assertThat(moved.body()).hasSize(3);
    assertThat(starts(series(clinic, booked.id())))
        .containsExactly(
            TEN,
            TEN.plus(WEEK.multipliedBy(2)),
            TEN.plus(WEEK.multipliedBy(3)),
            TEN.plus(WEEK.multipliedBy(4)));

    var visits = new ArrayList<Map<String, Object>>();
    moved
        .body()
        .forEach(
            each ->
                visits.add(
                    Map.of(
                        "id", each.at("/id").asString(), "version", each.at("/version").asInt())));
    var path = "/appointment-series/" + booked.id() + "/reversal";
    clinic.desk().post(path, Map.of("visits", visits)).expect(200);
    assertThat(starts(series(clinic, booked.id()))).isEqualTo(weeks(4));
    clinic.desk().post(path, Map.of("visits", visits)).expect(412);
  }

  @Test
  void whatIsSentAgainBecauseTheAnswerWasLostMovesNothingAndCanStillBeTakenBack() {
    var clinic = world.clinic();
    var booked = confirmed(clinic, 2);
    var path = "/appointments/" + booked.text("/visits/0/id") + "/following/rescheduling";
    var wish = Map.of("startsAt", TEN.plus(Duration.ofHours(1)).toString());
    var first = clinic.desk().post(path, wish).expect(200);
    var again = clinic.desk().post(path, wish).expect(200);

    assertThat(again.body().findValuesAsString("version"))
        .isEqualTo(first.body().findValuesAsString("version"));
    var id = booked.text("/visits/0/id");
    var version = again.body().at("/0/version").asInt();
    var back = clinic.desk().ifMatch(version).post("/appointments/" + id + "/reversal", Map.of());
    assertThat(back.expect(200).text("/startsAt")).isEqualTo(TEN.toString());
  }

  @Test
  void whereOneOfThemCannotMoveNoneDoesUnlessItIsLeft() {
    var clinic = world.clinic();
    var booked = confirmed(clinic, 3);
    var eleven = TEN.plus(Duration.ofHours(1));
    world
        .hold(
            clinic.desk(),
            clinic,
            world.patient(clinic.desk()),
            eleven.plus(WEEK.multipliedBy(2)).toString())
        .expect(201);
    var path = "/appointments/" + booked.text("/visits/0/id") + "/following/rescheduling";
    var wish = new HashMap<String, Object>(Map.of("startsAt", eleven.toString()));
    var conflict = clinic.desk().post(path, wish).expect(409);
    assertThat(conflict.text("/visits/0/appointmentId")).isEqualTo(booked.text("/visits/2/id"));
    assertThat(starts(series(clinic, booked.id()))).isEqualTo(weeks(3));

    wish.put("leave", List.of(booked.text("/visits/2/id")));
    clinic.desk().post(path, wish).expect(200);
    assertThat(starts(series(clinic, booked.id())))
        .containsExactly(eleven, eleven.plus(WEEK), TEN.plus(WEEK.multipliedBy(2)));
  }

  @Test
  void thisAndAllFollowingAreCancelledEachByItsOwnTerms() {
    var clinic = world.clinic();
    world
        .superAdmin()
        .ifMatch(0)
        .patch(
            "/hospitals/" + clinic.hospital(),
            Map.of(
                "cancellation",
                Map.of("freeHours", 48, "lateFeePercent", 50, "noShowFeePercent", 100)))
        .expect(200);
    var booked = confirmed(clinic, 3);
    var first = "/appointments/" + booked.text("/visits/0/id") + "/following/";
    var preview = clinic.desk().get(first + "cancellation-preview").expect(200);
    assertThat(preview.body().at("/visits").asInt()).isEqualTo(3);
    assertThat(preview.text("/refund/amount")).isEqualTo("3000.00");
    assertThat(preview.text("/kept/amount")).isEqualTo("600.00");

    var cancelled =
        clinic
            .desk()
            .post(first + "cancellation", Map.of("reasonCode", "PATIENT_REQUEST"))
            .expect(200);
    assertThat(cancelled.body()).hasSize(3);
    var seen = series(clinic, booked.id());
    assertThat(texts(seen, "/visits", "/status")).containsOnly("CANCELLED");
    assertThat(texts(seen, "/visits", "/paymentState"))
        .containsExactly("PARTLY_REFUNDED", "REFUNDED", "REFUNDED");
    assertThat(paidInLedger(jdbc, booked.id())).isEqualTo(60_000);
  }

  private Api.Answer confirmed(Clinic clinic, int count) {
    var booked = book(clinic, world.patient(clinic.desk()), weeks(count)).expect(201);
    pay(clinic, booked.id(), World.payment(1200 * count + ".00")).expect(201);
    return booked;
  }
}
