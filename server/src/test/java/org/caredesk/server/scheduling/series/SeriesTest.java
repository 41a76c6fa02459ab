package org.caredesk.server.scheduling.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.server.scheduling.series.SeriesCalls.TEN;
import static org.caredesk.server.scheduling.series.SeriesCalls.WEEK;
import static org.caredesk.server.scheduling.series.SeriesCalls.book;
import static org.caredesk.server.scheduling.series.SeriesCalls.paidInLedger;
import static org.caredesk.server.scheduling.series.SeriesCalls.pay;
import static org.caredesk.server.scheduling.series.SeriesCalls.plus;
import static org.caredesk.server.scheduling.series.SeriesCalls.preview;
import static org.caredesk.server.scheduling.series.SeriesCalls.request;
import static org.caredesk.server.scheduling.series.SeriesCalls.series;
import static org.caredesk.server.scheduling.series.SeriesCalls.starts;
import static org.caredesk.server.scheduling.series.SeriesCalls.texts;
import static org.caredesk.server.scheduling.series.SeriesCalls.weeks;
import static org.caredesk.server.scheduling.series.SeriesCalls.wish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.StatementCount;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visits booked together (SPEC B7). The doctor works from nine to one on weekdays. */
@DatabaseTest
class SeriesTest {
  private final World world;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final StatementCount statements;

  SeriesTest(World world, TestClock clock, JdbcClient jdbc, StatementCount statements) {
    this.world = world;
    this.clock = clock;
    this.jdbc = jdbc;
    this.statements = statements;
  }

  @Test
  void aSeriesIsHeldAndPaidAtOnceAndEachVisitHasItsReceiptAndItsMoneyInTheLedger() {
    var clinic = world.clinic();
    var booked = book(clinic, world.patient(clinic.desk()), weeks(4)).expect(201);
    assertThat(booked.text("/total/amount")).isEqualTo("4800.00");
    assertThat(booked.header("Location")).endsWith("/appointment-series/" + booked.id());

    var wrong = pay(clinic, booked.id(), World.payment("4799.00")).expect(422);
    assertThat(wrong.text("/code")).isEqualTo("amount-mismatch");
    var paid = pay(clinic, booked.id(), World.payment("4800.00")).expect(201);

    assertThat(texts(paid, "/payments", "/receiptNumber")).doesNotHaveDuplicates().hasSize(4);
    assertThat(texts(paid, "/payments", "/status")).containsOnly("CONFIRMED");
    assertThat(paidInLedger(jdbc, booked.id())).isEqualTo(480_000);
    var second = clinic.desk().get("/appointments/" + booked.text("/visits/1/id")).expect(200);
    assertThat(second.body().at("/series/position").asInt()).isEqualTo(2);
    assertThat(second.body().at("/series/count").asInt()).isEqualTo(4);
    var seen = clinic.desk().get("/appointment-series/" + booked.id()).expect(200);
    assertThat(starts(seen)).isEqualTo(weeks(4));
    assertThat(seen.body().at("/everyWeeks").asInt()).isEqualTo(1);
    world.clinic().desk().get("/appointment-series/" + booked.id()).expect(404);
  }

  @Test
  void aPaymentIdIsUsedOnceForSeriesAndSingleVisitsAlike() {
    var clinic = world.clinic();
    var first = book(clinic, world.patient(clinic.desk()), weeks(2)).expect(201);
    var payment = World.payment("2400.00");
    pay(clinic, first.id(), payment).expect(201);
    var later = weeks(2).stream().map(at -> at.plus(Duration.ofMinutes(30))).toList();
    var second = book(clinic, world.patient(clinic.desk()), later).expect(201);

    assertThat(pay(clinic, second.id(), payment).expect(409).text("/code"))
        .isEqualTo("payment-id-used");
    assertThat(texts(series(clinic, second.id()), "/visits", "/status")).containsOnly("HELD");
  }

  @Test
  void whereOneVisitIsTakenNothingIsHeldAndTheNearestFreeTimesAreSaid() {
    var clinic = world.clinic();
    var taken =
        world
            .hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN.plus(WEEK).toString())
            .expect(201);
    var patient = world.patient(clinic.desk());
    var conflict = book(clinic, patient, weeks(3)).expect(409);

    assertThat(conflict.text("/code")).isEqualTo("series-conflict");
    assertThat(conflict.body().at("/visits")).hasSize(1);
    assertThat(conflict.text("/visits/0/startsAt")).isEqualTo(TEN.plus(WEEK).toString());
    assertThat(conflict.text("/visits/0/code")).isEqualTo("slot-taken");
    assertThat(conflict.text("/visits/0/detail")).isEqualTo(taken.text("/number"));
    assertThat(texts(conflict, "/visits/0/nearest", "/startsAt"))
        .startsWith("2026-11-24T04:00:00Z", "2026-11-24T05:00:00Z");
    assertThat(appointmentsOf(patient)).isZero();

