package org.caredesk.server.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept and what goes back when a visit does not take place (SPEC B6). */
@DatabaseTest
class CancellationTest {
  private static final String TODAY = "2026-11-16T04:30:00Z";
  private static final String NEXT_WEEK = "2026-11-23T04:30:00Z";
  private static final Map<String, Long> ALL =
      Map.of("CARD_TERMINAL", 120_000L, "DOCTOR_EARNINGS", -72_000L, "HOSPITAL_REVENUE", -48_000L);
  private static final Map<String, Long> A_FIFTH =
      Map.of("CARD_TERMINAL", 24_000L, "DOCTOR_EARNINGS", -14_400L, "HOSPITAL_REVENUE", -9_600L);

  private final World world;
  private final JdbcClient jdbc;
  private final TestClock clock;

  CancellationTest(World world, JdbcClient jdbc, TestClock clock) {
    this.world = world;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void whoCancelsLateGetsBackWhatThePreviewSaidAndTheRestStaysInItsShares() {
    var clinic = clinic(20, 100);
    var visit = paid(clinic, TODAY);

    var preview = clinic.desk().get(visit + "/cancellation-preview").expect(200);
    assertThat(preview.text("/refund/amount")).isEqualTo("960.00");
    assertThat(preview.text("/kept/amount")).isEqualTo("240.00");
    assertThat(preview.text("/freeUntil")).isEqualTo("2026-11-15T04:30:00Z");
    var cancelled =
        cancel(clinic.desk(), visit, Map.of("reasonCode", "PATIENT_REQUEST")).expect(200);

    assertThat(cancelled.text("/paymentState")).isEqualTo("PARTLY_REFUNDED");
    assertThat(cancelled.text("/history/2/cancellation/reason")).isEqualTo("PATIENT_REQUEST");
    assertThat(cancelled.text("/history/2/cancellation/keptPercent")).isEqualTo("20");
    policy(clinic, 1, 50, 50);
    var later = clinic.desk().get(visit).expect(200);
    for (var told : List.of(cancelled, later)) {
      assertThat(told.text("/history/2/cancellation/back/amount")).isEqualTo("960.00");
      assertThat(told.text("/history/2/cancellation/kept/amount")).isEqualTo("240.00");
      assertThat(told.text("/history/2/cancellation/kept/currency")).isEqualTo("INR");
    }
    assertThat(balances(visit)).isEqualTo(A_FIFTH);
  }

  @Test
  void whoCancelsInTimeGetsEverythingBack() {
    var clinic = clinic(20, 100);
    var visit = paid(clinic, NEXT_WEEK);

    assertThat(
            clinic.desk().get(visit + "/cancellation-preview").expect(200).text("/refund/amount"))
        .isEqualTo("1200.00");
    cancel(clinic.desk(), visit, Map.of("reasonCode", "PATIENT_ILL")).expect(200);
    assertThat(balances(visit)).isEmpty();
  }

  @Test
  void anEarlierAgreementOutlivesAChangeOfThePolicy() {
    var clinic = clinic(20, 100);
    var visit = paid(clinic, TODAY);
    policy(clinic, 1, 100, 100);

    cancel(clinic.desk(), visit, Map.of("reason", "Patient is ill")).expect(200);
    assertThat(balances(visit)).isEqualTo(A_FIFTH);
  }

  @Test
  void nobodyPaysForWhatTheDoctorOrTheHospitalDid() {
    var clinic = clinic(100, 100);
    var away = paid(clinic, TODAY);
    var broken = paid(clinic, "2026-11-16T05:00:00Z");

    assertThat(
            clinic
                .desk()
                .get(away + "/cancellation-preview?reasonCode=DOCTOR_UNAVAILABLE")
                .expect(200)
                .text("/kept/amount"))
        .isEqualTo("0.00");
    cancel(clinic.desk(), away, Map.of("reasonCode", "DOCTOR_UNAVAILABLE")).expect(200);
    cancel(clinic.doctorApi(), broken, Map.of("reason", "I am ill")).expect(200);
    assertThat(balances(away)).isEmpty();
    assertThat(balances(broken)).isEmpty();
  }

  @Test
  void aPatientCancelsByTheSameTermsAndCannotBlameTheHospital() {
    var clinic = clinic(20, 100);
    var patient = world.patient(clinic.desk());
    var visit = paid(clinic, TODAY, patient);
    var themselves = world.signIn(Role.PATIENT, null, null, patient);

    assertThat(
            cancel(themselves, visit, Map.of("reasonCode", "HOSPITAL")).expect(422).text("/code"))
        .isEqualTo("reason-not-yours");
    cancel(
            themselves,
            visit,
            Map.of("reasonCode", "PATIENT_ILL", "waiveFee", true, "waiverReason", "Please"))
        .expect(403);
    cancel(themselves, visit, Map.of("reasonCode", "PATIENT_ILL")).expect(200);
    assertThat(balances(visit)).isEqualTo(A_FIFTH);
  }

  @Test
  void receptionWaivesWhatWouldBeKeptForAReason() {
    var clinic = clinic(20, 100);
    var visit = paid(clinic, TODAY);
    var wish = new HashMap<String, Object>(Map.of("reasonCode", "PATIENT_ILL", "waiveFee", true));

    assertThat(cancel(clinic.desk(), visit, wish).expect(400).text("/violations/0/field"))
        .isEqualTo("waiverReason");
    wish.put("waiverReason", "In hospital since yesterday");
    assertThat(
            cancel(clinic.desk(), visit, wish)
                .expect(200)
                .text("/history/2/cancellation/waiverReason"))
        .isEqualTo("In hospital since yesterday");
    assertThat(balances(visit)).isEmpty();
  }

  @Test
  void anotherReasonNeedsItsText() {
    var clinic = clinic(20, 100);
    var visit = paid(clinic, TODAY);

    assertThat(
            cancel(clinic.desk(), visit, Map.of("reasonCode", "OTHER"))
                .expect(400)
                .text("/violations/0/field"))
        .isEqualTo("reason");
    cancel(clinic.desk(), visit, Map.of()).expect(400);
  }

  @Test
  void nothingIsKeptOfARequestThatNobodyAcceptedNorOfWhatWasNotPaid() {
    var asking = world.clinic("APPROVAL");
    policy(asking, 0, 100, 100);
    var request = paid(asking, TODAY);
    cancel(asking.desk(), request, Map.of("reasonCode", "PATIENT_REQUEST")).expect(200);
    assertThat(balances(request)).isEmpty();

    var clinic = clinic(100, 100);
    clinic
        .admin()
        .ifMatch(1)
        .patch("/hospitals/" + clinic.hospital(), Map.of("payAtDesk", true))
        .expect(200);
    var due = held(clinic, TODAY, world.patient(clinic.desk()));
    clinic.desk().post(due + "/pay-at-desk", null).expect(200);
    assertThat(clinic.desk().get(due + "/cancellation-preview").expect(200).text("/kept/amount"))
        .isEqualTo("0.00");
    var cancelled = cancel(clinic.desk(), due, Map.of("reasonCode", "PATIENT_REQUEST")).expect(200);
    assertThat(cancelled.text("/paymentState")).isEqualTo("UNPAID");
    assertThat(cancelled.body().at("/history/2/cancellation/keptPercent").isNumber()).isTrue();
    assertThat(cancelled.body().at("/history/2/cancellation/back").isObject()).isFalse();
  }

  @Test
  void aMissedVisitKeepsItsPartUntilItTurnsOutNotToBeMissed() {
    var clinic = clinic(20, 20);
    var visit = paid(clinic, TODAY);
    clock.advance(Duration.ofMinutes(61));

    var missed = clinic.desk().post(visit + "/no-show", null).expect(200);
    assertThat(missed.text("/paymentState")).isEqualTo("PARTLY_REFUNDED");
    assertThat(balances(visit)).isEqualTo(A_FIFTH);
    clock.advance(Duration.ofHours(8));
    var desk = world.again(clinic.desk());
    var back = desk.ifMatch(version(missed)).post(visit + "/reversal", null).expect(200);
    assertThat(back.text("/paymentState")).isEqualTo("PAID");
    assertThat(balances(visit)).isEqualTo(ALL);
    var again = desk.post(visit + "/no-show", null).expect(200);
    assertThat(balances(visit)).isEqualTo(A_FIFTH);
    for (var move : List.of("/history/2", "/history/4")) {
      assertThat(again.text(move + "/to")).isEqualTo("NO_SHOW");
      assertThat(again.text(move + "/cancellation/back/amount")).isEqualTo("960.00");
    }
    assertThat(
            jdbc.sql("SELECT count(*) FROM journal_entry WHERE appointment_id = ?")
                .param(id(visit))
                .query(Long.class)
                .single())
        .isEqualTo(4);
  }

  @Test
  void ofAVisitOfWhichAllIsKeptTheHistorySaysHowMuch() {
    var clinic = clinic(20, 100);
    var visit = paid(clinic, TODAY);
    clock.advance(Duration.ofMinutes(61));

    var missed = clinic.desk().post(visit + "/no-show", null).expect(200);
    assertThat(missed.text("/history/2/cancellation/back/amount")).isEqualTo("0.00");
    assertThat(missed.text("/history/2/cancellation/kept/amount")).isEqualTo("1200.00");
  }

  @Test
  void aMissedVisitCanBeTakenBackTillTheEndOfTheHospitalsDay() {
    var clinic = clinic(20, 50);
    var visit = paid(clinic, TODAY);
    clock.advance(Duration.ofMinutes(61));
    clinic.desk().post(visit + "/no-show", null).expect(200);

    clock.set(Instant.parse("2026-11-16T18:29:00Z"));
    assertThat(world.again(clinic.desk()).get(visit).expect(200).text("/allowedActions/0"))
        .isEqualTo("UNDO");
    clock.set(Instant.parse("2026-11-16T18:30:00Z")); // midnight in Kolkata
    assertThat(world.again(clinic.desk()).get(visit).expect(200).body().at("/allowedActions"))
        .isEmpty();
  }

  @Test
  void aMissedVisitIsPaidOnlyOnceItIsTakenBack() {
    var clinic = clinic(20, 50);
    clinic
        .admin()
        .ifMatch(1)
        .patch("/hospitals/" + clinic.hospital(), Map.of("payAtDesk", true))
        .expect(200);
    var held = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TODAY).expect(201);
    var visit = "/appointments/" + held.id();
    clinic.desk().post(visit + "/pay-at-desk", null).expect(200);
    clock.advance(Duration.ofMinutes(61));
    var missed = clinic.desk().post(visit + "/no-show", null).expect(200);

    assertThat(missed.body().at("/allowedActions").toString()).doesNotContain("PAY");
    assertThat(world.pay(clinic.desk(), held.id(), "1200.00").expect(409).text("/code"))
        .isEqualTo("transition-not-allowed");
    clinic.desk().ifMatch(version(missed)).post(visit + "/reversal", null).expect(200);
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
    assertThat(clinic.desk().post(visit + "/check-in", null).expect(200).text("/status"))
        .isEqualTo("CHECKED_IN");
  }

