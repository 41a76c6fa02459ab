package org.caredesk.server.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever was adjusted before: shares stay above nothing, and the rest can be given back. */
@DatabaseTest
class AdjustmentSequencesTest {
  private static final long FEE = 120_000;
  private static final int DOCTOR_BP = 6_000;
  private static final String NOVEMBER = "&from=2026-11-01&to=2026-11-30";

  private final World world;
  private final TestClock clock;
  private final JdbcClient jdbc;

  AdjustmentSequencesTest(World world, TestClock clock, JdbcClient jdbc) {
    this.world = world;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /** What a visit should have come to, in minor units. */
  private static final class Model {
    private long doctor = FEE * DOCTOR_BP / 10_000;
    private long hospital = FEE - doctor;

    boolean take(String direction, long amount) {
      var part = Split.of(amount, DOCTOR_BP);
      var isAll = amount == doctor + hospital;
      var more =
          switch (direction) {
            case "COLLECT" -> part;
            case "TO_DOCTOR" -> new Split(amount, -amount);
            case "TO_HOSPITAL" -> new Split(-amount, amount);
            default ->
                isAll ? new Split(-doctor, -hospital) : new Split(-part.doctor(), -part.hospital());
          };
      if (doctor + more.doctor() < 0 || hospital + more.hospital() < 0) {
        return false;
      }
      doctor += more.doctor();
      hospital += more.hospital();
      return true;
    }

    String state() {
      var left = doctor + hospital;
      return left == 0 ? "REFUNDED" : left < FEE ? "PARTLY_REFUNDED" : "PAID";
    }
  }

  @RepeatedTest(4)
  void afterAnySequenceTheRestGoesBackInOneStep(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition() * 31L);
    var clinic = world.clinic();
    var visit = completed(clinic);
    var model = new Model();
    var directions = new String[] {"GIVE_BACK", "COLLECT", "TO_DOCTOR", "TO_HOSPITAL"};
    for (var n = 0; n < 14; n++) {
      var direction = directions[random.nextInt(4)];
      var amount = 1 + (random.nextBoolean() ? random.nextInt(5) : random.nextInt(90_000));
      var isTaken = model.take(direction, amount);

      var answer = adjust(clinic, visit, direction, amount);
      assertThat(answer.status()).as(direction + " " + amount).isEqualTo(isTaken ? 201 : 422);
      requireAsInLedger(visit, model);
    }
    var left = model.doctor + model.hospital;
    if (left > 0) {
      var last = adjust(clinic, visit, "GIVE_BACK", left).expect(201);
      assertThat(last.text("/doctorShareNow/amount")).isEqualTo("0.00");
      assertThat(last.text("/hospitalShareNow/amount")).isEqualTo("0.00");
      model.take("GIVE_BACK", left);
    }
    requireAsInLedger(visit, model);
    requireReportsAgree(clinic);
  }

  @Test
  void singleMinorUnitsThatGoBackLeaveARestThatCanGoBackToo() {
    var clinic = world.clinic();
    var visit = completed(clinic);
    adjust(clinic, visit, "GIVE_BACK", FEE - 5).expect(201);
    for (var n = 0; n < 3; n++) {
      // Six tenths of one are one: the doctor's three are gone, and both of the hospital's left.
      adjust(clinic, visit, "GIVE_BACK", 1).expect(201);
    }
    var refused = adjust(clinic, visit, "GIVE_BACK", 1).expect(422);
    assertThat(refused.text("/violations/0/message"))
        .contains("at most INR 0.00 can be given back", "all that is left, INR 0.02");
    assertThat(state(clinic, visit)).isEqualTo("PARTLY_REFUNDED");

    var last = adjust(clinic, visit, "GIVE_BACK", 2).expect(201);
    assertThat(last.text("/doctorShare/amount")).isEqualTo("0.00");
    assertThat(last.text("/hospitalShare/amount")).isEqualTo("-0.02");
    assertThat(adjust(clinic, visit, "GIVE_BACK", 1).expect(422).text("/violations/0/message"))
        .contains("Nothing is left to give back");
  }

