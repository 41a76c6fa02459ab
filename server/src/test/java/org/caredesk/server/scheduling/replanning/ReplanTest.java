package org.caredesk.server.scheduling.replanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.StatementCount;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A doctor is ill: what was booked goes elsewhere, all of it or nothing, and back (SPEC X1). */
@DatabaseTest
class ReplanTest {
  private static final String TEN = "2026-11-17T04:30:00Z";
  private static final String HALF_PAST_TEN = "2026-11-17T05:00:00Z";
  private static final String ELEVEN = "2026-11-17T05:30:00Z";

  private final World world;
  private final JdbcClient jdbc;
  private final StatementCount statements;

  ReplanTest(World world, JdbcClient jdbc, StatementCount statements) {
    this.world = world;
    this.jdbc = jdbc;
    this.statements = statements;
  }

  @Test
  void aColleagueAtTheSameTimeComesFirstAndTheLoadIsShared() {
    var clinic = world.clinic();
    world.colleague(clinic);
    world.colleague(clinic);
    booked(clinic, TEN);
    booked(clinic, HALF_PAST_TEN);

    var preview = preview(clinic);
    assertThat(preview.body().at("/items")).hasSize(2);
    assertThat(preview.text("/items/0/options/0/choice")).isEqualTo("COLLEAGUE");
    assertThat(preview.text("/items/0/options/0/startsAt")).isEqualTo(TEN);
    assertThat(preview.text("/items/1/options/0/startsAt")).isEqualTo(HALF_PAST_TEN);
    assertThat(preview.text("/items/1/options/0/affiliationId"))
        .isNotEqualTo(preview.text("/items/0/options/0/affiliationId"));
    assertThat(texts(preview.body().at("/items/0/options"), "choice"))
        .containsExactly("COLLEAGUE", "COLLEAGUE", "SAME_DOCTOR", "PINBOARD");
  }

  @Test
  void withoutAColleagueTheDoctorIsBackOrThePinboardTakesThem() {
    var clinic = world.clinic();
    booked(clinic, TEN);

    var preview = preview(clinic);
    assertThat(texts(preview.body().at("/items/0/options"), "choice"))
        .containsExactly("SAME_DOCTOR", "SAME_DOCTOR", "PINBOARD");
    assertThat(preview.text("/items/0/options/0/startsAt")).isEqualTo("2026-11-18T03:30:00Z");

    var all = absence(clinic, "2026-11-17T00:00:00", "2026-11-17T12:00:00");
    var stays = clinic.desk().post(path(clinic) + "/preview", all).expect(200);
    assertThat(stays.text("/items/0/options/0/startsAt")).isEqualTo("2026-11-17T06:30:00Z");
  }

  @Test
  void aPatientIsNeverProposedTwoPlacesAtOnce() {
    var clinic = world.clinic();
    world.colleague(clinic);
    world.colleague(clinic);
    var patient = world.patient(clinic.desk());
    booked(clinic, patient, TEN);
    booked(clinic, patient, HALF_PAST_TEN);
    var preview = preview(clinic);
    carryOut(clinic, request(clinic, preview)).expect(201);

    assertThat(overlaps(patient)).isZero();
  }

  @Test
  void thePlanIsCarriedOutAsAWholeAndTakenBackAsAWhole() {
    var clinic = world.clinic();
    world.colleague(clinic);
    var first = booked(clinic, TEN);
    var second = booked(clinic, HALF_PAST_TEN);
    var third = booked(clinic, ELEVEN);
    var before = rows(clinic);
    var request = request(clinic, preview(clinic));
    choose(request, second, Map.of("choice", "SAME_DOCTOR", "startsAt", "2026-11-18T04:30:00Z"));
    choose(request, third, Map.of("choice", "PINBOARD"));

    var made = carryOut(clinic, request).expect(201);
    assertThat(texts(made.body().at("/items"), "choice"))
        .containsExactly("COLLEAGUE", "SAME_DOCTOR", "PINBOARD");
    assertThat(appointment(clinic, first).text("/doctorId"))
        .isNotEqualTo(clinic.doctor().toString());
    assertThat(appointment(clinic, first).text("/paymentState")).isEqualTo("PAID");
    assertThat(appointment(clinic, second).text("/startsAt")).isEqualTo("2026-11-18T04:30:00Z");
    assertThat(appointment(clinic, third).text("/status")).isEqualTo("PARKED");
    assertThat(
            world
                .hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN)
                .expect(422)
                .text("/code"))
        .isEqualTo("slot-in-time-off");

