package org.caredesk.server.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PaymentTest {
  private static final String TEN = "2026-11-16T04:30:00Z";

  private final World world;
  private final JdbcClient jdbc;
  private final TestClock clock;

  PaymentTest(World world, JdbcClient jdbc, TestClock clock) {
    this.world = world;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void aPaymentIsSplitSixtyToFortyInTheLedger() {
    var clinic = world.clinic();
    var appointment = held(clinic);
    world.pay(clinic.desk(), appointment, "1200.00").expect(201);

    assertThat(balances(appointment))
        .isEqualTo(
            Map.of(
                "CARD_TERMINAL",
                120_000L,
                "DOCTOR_EARNINGS",
                -72_000L,
                "HOSPITAL_REVENUE",
                -48_000L));
  }

  /** What was agreed when the visit was booked stands, whatever the hospital decides later. */
  @Test
  void aVisitIsSplitAsWhenItWasBooked() {
    var clinic = world.clinic();
    var before = held(clinic);
    var hospital = "/hospitals/" + clinic.hospital();
    clinic
        .admin()
        .ifMatch(clinic.admin().get(hospital).expect(200).body().at("/version").asInt())
        .patch(hospital, Map.of("doctorShareBasisPoints", 5_000))
        .expect(200);
    world.pay(clinic.desk(), before, "1200.00").expect(201);

    assertThat(balances(before)).containsEntry("DOCTOR_EARNINGS", -72_000L);
  }

  @Test
  void aCancelledAppointmentIsRefundedByAReversal() {
    var clinic = world.clinic();
    var appointment = held(clinic);
    world.pay(clinic.desk(), appointment, "1200.00").expect(201);
    clinic
        .desk()
        .post("/appointments/" + appointment + "/cancellation", Map.of("reason", "Patient is ill"))
        .expect(200);

    assertThat(balances(appointment).values()).containsOnly(0L);
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM journal_entry WHERE appointment_id = ? AND reverses_id IS"
                        + " NOT NULL")
                .param(appointment)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    var seen = clinic.desk().get("/appointments/" + appointment).expect(200);
    assertThat(seen.text("/paymentState")).isEqualTo("REFUNDED");
    assertThat(seen.text("/history/2/reason")).isEqualTo("Patient is ill");
  }

  @Test
  void aRejectedRequestIsRefundedToo() {
    var clinic = world.clinic("APPROVAL");
    var appointment = held(clinic);
    world.pay(clinic.desk(), appointment, "1200.00").expect(201);
    clinic
        .doctorApi()
        .post("/appointments/" + appointment + "/rejection", Map.of("reason", "Not my field"))
        .expect(200);

    assertThat(balances(appointment).values()).containsOnly(0L);
  }

  @Test
  void anotherAmountThanTheFeeNeedsAReasonFromReception() {
    var clinic = world.clinic();
    var appointment = held(clinic);

    var refused = world.pay(clinic.desk(), appointment, "1000.00").expect(422);
    assertThat(refused.text("/code")).isEqualTo("amount-mismatch");
    var adjusted = new HashMap<String, Object>(World.payment("1000.00"));
    adjusted.put("adjustmentReason", "Follow-up within a week");
    clinic.desk().once().post("/appointments/" + appointment + "/payments", adjusted).expect(201);
    assertThat(balances(appointment))
        .isEqualTo(
            Map.of(
                "CARD_TERMINAL",
                100_000L,
                "DOCTOR_EARNINGS",
                -60_000L,
                "HOSPITAL_REVENUE",
                -40_000L));
  }

  @Test
  void anAmountWithTooManyDigitsOrOfAnotherCurrencyIsRefusedAtItsField() {
    var clinic = world.clinic();
    var appointment = held(clinic);

    assertThat(
            world
                .pay(clinic.desk(), appointment, "1200.001")
                .expect(400)
                .text("/violations/0/field"))
        .isEqualTo("amount.amount");
    var euros = new HashMap<String, Object>(World.payment("1200.00"));
    euros.put("amount", Map.of("amount", "1200.00", "currency", "EUR"));
    assertThat(
            clinic
                .desk()
                .once()
                .post("/appointments/" + appointment + "/payments", euros)
                .expect(400)
                .text("/violations/0/code"))
        .isEqualTo("currency-differs");
    assertThat(
            world
                .pay(clinic.desk(), appointment, "-1200.00")
                .expect(400)
                .text("/violations/0/code"))
        .isEqualTo("amount-negative");
    assertThat(
            world
                .pay(clinic.desk(), appointment, "1200.000")
                .expect(400)
                .text("/violations/0/code"))
        .isEqualTo("amount-digits");
  }

  @Test
  void onePaymentPaysOneAppointment() {
    var clinic = world.clinic();
    var payment = World.payment("1200.00");
    clinic.desk().once().post("/appointments/" + held(clinic) + "/payments", payment).expect(201);
    var other =
        world
            .hold(clinic.desk(), clinic, world.patient(clinic.desk()), "2026-11-16T05:00:00Z")
            .expect(201)
            .id();

    assertThat(
            clinic
                .desk()
                .once()
                .post("/appointments/" + other + "/payments", payment)
                .expect(409)
                .text("/code"))
        .isEqualTo("payment-id-used");
  }

  @Test
  void payingAtTheDeskCountsAsRevenueOnlyOnceItIsPaid() {
    var clinic = world.clinic();
    var appointment = held(clinic);
    var path = "/appointments/" + appointment;
    assertThat(clinic.desk().post(path + "/pay-at-desk", null).expect(422).text("/code"))
        .isEqualTo("pay-at-desk-not-offered");
    clinic
        .admin()
        .ifMatch(0)
        .patch("/hospitals/" + clinic.hospital(), Map.of("payAtDesk", true))
        .expect(200);

    var confirmed = clinic.desk().post(path + "/pay-at-desk", null).expect(200);
    assertThat(confirmed.text("/status")).isEqualTo("CONFIRMED");
    assertThat(confirmed.text("/paymentState")).isEqualTo("DUE_AT_DESK");
    assertThat(balances(appointment)).isEmpty();
    assertThat(clinic.desk().post(path + "/check-in", null).expect(409).text("/code"))
        .isEqualTo("payment-due");

    world.pay(clinic.desk(), appointment, "1200.00").expect(201);
    clinic.desk().post(path + "/check-in", null).expect(200);
    clinic.doctorApi().post(path + "/consultation", null).expect(200);
    var done = clinic.doctorApi().post(path + "/completion", null).expect(200);
    assertThat(done.text("/status")).isEqualTo("COMPLETED");
    assertThat(balances(appointment)).containsEntry("DOCTOR_EARNINGS", -72_000L);
  }

  @Test
  void aMissedAppointmentIsMarkedOnceItHasBegun() {
    var clinic = world.clinic();
    var appointment = held(clinic);
    world.pay(clinic.desk(), appointment, "1200.00").expect(201);
    var path = "/appointments/" + appointment + "/no-show";

    clinic.desk().post(path, null).expect(409);
    clock.advance(Duration.ofMinutes(61));
    assertThat(clinic.desk().post(path, null).expect(200).text("/status")).isEqualTo("NO_SHOW");
    assertThat(balances(appointment)).containsEntry("DOCTOR_EARNINGS", -72_000L);
  }

  @Test
  void theDatabaseItselfKeepsTheLedgerAppendOnly() {
    var clinic = world.clinic();
    var appointment = held(clinic);
    world.pay(clinic.desk(), appointment, "1200.00").expect(201);
    var entry =
        jdbc.sql("SELECT id FROM journal_entry WHERE appointment_id = ?")
            .param(appointment)
            .query(UUID.class)
            .single();

    for (var change :
        new String[] {
          "UPDATE ledger_transfer SET amount_minor = 1 WHERE entry_id = ?",
          "DELETE FROM ledger_transfer WHERE entry_id = ?",
          "UPDATE journal_entry SET source_type = 'X' WHERE id = ?",
          "DELETE FROM journal_entry WHERE id = ?"
        }) {
      assertThatThrownBy(() -> jdbc.sql(change).param(entry).update())
          .as(change)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
    assertThat(balances(appointment)).containsEntry("CARD_TERMINAL", 120_000L);
  }

  private UUID held(World.Clinic clinic) {
    Api desk = clinic.desk();
    return world.hold(desk, clinic, world.patient(desk), TEN).expect(201).id();
  }

  /** Debits less credits per account, in minor units. */
  private Map<String, Long> balances(UUID appointment) {
    var balances = new HashMap<String, Long>();
    jdbc.sql(
            """
            SELECT t.debit_account, t.credit_account, t.amount_minor
            FROM ledger_transfer t JOIN journal_entry e ON e.id = t.entry_id WHERE e.appointment_id = ?
            """)
        .param(appointment)
        .query(
            row -> {
              balances.merge(row.getString(1), row.getLong(3), Long::sum);
              balances.merge(row.getString(2), -row.getLong(3), Long::sum);
            });
    return balances;
  }
}