  @Test
  void thePolicyIsCheckedFieldByField() {
    var clinic = clinic(20, 100);
    var hospital = "/hospitals/" + clinic.hospital();

    assertThat(
            clinic
                .admin()
                .ifMatch(1)
                .patch(
                    hospital,
                    Map.of(
                        "cancellation",
                        Map.of("freeHours", 24, "lateFeePercent", 101, "noShowFeePercent", 100)))
                .expect(400)
                .text("/violations/0/field"))
        .isEqualTo("cancellation.lateFeePercent");
    assertThat(clinic.desk().get(hospital).expect(200).text("/cancellation/lateFeePercent"))
        .isEqualTo("20");
  }

  private World.Clinic clinic(int latePercent, int noShowPercent) {
    var clinic = world.clinic();
    policy(clinic, 0, latePercent, noShowPercent);
    return clinic;
  }

  private static void policy(World.Clinic clinic, int version, int late, int noShow) {
    clinic
        .admin()
        .ifMatch(version)
        .patch(
            "/hospitals/" + clinic.hospital(),
            Map.of(
                "cancellation",
                Map.of("freeHours", 24, "lateFeePercent", late, "noShowFeePercent", noShow)))
        .expect(200);
  }

  private static Api.Answer cancel(Api by, String visit, Map<String, Object> wish) {
    return by.post(visit + "/cancellation", wish);
  }