    var back = clinic.desk().post("/replans/" + made.id() + "/reversal", Map.of()).expect(200);
    assertThat(back.text("/reversedAt")).isNotBlank();
    assertThat(rows(clinic)).isEqualTo(before);
    world
        .hold(clinic.desk(), clinic, world.patient(clinic.desk()), "2026-11-17T06:30:00Z")
        .expect(201);
    assertThat(
            clinic
                .desk()
                .post("/replans/" + made.id() + "/reversal", Map.of())
                .expect(409)
                .text("/code"))
        .isEqualTo("replan-reversed");
  }

  @Test
  void aPlaceThatSomebodyTookMeanwhileLeavesEverythingAsItWas() {
    var clinic = world.clinic();
    var first = booked(clinic, TEN);
    booked(clinic, HALF_PAST_TEN);
    var request = request(clinic, preview(clinic));
    booked(clinic, "2026-11-18T03:30:00Z");
    var before = rows(clinic);

    var refused = carryOut(clinic, request).expect(409);
    assertThat(refused.text("/code")).isEqualTo("replan-conflict");
    assertThat(refused.body().at("/items")).hasSize(1);
    assertThat(refused.text("/items/0/appointmentId")).isEqualTo(first.toString());
    assertThat(refused.text("/items/0/code")).isEqualTo("slot-taken");
    assertThat(rows(clinic)).isEqualTo(before);
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), ELEVEN).expect(201);
  }

  @Test
  void whatIsBookedAfterThePreviewIsNamedAndNothingIsChanged() {
    var clinic = world.clinic();
    booked(clinic, TEN);
    var request = request(clinic, preview(clinic));
    var late = booked(clinic, ELEVEN);

    var refused = carryOut(clinic, request).expect(409);
    assertThat(texts(refused.body().at("/items"), "code")).containsExactly("not-in-plan");
    assertThat(refused.text("/items/0/appointmentId")).isEqualTo(late.toString());
  }

  @Test
  void aVisitThatWasTouchedSinceKeepsThePlanFromBeingTakenBack() {
    var clinic = world.clinic();
    var first = booked(clinic, TEN);
    booked(clinic, HALF_PAST_TEN);
    var made = carryOut(clinic, request(clinic, preview(clinic))).expect(201);
    clinic
        .desk()
        .post("/appointments/" + first + "/cancellation", Map.of("reasonCode", "PATIENT_REQUEST"))
        .expect(200);
    var before = rows(clinic);

    var refused = clinic.desk().post("/replans/" + made.id() + "/reversal", Map.of()).expect(409);
    assertThat(refused.text("/items/0/appointmentId")).isEqualTo(first.toString());
    assertThat(refused.text("/items/0/code")).isEqualTo("stale-version");
    assertThat(rows(clinic)).isEqualTo(before);
  }

  @Test
  void theCallListNamesThoseWhomNobodyElseTells() {
    var clinic = world.clinic();
    booked(clinic, TEN);
    var made = carryOut(clinic, request(clinic, preview(clinic))).expect(201);
    assertThat(made.body().at("/items/0/reachable").asBoolean()).isFalse();
    assertThat(made.text("/items/0/patientPhone")).startsWith("+91");

    clinic.admin().get("/replans/" + made.id() + "/call-list.pdf").expect(200);
    clinic.desk().get("/replans/" + made.id() + "/call-list.pdf?all=true").expect(200);
    world.clinic().desk().get("/replans/" + made.id() + "/call-list.pdf").expect(403);
  }

  @Test
  void anEMailAddressAloneReachesNobodyAnAccountDoes() {
    var clinic = world.clinic();
    var person = new HashMap<>(World.person("Perin Batliwala"));
    person.put("email", "perin@example.org");
    var written = clinic.desk().post("/patients", person).expect(201).id();
    var reads = world.patient(clinic.desk());
    world.signIn(Role.PATIENT, null, null, reads);
    for (var each : Map.of(written, TEN, reads, HALF_PAST_TEN).entrySet()) {
      var id = world.hold(clinic.desk(), clinic, each.getKey(), each.getValue()).expect(201).id();
      world.pay(clinic.desk(), id, "1200.00").expect(201);
    }
    var made = carryOut(clinic, request(clinic, preview(clinic))).expect(201);

    assertThat(made.body().at("/items/0/reachable").asBoolean()).isFalse();
    assertThat(made.body().at("/items/1/reachable").asBoolean()).isTrue();
  }

  @Test
  void anAdminOfTheHospitalMayAndTheDeskOfAnotherMayNot() {
    var clinic = world.clinic();
    booked(clinic, TEN);
    var request = request(clinic, preview(clinic));
    world.clinic().desk().post(path(clinic) + "/preview", absence(clinic)).expect(403);
    world.clinic().desk().once().post(path(clinic), request).expect(403);
    clinic.admin().once().post(path(clinic), request).expect(201);
  }

  @Test
  void aPreviewTakesAsManyStatementsForTenColleaguesAsForOne() {
    var small = world.clinic();
    world.colleague(small);
    booked(small, TEN);
    var large = world.clinic();
    for (var n = 0; n < 10; n++) {
      world.colleague(large);
    }
    for (var n = 0; n < 8; n++) {
      booked(large, Instant.parse("2026-11-17T03:30:00Z").plusSeconds(1800L * n).toString());
    }
    assertThat(counted(large)).isEqualTo(counted(small));
  }

  private long counted(Clinic clinic) {
    preview(clinic);
    var before = statements.now();
    preview(clinic);
    return statements.now() - before;
  }

  /**
   * Whatever the day is like: nobody is booked twice, nobody is lost, and the way back is whole.
   */
  @Test
  void onRandomDaysEverybodyHasAPlaceAndEverythingComesBack() {
    for (var seed : new long[] {1, 2, 3}) {
      var random = new Random(seed);
      var clinic = world.clinic();
      var patients = new ArrayList<UUID>();
      for (var n = 0; n < 4; n++) {
        patients.add(world.patient(clinic.desk()));
      }
      for (var n = random.nextInt(3); n > 0; n--) {
        world.colleague(clinic);
      }
      for (var n = 0; n < 8; n++) {
        if (random.nextInt(4) > 0) {
          var start = Instant.parse("2026-11-17T03:30:00Z").plusSeconds(1800L * n).toString();
          booked(clinic, patients.get(random.nextInt(patients.size())), start);
        }
      }
      var before = rows(clinic);
      var preview = preview(clinic);
      var request = request(clinic, preview);
      var made = carryOut(clinic, request).expect(201);

      assertThat(made.body().at("/items")).as("seed " + seed).hasSize(before.size());
      patients.forEach(patient -> assertThat(overlaps(patient)).as("seed " + seed).isZero());
      assertThat(stillBooked(clinic)).as("seed " + seed).isZero();
      clinic.desk().post("/replans/" + made.id() + "/reversal", Map.of()).expect(200);
      assertThat(rows(clinic)).as("seed " + seed).isEqualTo(before);
    }
  }

  /** Visits of the day that still stand with the doctor. */
  private int stillBooked(Clinic clinic) {
    return jdbc.sql(
            "SELECT count(*) FROM appointment WHERE doctor_id = ? AND status = 'CONFIRMED'"
                + " AND starts_at < '2026-11-17T18:30:00Z'")
        .param(clinic.doctor())
        .query(Integer.class)
        .single();
  }

  private int overlaps(UUID patient) {
    return jdbc.sql(
            """
            SELECT count(*) FROM appointment a JOIN appointment b ON a.patient_id = b.patient_id AND a.id < b.id
              AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
            WHERE a.patient_id = ? AND a.status = 'CONFIRMED' AND b.status = 'CONFIRMED'
            """)
        .param(patient)
        .query(Integer.class)
        .single();
  }

  /**
   * What people see of the hospital's appointments; versions and ways back rise with every move.
   */
  private List<String> rows(Clinic clinic) {
    return jdbc.sql(
            """
            SELECT id, status, affiliation_id, department_id, doctor_id, patient_id, local_start, starts_at, ends_at,
              fee_minor, doctor_share_bp, booking_policy, payment_state, queue_token
            FROM appointment WHERE hospital_id = ? AND status <> 'HELD' ORDER BY id
            """)
        .param(clinic.hospital())
        .query((row, n) -> line(row))
        .list();
  }

  private static String line(ResultSet row) throws SQLException {
    var line = new StringBuilder();
    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      line.append(row.getString(column)).append(' ');
    }
    return line.toString();
  }

  private static List<String> texts(JsonNode array, String member) {
    var texts = new ArrayList<String>();
    array.forEach(each -> texts.add(each.get(member).asString()));
    return texts;
  }

  private static String path(Clinic clinic) {
    return "/doctors/" + clinic.doctor() + "/replans";
  }

  private static Map<String, Object> absence(Clinic clinic) {
    return absence(clinic, "2026-11-17T00:00:00", "2026-11-18T00:00:00");
  }

  private static Map<String, Object> absence(Clinic clinic, String from, String to) {
    return new HashMap<>(Map.of("hospitalId", clinic.hospital(), "from", from, "to", to));
  }

  private static Api.Answer preview(Clinic clinic) {
    return clinic.desk().post(path(clinic) + "/preview", absence(clinic)).expect(200);
  }

  /** The proposals as they are. */
  private static Map<String, Object> request(Clinic clinic, Api.Answer preview) {
    var items = new ArrayList<Map<String, Object>>();
    preview
        .body()
        .at("/items")
        .forEach(
            item -> {
              var option = item.at("/options/0");
              var wish = new HashMap<String, Object>();
              wish.put("appointmentId", item.get("appointmentId").asString());
              wish.put("version", item.get("version").asInt());
              wish.put("choice", option.get("choice").asString());
              if (!option.get("startsAt").isNull()) {
                wish.put("affiliationId", option.get("affiliationId").asString());
                wish.put("startsAt", option.get("startsAt").asString());
              }
              items.add(wish);
            });
    var request = absence(clinic);
    request.put("reason", "Ill");
    request.put("items", items);
    return request;
  }

  @SuppressWarnings("unchecked")
  private static void choose(
      Map<String, Object> request, UUID appointment, Map<String, Object> wish) {
    for (var item : (List<Map<String, Object>>) Objects.requireNonNull(request.get("items"))) {
      if (appointment.toString().equals(item.get("appointmentId"))) {
        item.remove("affiliationId");
        item.remove("startsAt");
        item.putAll(wish);
      }
    }
  }

  private static Api.Answer carryOut(Clinic clinic, Map<String, Object> request) {
    return clinic.desk().once().post(path(clinic), request);
  }

  private static Api.Answer appointment(Clinic clinic, UUID id) {
    return clinic.desk().get("/appointments/" + id).expect(200);
  }

  private UUID booked(Clinic clinic, String startsAt) {
    return booked(clinic, world.patient(clinic.desk()), startsAt);
  }

  private UUID booked(Clinic clinic, UUID patient, String startsAt) {
    var id = world.hold(clinic.desk(), clinic, patient, startsAt).expect(201).id();
    world.pay(clinic.desk(), id, "1200.00").expect(201);
    return id;
  }
}
