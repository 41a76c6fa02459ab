package org.caredesk.server.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock stands at Monday 16 November 2026, 09:00 in Kolkata. */
@DatabaseTest
class AdjustmentTest {
  private static final String NOVEMBER = "&from=2026-11-01&to=2026-11-30";

  private final World world;
  private final TestClock clock;
  private final JdbcClient jdbc;

  AdjustmentTest(World world, TestClock clock, JdbcClient jdbc) {
    this.world = world;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void whatIsGivenBackIsBornByDoctorAndHospitalAndCorrectsTheDayOfThePayment() {
    var clinic = world.clinic();
    var visit = completed(clinic);
    clock.advance(Duration.ofDays(1));
    var admin = world.again(clinic.admin());

    var made = adjust(admin, clinic, visit, "GIVE_BACK", "200.00").expect(201);
    assertThat(made.text("/amount/amount")).isEqualTo("-200.00");
    assertThat(made.text("/doctorShare/amount")).isEqualTo("-120.00");
    assertThat(made.text("/hospitalShare/amount")).isEqualTo("-80.00");
    assertThat(made.text("/doctorShareNow/amount")).isEqualTo("600.00");

    var entries = admin.get("/reports/entries?hospitalId=" + clinic.hospital() + NOVEMBER);
    assertThat(entries.expect(200).text("/items/1/kind")).isEqualTo("ADJUSTMENT");
    assertThat(entries.body().at("/items/0/adjustable").asBoolean()).isTrue();
    assertThat(entries.body().at("/items/1/adjustable").asBoolean()).isFalse();
    var group = world.signIn(Role.STAKEHOLDER, null, null, null);
    var looked = group.get("/reports/entries?hospitalId=" + clinic.hospital() + NOVEMBER);
    assertThat(looked.expect(200).body().at("/items/0/adjustable").asBoolean()).isFalse();
    assertThat(entries.text("/items/1/day")).isEqualTo("2026-11-17");
    assertThat(entries.text("/items/1/corrects")).isEqualTo("2026-11-16");
    assertThat(entries.body().at("/balanced").asBoolean()).isTrue();
    var board = admin.get("/reports/hospital-dashboard?hospitalId=" + clinic.hospital() + NOVEMBER);
    assertThat(board.expect(200).text("/figures/paid/amount")).isEqualTo("1200.00");
    assertThat(board.text("/figures/refunded/amount")).isEqualTo("200.00");
    assertThat(board.text("/byDay/15/figures/revenue/amount")).isEqualTo("1200.00");
    assertThat(board.text("/corrections/0/amount/amount")).isEqualTo("-200.00");
    var told = admin.get("/reports/reconciliation?hospitalId=" + clinic.hospital());
    assertThat(told.expect(200).body().at("/agrees").asBoolean()).as(told.raw().body()).isTrue();
  }

  @Test
  void whatGoesFromOneShareToTheOtherLeavesTheRevenueAsItIs() {
    var clinic = world.clinic();
    var visit = completed(clinic);
    adjust(clinic.admin(), clinic, visit, "TO_HOSPITAL", "100.00").expect(201);
    var made = adjust(clinic.admin(), clinic, visit, "TO_DOCTOR", "30.00").expect(201);
    assertThat(made.text("/amount/amount")).isEqualTo("0.00");
    assertThat(made.text("/doctorShareNow/amount")).isEqualTo("650.00");
    assertThat(made.text("/hospitalShareNow/amount")).isEqualTo("550.00");
  }

  @Test
  void neitherShareFallsBelowNothing() {
    var clinic = world.clinic();
    var visit = completed(clinic);
    var refused = adjust(clinic.admin(), clinic, visit, "TO_HOSPITAL", "720.01").expect(422);
    assertThat(refused.text("/code")).isEqualTo("adjustment-too-large");
    assertThat(refused.text("/violations/0/field")).isEqualTo("amount.amount");
    adjust(clinic.admin(), clinic, visit, "GIVE_BACK", "1200.01").expect(422);
    adjust(clinic.admin(), clinic, visit, "TO_HOSPITAL", "720.00").expect(201);
    adjust(clinic.admin(), clinic, visit, "TO_HOSPITAL", "0.01").expect(422);
    adjust(clinic.admin(), clinic, visit, "GIVE_BACK", "1.00").expect(422);
    // What was taken comes back by another entry only.
    adjust(clinic.admin(), clinic, visit, "TO_DOCTOR", "720.00").expect(201);
    adjust(clinic.admin(), clinic, visit, "GIVE_BACK", "1200.00").expect(201);
    adjust(clinic.admin(), clinic, visit, "GIVE_BACK", "0.01").expect(422);
  }

  @Test
  void twoAtOnceDoNotBothTakeTheSameMoney() throws Exception {
    var clinic = world.clinic();
    var visit = completed(clinic);
    var together = new CyclicBarrier(4);
    var wishes = new ArrayList<Callable<Integer>>();
    for (var n = 0; n < 4; n++) {
      wishes.add(
          () -> {
            together.await();
            return adjust(clinic.admin(), clinic, visit, "GIVE_BACK", "700.00").status();
          });
    }
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(wishes)) {
        statuses.add(answer.get());
      }
    }
    assertThat(statuses).containsOnly(201, 422).containsOnlyOnce(201);
  }

  @Test
  void aRepeatOfTheSameRequestAdjustsOnce() {
    var clinic = world.clinic();
    var visit = completed(clinic);
    var admin = world.again(clinic.admin()).once();
    var path = "/hospitals/" + clinic.hospital() + "/adjustments";
    var first = admin.post(path, request(visit, "GIVE_BACK", "100.00")).expect(201);
    var again = admin.post(path, request(visit, "GIVE_BACK", "100.00")).expect(201);
    assertThat(again.id()).isEqualTo(first.id());
    admin.post(path, request(visit, "GIVE_BACK", "200.00")).expect(422);
    world.again(clinic.admin()).post(path, request(visit, "GIVE_BACK", "100.00")).expect(400);
    assertThat(
            jdbc.sql("SELECT count(*) FROM adjustment WHERE appointment_id = ?")
                .param(visit)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void onlyACompletedVisitOfTheAdminsOwnHospitalIsAdjusted() {
    var clinic = world.clinic();
    var elsewhere = world.clinic();
    var booked = paid(clinic);
    assertThat(
            adjust(clinic.admin(), clinic, booked, "GIVE_BACK", "1.00").expect(409).text("/code"))
        .isEqualTo("visit-not-settled");
    complete(clinic, booked);
    // The doctor may still take the completion back.
    adjust(clinic.admin(), clinic, booked, "GIVE_BACK", "1.00").expect(409);
    clock.advance(Duration.ofHours(13));

    adjust(elsewhere.admin(), clinic, booked, "GIVE_BACK", "1.00").expect(403);
    assertThat(
            adjust(elsewhere.admin(), elsewhere, booked, "GIVE_BACK", "1.00")
                .expect(404)
                .text("/code"))
        .isEqualTo("appointment-not-found");
    adjust(clinic.desk(), clinic, booked, "GIVE_BACK", "1.00").expect(403);
    adjust(world.superAdmin(), clinic, booked, "GIVE_BACK", "1.00").expect(201);
  }

  @Test
  void whatWasKeptOfAMissedVisitIsPutRightOnceTheVisitCannotComeBack() {
    var clinic = world.clinic();
    var admin = clinic.admin();
    keep(clinic, 100, 50);
    var visit = paid(clinic);
    // Before the grace is over: nobody else marks it meanwhile.
    clock.advance(Duration.ofMinutes(65));
    world.again(clinic.desk()).post("/appointments/" + visit + "/no-show", null).expect(200);
    assertThat(adjust(admin, clinic, visit, "GIVE_BACK", "100.00").expect(409).text("/detail"))
        .contains("can still be taken back");

    clock.advance(Duration.ofDays(1));
    var made = adjust(admin, clinic, visit, "GIVE_BACK", "100.00").expect(201);
    assertThat(made.text("/doctorShareNow/amount")).isEqualTo("300.00");
    assertThat(made.text("/hospitalShareNow/amount")).isEqualTo("200.00");
    assertThat(adjust(admin, clinic, visit, "TO_HOSPITAL", "300.01").expect(422).text("/code"))
        .isEqualTo("adjustment-too-large");
    adjust(admin, clinic, visit, "GIVE_BACK", "500.00").expect(201);
    // All is given back; another adjustment still takes one back.
    adjust(admin, clinic, visit, "COLLECT", "500.00").expect(201);

    var entries =
        world.again(admin).get("/reports/entries?hospitalId=" + clinic.hospital() + NOVEMBER);
    assertThat(entries.expect(200).text("/items/0/kind")).isEqualTo("PAYMENT");
    assertThat(entries.body().at("/items/0/adjustable").asBoolean()).isTrue();
    assertThat(entries.text("/items/2/kind")).isEqualTo("ADJUSTMENT");
    assertThat(entries.text("/items/2/corrects")).isEqualTo("2026-11-16");
    assertThat(entries.body().at("/balanced").asBoolean()).isTrue();
    var told = world.again(admin).get("/reports/reconciliation?hospitalId=" + clinic.hospital());
    assertThat(told.expect(200).body().at("/agrees").asBoolean()).as(told.raw().body()).isTrue();
  }

  @Test
  void ofACancelledVisitWhatWasKeptIsPutRightAndNothingElse() {
    var clinic = world.clinic();
    keep(clinic, 20, 100);
    var kept = paid(clinic);
    cancel(clinic, kept, "PATIENT_REQUEST");
    adjust(clinic.admin(), clinic, kept, "GIVE_BACK", "10.00").expect(201);

    var free = paid(clinic);
    cancel(clinic, free, "HOSPITAL");
    assertThat(adjust(clinic.admin(), clinic, free, "COLLECT", "10.00").expect(409).text("/code"))
        .isEqualTo("not-paid");
  }

  /** What the hospital keeps, in percent, of late cancellations and of missed visits. */
  private static void keep(World.Clinic clinic, int late, int missed) {
    var path = "/hospitals/" + clinic.hospital();
    clinic
        .admin()
        .ifMatch(clinic.admin().get(path).expect(200).body().at("/version").asInt())
        .patch(
            path,
            Map.of(
                "cancellation",
                Map.of("freeHours", 24, "lateFeePercent", late, "noShowFeePercent", missed)))
        .expect(200);
  }

  private static void cancel(World.Clinic clinic, UUID visit, String reason) {
    clinic
        .desk()
        .post("/appointments/" + visit + "/cancellation", Map.of("reasonCode", reason))
        .expect(200);
  }

  @Test
  void anAdjustmentNeedsAnAmountAndAReason() {
    var clinic = world.clinic();
    var visit = completed(clinic);
    assertThat(
            adjust(clinic.admin(), clinic, visit, "GIVE_BACK", "0.00")
                .expect(400)
                .text("/violations/0/code"))
        .isEqualTo("amount-zero");
    adjust(clinic.admin(), clinic, visit, "GIVE_BACK", "-1.00").expect(400);
    adjust(clinic.admin(), clinic, visit, "GIVE_BACK", "0.001").expect(400);
    var silent = new HashMap<>(request(visit, "GIVE_BACK", "1.00"));
    silent.put("reason", "  ");
    assertThat(
            world
                .again(clinic.admin())
                .once()
                .post("/hospitals/" + clinic.hospital() + "/adjustments", silent)
                .expect(400)
                .text("/violations/0/field"))
        .isEqualTo("reason");
  }

  @Test
  void theDatabaseItselfKeepsWhatWasWrittenDown() {
    var clinic = world.clinic();
    var visit = completed(clinic);
    var id = adjust(clinic.admin(), clinic, visit, "GIVE_BACK", "100.00").expect(201).id();
    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE adjustment SET reason = 'Another' WHERE id = ?")
                    .param(id)
                    .update())
        .isInstanceOf(DataAccessException.class);
    // An entry of an adjustment that was never written down.
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO journal_entry (id, source_type, source_id, hospital_id, department_id, doctor_id,
                          appointment_id, posted_at, posted_by, currency, account, doctor_minor, hospital_minor)
                        SELECT CAST(? AS uuid), 'ADJUSTMENT', CAST(? AS uuid), hospital_id, department_id, doctor_id,
                          appointment_id, posted_at, posted_by, currency, account, 0, 0
                        FROM journal_entry WHERE appointment_id = ? AND source_type = 'PAYMENT'
                        """)
                    .params(UUID.randomUUID(), UUID.randomUUID(), visit)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("there is no such adjustment");
  }

  private Api.Answer adjust(
      Api by, World.Clinic clinic, UUID visit, String direction, String amount) {
    return world
        .again(by)
        .once()
        .post(
            "/hospitals/" + clinic.hospital() + "/adjustments", request(visit, direction, amount));
  }

  private static Map<String, Object> request(UUID visit, String direction, String amount) {
    return Map.of(
        "appointmentId",
        visit,
        "direction",
        direction,
        "amount",
        Map.of("amount", amount, "currency", "INR"),
        "reasonCode",
        "GOODWILL",
        "reason",
        "Waited an hour");
  }

  private UUID completed(World.Clinic clinic) {
    var visit = paid(clinic);
    complete(clinic, visit);
    clock.advance(Duration.ofHours(13));
    return visit;
  }

  private UUID paid(World.Clinic clinic) {
    var patient = world.patient(clinic.desk());
    var visit = world.hold(clinic.desk(), clinic, patient, "2026-11-16T04:30:00Z").expect(201).id();
    world.pay(clinic.desk(), visit, "1200.00").expect(201);
    return visit;
  }

  private static void complete(World.Clinic clinic, UUID visit) {
    var path = "/appointments/" + visit;
    clinic.desk().post(path + "/check-in", null).expect(200);
    clinic.doctorApi().post(path + "/consultation", null).expect(200);
    clinic.doctorApi().post(path + "/completion", null).expect(200);
  }
}