  @Test
  void aVisitOfWhichNothingIsLeftIsRefundedUntilSomethingIsCollected() {
    var clinic = world.clinic();
    var visit = completed(clinic);
    assertThat(state(clinic, visit)).isEqualTo("PAID");
    adjust(clinic, visit, "TO_HOSPITAL", 100).expect(201);
    assertThat(state(clinic, visit)).isEqualTo("PAID");
    var tooMuch = adjust(clinic, visit, "GIVE_BACK", FEE - 1).expect(422);
    assertThat(tooMuch.text("/violations/0/message"))
        .contains("Shared as the visit was, at most INR 1,198.34", "INR 1,200.00");
    adjust(clinic, visit, "GIVE_BACK", FEE).expect(201);

    assertThat(state(clinic, visit)).isEqualTo("REFUNDED");
    var path = "/reports/entries?hospitalId=" + clinic.hospital() + NOVEMBER;
    var empty = world.again(clinic.admin()).get(path).expect(200);
    assertThat(empty.body().at("/items/0/adjustable").asBoolean()).isTrue();
    assertThat(empty.text("/items/0/doctorLeft/amount")).isEqualTo("0.00");
    assertThat(empty.text("/items/0/hospitalLeft/amount")).isEqualTo("0.00");
    assertThat(empty.body().at("/items/1/doctorLeft").isNull()).isTrue();

    adjust(clinic, visit, "COLLECT", 10_000).expect(201);
    assertThat(state(clinic, visit)).isEqualTo("PARTLY_REFUNDED");
    var some = world.again(clinic.admin()).get(path).expect(200);
    assertThat(some.text("/items/0/doctorLeft/amount")).isEqualTo("60.00");
    adjust(clinic, visit, "COLLECT", FEE - 10_000).expect(201);
    assertThat(state(clinic, visit)).isEqualTo("PAID");
    requireReportsAgree(clinic);
  }

  private void requireAsInLedger(UUID visit, Model model) {
    assertThat(
            jdbc.sql(
                    "SELECT sum(doctor_minor) || ' ' || sum(hospital_minor) FROM journal_entry"
                        + " WHERE appointment_id = ?")
                .param(visit)
                .query(String.class)
                .single())
        .isEqualTo(model.doctor + " " + model.hospital);
    assertThat(
            jdbc.sql(
                    """
                    SELECT coalesce(sum(CASE WHEN t.debit_account = e.account THEN t.amount_minor ELSE -t.amount_minor END), 0)
                    FROM journal_entry e JOIN ledger_transfer t ON t.entry_id = e.id WHERE e.appointment_id = ?
                    """)
                .param(visit)
                .query(Long.class)
                .single())
        .isEqualTo(model.doctor + model.hospital);
    assertThat(
            jdbc.sql("SELECT payment_state FROM appointment WHERE id = ?")
                .param(visit)
                .query(String.class)
                .single())
        .isEqualTo(model.state());
  }

  private void requireReportsAgree(World.Clinic clinic) {
    var told =
        world
            .again(clinic.admin())
            .get("/reports/reconciliation?hospitalId=" + clinic.hospital())
            .expect(200);
    assertThat(told.body().at("/agrees").asBoolean()).as(told.raw().body()).isTrue();
  }

  private String state(World.Clinic clinic, UUID visit) {
    return world
        .again(clinic.desk())
        .get("/appointments/" + visit)
        .expect(200)
        .text("/paymentState");
  }

  private Api.Answer adjust(World.Clinic clinic, UUID visit, String direction, long minor) {
    return world
        .again(clinic.admin())
        .once()
        .post(
            "/hospitals/" + clinic.hospital() + "/adjustments",
            Map.of(
                "appointmentId",
                visit,
                "direction",
                direction,
                "amount",
                Map.of("amount", BigDecimal.valueOf(minor, 2).toPlainString(), "currency", "INR"),
                "reasonCode",
                "GOODWILL",
                "reason",
                "Waited an hour"));
  }

  private UUID completed(World.Clinic clinic) {
    var patient = world.patient(clinic.desk());
    var visit = world.hold(clinic.desk(), clinic, patient, "2026-11-16T04:30:00Z").expect(201).id();
    world.pay(clinic.desk(), visit, "1200.00").expect(201);
    var path = "/appointments/" + visit;
    clinic.desk().post(path + "/check-in", null).expect(200);
    clinic.doctorApi().post(path + "/consultation", null).expect(200);
    clinic.doctorApi().post(path + "/completion", null).expect(200);
    clock.advance(Duration.ofHours(13));
    return visit;
  }
}