  /** The path of a paid appointment. */
  private String paid(World.Clinic clinic, String at) {
    return paid(clinic, at, world.patient(clinic.desk()));
  }

  private String paid(World.Clinic clinic, String at, UUID patient) {
    var visit = held(clinic, at, patient);
    world.pay(clinic.desk(), id(visit), "1200.00").expect(201);
    return visit;
  }

  private String held(World.Clinic clinic, String at, UUID patient) {
    return "/appointments/" + world.hold(clinic.desk(), clinic, patient, at).expect(201).id();
  }

  private static UUID id(String visit) {
    return UUID.fromString(visit.substring(visit.lastIndexOf('/') + 1));
  }

  private static int version(Api.Answer answer) {
    return answer.body().at("/version").asInt();
  }

  /** Debits less credits per account in minor units; accounts that are even are left out. */
  private Map<String, Long> balances(String visit) {
    var balances = new HashMap<String, Long>();
    jdbc.sql(
            """
            SELECT t.debit_account, t.credit_account, t.amount_minor
            FROM ledger_transfer t JOIN journal_entry e ON e.id = t.entry_id WHERE e.appointment_id = ?
            """)
        .param(id(visit))
        .query(
            row -> {
              balances.merge(row.getString(1), row.getLong(3), Long::sum);
              balances.merge(row.getString(2), -row.getLong(3), Long::sum);
            });
    balances.values().removeIf(balance -> balance == 0);
    return balances;
  }
}
