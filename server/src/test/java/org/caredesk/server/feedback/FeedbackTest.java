package org.caredesk.server.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.StatementCount;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock stands at Monday 16 November 2026, 09:00 in Kolkata. */
@DatabaseTest
class FeedbackTest {
  private final World world;
  private final JdbcClient jdbc;
  private final RatedVisits visits;
  private final StatementCount statements;

  FeedbackTest(World world, JdbcClient jdbc, StatementCount statements) {
    this.world = world;
    this.jdbc = jdbc;
    this.visits = new RatedVisits(world);
    this.statements = statements;
  }

  @Test
  void aPatientRatesACompletedVisitOnce() {
    var clinic = world.clinic();
    var booked = visits.booked(clinic, 0);
    assertThat(booked.rate(5, "Early").expect(409).text("/code")).isEqualTo("visit-not-completed");
    RatedVisits.complete(clinic, booked);
    assertThat(mayRate(booked)).isTrue();

    var given = booked.rate(4, "  Clear words, short wait.\n").expect(201);
    assertThat(given.text("/comment")).isEqualTo("Clear words, short wait.");
    assertThat(given.text("/state")).isEqualTo("NEW");
    assertThat(given.text("/visitedAt")).isEqualTo("2026-11-16T10:00:00");
    assertThat(given.body().at("/allowedActions").size()).isZero();
    assertThat(booked.rate(1, null).expect(409).text("/code")).isEqualTo("feedback-given");

    var own = booked.api().get("/patients/" + booked.patient() + "/feedback").expect(200);
    assertThat(own.body().at("/total").asInt()).isEqualTo(1);
    assertThat(own.text("/items/0/rating")).isEqualTo("4");
    assertThat(mayRate(booked)).isFalse();
  }

  /** As the visit says it, in the list as by itself; never to others. */
  private static boolean mayRate(RatedVisits.Seen seen) {
    var one = seen.api().get("/appointments/" + seen.appointment()).expect(200);
    var listed = seen.api().get("/patients/" + seen.patient() + "/history").expect(200);
    assertThat(listed.body().at("/items/0/allowedActions"))
        .isEqualTo(one.body().at("/allowedActions"));
    return one.body().at("/allowedActions").toString().contains("RATE");
  }

  @Test
  void othersAreNotOfferedToRateAVisit() {
    var clinic = world.clinic();
    var seen = visits.seen(clinic, 0);
    for (var other : List.of(clinic.desk(), clinic.doctorApi(), clinic.admin())) {
      assertThat(
              other
                  .get("/appointments/" + seen.appointment())
                  .expect(200)
                  .body()
                  .at("/allowedActions")
                  .toString())
          .doesNotContain("RATE");
    }
  }

  /** U+202E turns what follows around: a comment could show what its author never typed. */
  @Test
  void aCommentHoldsNothingThatTurnsOtherWordsAround() {
    var clinic = world.clinic();
    var given =
        visits
            .seen(clinic, 0)
            .rate(2, "First line\u202E\u2066\r\nשלום \u200Eabc\u2069\u0007")
            .expect(201);
    assertThat(given.text("/comment")).isEqualTo("First line\nשלום \u200Eabc");
    var nothing = visits.seen(clinic, 1).rate(3, "\u202E\u2069 \u200B").expect(201);
    assertThat(nothing.body().at("/comment").isNull()).isTrue();
    assertThat(nothing.text("/state")).isEqualTo("SHOWN");
  }

  @Test
  void aRatingHasOneToFiveStars() {
    var clinic = world.clinic();
    var seen = visits.seen(clinic, 0);
    for (var rating : List.of(0, 6, -1)) {
      assertThat(seen.rate(rating, null).expect(400).text("/violations/0/field"))
          .isEqualTo("rating");
    }
    assertThat(seen.rate(3, "x".repeat(2_001)).expect(400).text("/violations/0/field"))
        .isEqualTo("comment");
    assertThat(
            seen.api()
                .post("/appointments/" + seen.appointment() + "/feedback", "{}")
                .expect(400)
                .text("/violations/0/field"))
        .isEqualTo("rating");
  }