    var chosen = new ArrayList<>(weeks(3));
    chosen.set(1, Instant.parse("2026-11-24T05:00:00Z"));
    book(clinic, patient, chosen).expect(201);
  }

  @Test
  void theHoldOfTheDeskBecomesTheFirstVisit() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var hold = world.hold(clinic.desk(), clinic, patient, TEN.toString()).expect(201);
    var wish = new HashMap<>(wish(clinic, patient, 3));
    wish.put("holdId", hold.id());
    var preview = clinic.desk().post("/appointment-series/preview", wish).expect(200);
    assertThat(texts(preview, "/visits", "/free")).containsOnly("true");

    var request = new HashMap<>(request(clinic, patient, weeks(3)));
    request.put("holdId", UUID.randomUUID());
    clinic.desk().once().post("/appointment-series", request).expect(404);
    request.put("holdId", hold.id());
    var booked = clinic.desk().once().post("/appointment-series", request).expect(201);
    assertThat(booked.text("/visits/0/id")).isEqualTo(hold.id().toString());
    assertThat(clinic.desk().once().post("/appointment-series", request).expect(422).text("/code"))
        .isEqualTo("hold-differs");
  }

  @Test
  void theHoldsEndTogetherAndAreNotPaidByHalves() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var booked = book(clinic, patient, weeks(3)).expect(201);
    clock.advance(Duration.ofMinutes(16));

    assertThat(pay(clinic, booked.id(), World.payment("3600.00")).expect(409).text("/code"))
        .isEqualTo("hold-expired");
    book(clinic, world.patient(clinic.desk()), weeks(3)).expect(201);
  }

  @Test
  void aSeriesIsConfirmedUnpaidOnlyWhereTheHospitalAllowsIt() {
    var clinic = world.clinic();
    var booked = book(clinic, world.patient(clinic.desk()), weeks(2)).expect(201);
    var path = "/appointment-series/" + booked.id() + "/pay-at-desk";
    clinic.desk().once().post(path, null).expect(422);
    assertThat(texts(series(clinic, booked.id()), "/visits", "/status")).containsOnly("HELD");

    world
        .superAdmin()
        .ifMatch(0)
        .patch("/hospitals/" + clinic.hospital(), Map.of("payAtDesk", true))
        .expect(200);
    var confirmed = clinic.desk().once().post(path, null).expect(200);
    assertThat(texts(confirmed, "/visits", "/status")).containsOnly("CONFIRMED");
    assertThat(texts(confirmed, "/visits", "/paymentState")).containsOnly("DUE_AT_DESK");
  }

  @Test
  void aDoctorWhoApprovesIsAskedForEachVisit() {
    var clinic = world.clinic("APPROVAL");
    var booked = book(clinic, world.patient(clinic.desk()), weeks(2)).expect(201);
    var paid = pay(clinic, booked.id(), World.payment("2400.00")).expect(201);
    assertThat(texts(paid, "/payments", "/status")).containsOnly("REQUESTED");
  }

  @Test
  void ofTwoDesksThatBookSeriesWhichMeetOneGetsAllAndTheOtherNothing() throws Exception {
    var clinic = world.clinic();
    for (var round = 0; round < 4; round++) {
      var hour = Duration.ofMinutes(30L * round);
      var one = world.patient(clinic.desk());
      var other = world.patient(clinic.desk());
      // They meet in the third week only.
      var early = List.of(TEN, TEN.plus(WEEK), TEN.plus(WEEK.multipliedBy(2)));
      var late =
          List.of(
              TEN.plus(WEEK.multipliedBy(2)),
              TEN.plus(WEEK.multipliedBy(3)),
              TEN.plus(WEEK.multipliedBy(4)));
      var statuses =
          atOnce(
              () -> book(clinic, one, plus(early, hour)).status(),
              () -> book(clinic, other, plus(late, hour)).status());

      assertThat(statuses).containsExactlyInAnyOrder(201, 409);
      assertThat(List.of(appointmentsOf(one), appointmentsOf(other)))
          .containsExactlyInAnyOrder(3L, 0L);
    }
  }

  @Test
  void aPreviewTakesTheSameFewStatementsHoweverManyVisitsThereAre() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var few = statementsOf(clinic, wish(clinic, patient, 2));
    var many = statementsOf(clinic, wish(clinic, patient, 52));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
  }

  @Test
  void aWishWithoutAnEndOrWithTwoIsRefused() {
    var clinic = world.clinic();
    var wish = new HashMap<>(wish(clinic, world.patient(clinic.desk()), 3));
    wish.put("until", "2026-12-31");
    assertThat(preview(clinic, wish).expect(400).text("/violations/0/code"))
        .isEqualTo("count-or-until");
    wish.remove("count");
    assertThat(preview(clinic, wish).expect(200).body().at("/visits")).hasSize(7);
    wish.put("until", "2026-11-18");
    assertThat(preview(clinic, wish).expect(400).text("/violations/0/code"))
        .isEqualTo("series-too-short");
  }

  private int statementsOf(Clinic clinic, Map<String, Object> wish) {
    var before = statements.now();
    preview(clinic, wish).expect(200);
    return statements.now() - before;
  }

  private long appointmentsOf(UUID patient) {
    return jdbc.sql("SELECT count(*) FROM appointment WHERE patient_id = ?")
        .param(patient)
        .query(Long.class)
        .single();
  }

  @SafeVarargs
  private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
    var start = new CyclicBarrier(calls.length);
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
      return statuses;
    }
  }
}
