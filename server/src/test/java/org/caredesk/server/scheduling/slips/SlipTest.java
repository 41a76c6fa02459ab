package org.caredesk.server.scheduling.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slips and arriving with one (SPEC B8, B11). The clock stands before the doctor's day begins. */
@DatabaseTest
class SlipTest {
  private static final String NINE = "2026-11-16T03:30:00Z";
  private static final String TEN = "2026-11-16T04:30:00Z";
  private static final String TOMORROW = "2026-11-17T03:30:00Z";

  private final World world;
  private final TestClock clock;
  private final JdbcClient jdbc;

  SlipTest(World world, TestClock clock, JdbcClient jdbc) {
    this.world = world;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void thePatientComesWithTheSlipAndIsCheckedInOnce() {
    var clinic = world.clinic();
    var visit = booked(clinic, NINE);
    var scanned = slip(clinic.desk(), visit);
    var arrived = arrive(clinic, scanned).expect(200);

    assertThat(arrived.id()).isEqualTo(visit);
    assertThat(arrived.text("/status")).isEqualTo("CHECKED_IN");
    assertThat(arrived.text("/queueToken")).isEqualTo("AD-01");
    assertThat(arrived.header("ETag")).isEqualTo("\"" + arrived.text("/version") + "\"");
    assertThat(arrive(clinic, scanned).expect(200).text("/version"))
        .isEqualTo(arrived.text("/version"));
  }

  @Test
  void twoDesksThatScanOneSlipAtOnceBothHearThatThePatientIsIn() throws Exception {
    var clinic = world.clinic();
    var scanned = slip(clinic.desk(), booked(clinic, NINE));
    Callable<Api.Answer> scan = () -> arrive(clinic, scanned);
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var answer : threads.invokeAll(List.of(scan, scan))) {
        assertThat(answer.get().expect(200).text("/queueToken")).isEqualTo("AD-01");
      }
    }
  }

  @Test
  void theCodeSaysNothingAndIsKeptAsAKeyedHashOnly() {
    var clinic = world.clinic();
    var visit = booked(clinic, NINE);
    var scanned = slip(clinic.desk(), visit);

    assertThat(scanned).matches("\\.CD1\\.[0-9A-HJKMNP-TV-Z]{20}");
    assertThat(slip(clinic.desk(), visit)).isEqualTo(scanned);
    var hashes =
        jdbc.sql("SELECT token_hash FROM slip_token WHERE appointment_id = ?")
            .param(visit)
            .query(String.class)
            .list();
    assertThat(hashes).singleElement().asString().matches("[0-9a-f]{64}");
  }

  @Test
  void whatNobodyPrintedIsUnknownAndSoIsAnotherHospitalsSlip() {
    var clinic = world.clinic();
    var other = world.clinic();
    var scanned = slip(other.desk(), booked(other, NINE));

    assertThat(arrive(clinic, ".CD1.00000000000000000000").expect(404).text("/code"))
        .isEqualTo("slip-not-found");
    assertThat(arrive(clinic, scanned).expect(404).text("/code")).isEqualTo("slip-not-found");
    assertThat(arrive(clinic, "\u0000\u202E 'OR 1=1").status()).isIn(400, 404);
    clinic.desk().post("/check-ins", wish(other, scanned)).expect(403);
  }

  @Test
  void whoTriesOneCodeAfterTheOtherIsStopped() {
    var clinic = world.clinic();
    for (var i = 0; i < 20; i++) {
      arrive(clinic, ".CD1.%020d".formatted(i)).expect(404);
    }
    arrive(clinic, ".CD1.%020d".formatted(20)).expect(429);
  }

  @Test
  void aSlipForAnotherDayNamesItsDay() {
    var clinic = world.clinic();
    var visit = booked(clinic, TOMORROW);
    var early = arrive(clinic, slip(clinic.desk(), visit)).expect(409);

    assertThat(early.text("/code")).isEqualTo("check-in-too-early");
    assertThat(early.text("/detail")).contains("Tuesday 17 November");
    assertThat(early.text("/appointmentId")).isEqualTo(visit.toString());
  }

  @Test
  void aSlipIsGoodUntilTheEndOfItsDayAtTheHospital() {
    var clinic = world.clinic();
    var scanned = slip(clinic.desk(), booked(clinic, NINE));
    clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-16T18:30:00Z")));
    var late = world.again(clinic.desk()).post("/check-ins", wish(clinic, scanned)).expect(409);

    assertThat(late.text("/code")).isEqualTo("slip-expired");
    assertThat(late.text("/detail")).contains("Monday 16 November");
  }

  @Test
  void aMovedAppointmentNeedsItsNewSlip() {
    var clinic = world.clinic();
    var visit = booked(clinic, NINE);
    var old = slip(clinic.desk(), visit);
    clinic
        .desk()
        .post("/appointments/" + visit + "/rescheduling", Map.of("startsAt", TEN))
        .expect(200);
    var outdated = arrive(clinic, old).expect(409);

    assertThat(outdated.text("/code")).isEqualTo("slip-outdated");
    assertThat(outdated.text("/detail")).contains("Monday 16 November at 10:00");
    var renewed = slip(clinic.desk(), visit);
    assertThat(renewed).isNotEqualTo(old);
    arrive(clinic, renewed).expect(200);
  }

  @Test
  void aCancelledAppointmentHasNoSlipAndItsOldOneOpensNothing() {
    var clinic = world.clinic();
    var visit = booked(clinic, NINE);
    var old = slip(clinic.desk(), visit);
    clinic
        .desk()
        .post("/appointments/" + visit + "/cancellation", Map.of("reason", "Better again"))
        .expect(200);

    assertThat(arrive(clinic, old).expect(409).text("/code")).isEqualTo("slip-void");
    assertThat(clinic.desk().get("/appointments/" + visit + "/slip").expect(409).text("/code"))
        .isEqualTo("slip-void");
  }

  @Test
  void whoHasNotPaidIsShownToTheDesk() {
    var clinic = world.clinic();
    world
        .superAdmin()
        .ifMatch(0)
        .patch("/hospitals/" + clinic.hospital(), Map.of("payAtDesk", true))
        .expect(200);
    var visit = held(clinic, NINE);
    assertThat(clinic.desk().get("/appointments/" + visit + "/slip").expect(409).text("/code"))
        .isEqualTo("slip-not-yet");
    clinic.desk().post("/appointments/" + visit + "/pay-at-desk", null).expect(200);
    var due = arrive(clinic, slip(clinic.desk(), visit)).expect(409);

    assertThat(due.text("/code")).isEqualTo("payment-due");
    assertThat(due.text("/appointmentId")).isEqualTo(visit.toString());
  }

  @Test
  void thePatientPrintsTheirOwnSlipAndNobodyElses() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var visit = world.hold(clinic.desk(), clinic, patient, NINE).expect(201).id();
    world.pay(clinic.desk(), visit, "1200.00").expect(201);
    var self = world.signIn(Role.PATIENT, null, null, patient);
    var other = world.signIn(Role.PATIENT, null, null, world.patient(clinic.desk()));

    assertThat(slip(self, visit)).isEqualTo(slip(clinic.desk(), visit));
    other.get("/appointments/" + visit + "/slip").expect(404);
    world.clinic().desk().get("/appointments/" + visit + "/slip").expect(404);
  }

  private UUID held(Clinic clinic, String start) {
    return world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), start).expect(201).id();
  }

  private UUID booked(Clinic clinic, String start) {
    var id = held(clinic, start);
    world.pay(clinic.desk(), id, "1200.00").expect(201);
    return id;
  }

  /** Prints the slip and scans it. */
  private static String slip(Api by, UUID appointment) {
    var answer = by.bytes("/appointments/" + appointment + "/slip");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .matches("inline; filename=\"slip-AP-2026-\\d+\\.pdf\"");
    return ReadSlip.scanned(answer.body());
  }

  private static Api.Answer arrive(Clinic clinic, String scanned) {
    return clinic.desk().post("/check-ins", wish(clinic, scanned));
  }

  private static Map<String, Object> wish(Clinic clinic, String scanned) {
    return Map.of("slipToken", scanned, "hospitalId", clinic.hospital());
  }
}