  @Test
  void ofManyWhoRateAVisitAtOnceOneIsHeard() throws Exception {
    var clinic = world.clinic();
    var seen = visits.seen(clinic, 0);
    var together = new CyclicBarrier(8);
    var wishes = new ArrayList<Callable<Integer>>();
    for (var n = 0; n < 8; n++) {
      var stars = 1 + n % 5;
      wishes.add(
          () -> {
            together.await();
            return seen.rate(stars, "At once").status();
          });
    }
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(wishes)) {
        statuses.add(answer.get());
      }
    }

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(count("SELECT count(*) FROM feedback WHERE doctor_id = ?", clinic)).isEqualTo(1);
    assertThat(count("SELECT sum(ratings) FROM rating_day WHERE doctor_id = ?", clinic))
        .isEqualTo(1);
    assertThat(count("SELECT sum(ratings) FROM doctor_rating WHERE doctor_id = ?", clinic))
        .isEqualTo(1);
  }

  /** Several patients of one doctor and day write the same rows. */
  @Test
  void ratingsOfOneDayThatComeAtOnceAreAllCounted() throws Exception {
    var clinic = world.clinic();
    var all =
        List.of(
            visits.seen(clinic, 0),
            visits.seen(clinic, 1),
            visits.seen(clinic, 2),
            visits.seen(clinic, 3));
    var together = new CyclicBarrier(all.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          threads.invokeAll(
              all.stream()
                  .map(
                      seen ->
                          (Callable<Integer>)
                              () -> {
                                together.await();
                                return seen.rate(4, null).status();
                              })
                  .toList());
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(201);
      }
    }
    assertThat(count("SELECT sum(ratings) FROM rating_day WHERE doctor_id = ?", clinic))
        .isEqualTo(4);
    assertThat(count("SELECT sum(stars) FROM doctor_rating WHERE doctor_id = ?", clinic))
        .isEqualTo(16);
  }

  @Test
  void onlyThePatientRatesAVisitAndReadsWhatTheySaid() {
    var clinic = world.clinic();
    var seen = visits.seen(clinic, 0);
    var other = visits.patient(world.patient(clinic.desk()));
    var path = "/appointments/" + seen.appointment() + "/feedback";
    assertThat(other.post(path, Map.of("rating", 1)).expect(404).text("/code"))
        .isEqualTo("appointment-not-found");
    other.get("/patients/" + seen.patient() + "/feedback").expect(404);
    clinic.desk().get("/patients/" + seen.patient() + "/feedback").expect(403);
    clinic.doctorApi().get("/hospitals/" + clinic.hospital() + "/feedback").expect(403);
  }

  @Test
  void othersReadACommentOnceAnAdminHasShownItAndNeverWhoseItIs() {
    var clinic = world.clinic();
    var seen = visits.seen(clinic, 0);
    var id = seen.rate(5, "In good hands.").expect(201).id();
    var published = "/doctors/" + clinic.doctor() + "/feedback";
    assertThat(seen.api().get(published).expect(200).body().at("/total").asInt()).isZero();

    var list = clinic.admin().get("/hospitals/" + clinic.hospital() + "/feedback").expect(200);
    assertThat(list.body().at("/fresh").asInt()).isEqualTo(1);
    assertThat(list.text("/items/0/patientName")).isEqualTo("Nandini Furtado");
    assertThat(list.body().at("/items/0/allowedActions").toString())
        .isEqualTo("[\"SHOW\",\"HIDE\"]");

    var shown = RatedVisits.decide(clinic.admin(), id, 0, "SHOW", null).expect(200);
    assertThat(shown.text("/state")).isEqualTo("SHOWN");
    assertThat(shown.text("/decidedBy")).isEqualTo("Sunita Kamble");
    var read = seen.api().get(published).expect(200);
    assertThat(read.text("/items/0/comment")).isEqualTo("In good hands.");
    assertThat(read.text("/items/0/month")).isEqualTo("2026-11");
    assertThat(read.raw().body()).doesNotContain("Nandini", seen.patient().toString());

    assertThat(
            RatedVisits.decide(clinic.admin(), id, 1, "HIDE", " ")
                .expect(400)
                .text("/violations/0/field"))
        .isEqualTo("reason");
    var hidden = RatedVisits.decide(clinic.admin(), id, 1, "HIDE", "Names an employee").expect(200);
    assertThat(hidden.text("/reason")).isEqualTo("Names an employee");
    assertThat(seen.api().get(published).expect(200).body().at("/total").asInt()).isZero();

    var back = RatedVisits.undo(clinic.admin(), id, 2).expect(200);
    assertThat(back.text("/state")).isEqualTo("SHOWN");
    assertThat(back.body().at("/reason").isNull()).isTrue();
    assertThat(RatedVisits.undo(clinic.admin(), id, 3).expect(409).text("/code"))
        .isEqualTo("transition-not-allowed");
    assertThat(seen.api().get(published).expect(200).body().at("/total").asInt()).isEqualTo(1);
  }

  @Test
  void aDecisionTakenBackLeavesTheCommentUnreadAsBefore() {
    var clinic = world.clinic();
    var id = visits.seen(clinic, 0).rate(2, "Rushed").expect(201).id();
    RatedVisits.decide(clinic.admin(), id, 0, "HIDE", "Insulting").expect(200);

    var back = RatedVisits.undo(clinic.admin(), id, 1).expect(200);
    assertThat(back.text("/state")).isEqualTo("NEW");
    assertThat(back.body().at("/decidedBy").isNull()).isTrue();
    assertThat(back.body().at("/reason").isNull()).isTrue();
  }

  @Test
  void aDecisionNeedsTheVersionThatWasRead() {
    var clinic = world.clinic();
    var id = visits.seen(clinic, 0).rate(2, "Rushed").expect(201).id();
    var path = "/feedback/" + id + "/moderation";
    clinic.admin().post(path, Map.of("decision", "SHOW")).expect(428);
    RatedVisits.decide(clinic.admin(), id, 0, "SHOW", null).expect(200);
    RatedVisits.decide(clinic.admin(), id, 0, "HIDE", "Insulting").expect(412);
    assertThat(
            RatedVisits.decide(clinic.admin(), id, 1, "SHOW", null)
                .expect(409)
                .body()
                .at("/allowedActions")
                .toString())
        .isEqualTo("[\"HIDE\",\"UNDO\"]");
  }

  @Test
  void anAdminOfAnotherHospitalReadsAndDecidesNothing() {
    var clinic = world.clinic();
    var elsewhere = world.clinic();
    var id = visits.seen(clinic, 0).rate(2, "Rushed").expect(201).id();
    elsewhere.admin().get("/hospitals/" + clinic.hospital() + "/feedback").expect(403);
    assertThat(RatedVisits.decide(elsewhere.admin(), id, 0, "SHOW", null).expect(404).text("/code"))
        .isEqualTo("feedback-not-found");
    RatedVisits.undo(elsewhere.admin(), id, 0).expect(404);

    var group = world.superAdmin().get("/hospitals/" + clinic.hospital() + "/feedback").expect(200);
    assertThat(group.text("/items/0/comment")).isEqualTo("Rushed");
    assertThat(group.body().at("/items/0/patientName").isNull()).isTrue();
  }

  @Test
  void ratingsWithoutWordsLeaveNothingToDecide() {
    var clinic = world.clinic();
    var id = visits.seen(clinic, 0).rate(2, "   ").expect(201).id();
    var list = clinic.admin().get("/hospitals/" + clinic.hospital() + "/feedback").expect(200);
    assertThat(list.body().at("/total").asInt()).isEqualTo(1);
    assertThat(list.body().at("/fresh").asInt() + list.body().at("/shown").asInt()).isZero();
    RatedVisits.decide(clinic.admin(), id, 0, "HIDE", "Too low").expect(409);
  }

  @Test
  void theListIsFilteredByStateDoctorAndStarsAndTakesAsManyStatementsForMany() {
    var clinic = world.clinic();
    visits.seen(clinic, 0).rate(5, "Good").expect(201);
    var path = "/hospitals/" + clinic.hospital() + "/feedback";
    var before = statements.now();
    clinic.admin().get(path).expect(200);
    var forOne = statements.now() - before;
    var low = visits.seen(clinic, 1).rate(1, "Bad").expect(201).id();
    visits.seen(clinic, 2).rate(1, null).expect(201);
    before = statements.now();
    clinic.admin().get(path).expect(200);
    assertThat(statements.now() - before).isEqualTo(forOne);

    RatedVisits.decide(clinic.admin(), low, 0, "HIDE", "Insulting").expect(200);
    assertThat(total(clinic, "?state=HIDDEN")).isEqualTo(1);
    assertThat(total(clinic, "?state=NEW")).isEqualTo(1);
    assertThat(total(clinic, "?rating=1")).isEqualTo(2);
    assertThat(total(clinic, "?q=bA")).isEqualTo(1);
    assertThat(total(clinic, "?q=deshpande")).isEqualTo(3);
    assertThat(total(clinic, "?q=%25")).isEqualTo(3);
    assertThat(total(clinic, "?rating=1&doctorId=" + clinic.doctor())).isEqualTo(2);
    assertThat(total(clinic, "?doctorId=" + UUID.randomUUID())).isZero();
  }

  private int total(World.Clinic clinic, String wish) {
    return clinic
        .admin()
        .get("/hospitals/" + clinic.hospital() + "/feedback" + wish)
        .expect(200)
        .body()
        .at("/total")
        .asInt();
  }

  private long count(String sql, World.Clinic clinic) {
    return jdbc.sql(sql).param(clinic.doctor()).query(Long.class).single();
  }
}
