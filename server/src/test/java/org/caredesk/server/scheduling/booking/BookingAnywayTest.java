package org.caredesk.server.scheduling.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A taken or closed time is booked deliberately (SPEC B12). The doctor works from nine to one; it
 * is nine.
 */
@DatabaseTest
class BookingAnywayTest {
  private static final String TEN = "2026-11-16T04:30:00Z";
  private static final String QUARTER_PAST_TEN = "2026-11-16T04:45:00Z";
  private static final String HALF_PAST_TEN = "2026-11-16T05:00:00Z";
  private static final String ELEVEN = "2026-11-16T05:30:00Z";
  private static final String TWO = "2026-11-16T08:30:00Z";

  private final World world;
  private final JdbcClient jdbc;

  BookingAnywayTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @Test
  void theDeskBooksATakenTimeWithAReasonBesideTheOther() {
    var clinic = allowing();
    hold(clinic, TEN);
    var beside = anyway(clinic, patient(clinic), TEN, "  Urgent, sent by Dr. Rao ").expect(201);

    assertThat(beside.body().at("/lane").asInt()).isEqualTo(1);
    assertThat(beside.text("/anywayReason")).isEqualTo("Urgent, sent by Dr. Rao");
    assertThat(anyway(clinic, patient(clinic), QUARTER_PAST_TEN, "Third").expect(201).text("/lane"))
        .isEqualTo("2");
    // Nobody else gets there by an ordinary booking, and the desk can name the patient later.
    world.hold(clinic.desk(), clinic, patient(clinic), TEN).expect(409);
    world.hold(clinic.desk(), clinic, patient(clinic), HALF_PAST_TEN).expect(409);
    world.pay(clinic.desk(), beside.id(), "1200.00").expect(201);
    for (var day :
        List.of(
            clinic.desk().get("/hospitals/" + clinic.hospital() + "/day?date=2026-11-16"),
            clinic
                .doctorApi()
                .get("/doctors/" + clinic.doctor() + "/calendar?from=2026-11-16&to=2026-11-16"))) {
      assertThat(day.expect(200).body().findValuesAsString("anywayReason"))
          .contains("Urgent, sent by Dr. Rao");
    }
    assertThat(audited(beside.id())).contains("book-anyway");
  }

  @Test
  void aHoldBookedAnywayIsNamedLater() {
    var clinic = allowing();
    hold(clinic, TEN);
    var held = anyway(clinic, null, TEN, "Urgent").expect(201);

    clinic
        .desk()
        .ifMatch(0)
        .patch("/appointments/" + held.id(), Map.of("patientId", patient(clinic)))
        .expect(200);
  }

  @Test
  void aClosedHourCanBeBookedButNotTimeOffOrAHoliday() {
    var clinic = allowing();
    var late = anyway(clinic, patient(clinic), TWO, "Came from the ward").expect(201);
    assertThat(late.body().at("/lane").asInt()).isZero();
    assertThat(late.text("/anywayReason")).isEqualTo("Came from the ward");

    clinic
        .admin()
        .post(
            "/hospitals/" + clinic.hospital() + "/holidays",
            Map.of("date", "2026-11-17", "name", "Founder's day"))
        .expect(201);
    assertThat(refusal(anyway(clinic, patient(clinic), "2026-11-17T04:30:00Z", "Urgent"), 422))
        .isEqualTo("slot-on-holiday");
    clinic
        .doctorApi()
        .post(
            "/doctors/" + clinic.doctor() + "/time-off",
            Map.of("from", "2026-11-18T09:00", "to", "2026-11-18T13:00"))
        .expect(201);
    assertThat(refusal(anyway(clinic, patient(clinic), "2026-11-18T04:30:00Z", "Urgent"), 422))
        .isEqualTo("slot-in-time-off");
  }

  @Test
  void itNeedsAHospitalThatAllowsItTheDeskAndAReason() {
    var clinic = world.clinic();
    hold(clinic, TEN);
    assertThat(refusal(anyway(clinic, patient(clinic), TEN, "Urgent"), 403))
        .isEqualTo("double-booking-not-allowed");

    allow(clinic);
    var hospital = clinic.admin().get("/hospitals/" + clinic.hospital()).expect(200);
    assertThat(hospital.body().at("/doubleBooking").asBoolean()).isTrue();
    var patient = patient(clinic);
    var home = world.signIn(Role.PATIENT, null, null, patient);
    assertThat(refusal(home.once().post("/appointments", wish(clinic, patient, TEN, "Me")), 403))
        .isEqualTo("double-booking-not-allowed");
    for (var reason : List.of(" ", "x".repeat(301))) {
      var refused = anyway(clinic, patient, TEN, reason).expect(400);
      assertThat(refused.text("/violations/0/field")).isEqualTo("anywayReason");
    }
  }

  @Test
  void thePatientIsNeverAtTwoPlacesAtOnce() {
    var clinic = allowing();
    var patient = patient(clinic);
    world.hold(clinic.desk(), clinic, patient, TEN).expect(201);

    assertThat(refusal(anyway(clinic, patient, QUARTER_PAST_TEN, "Urgent"), 409))
        .isEqualTo("patient-busy");
  }

  @Test
  void atAFreeTimeItIsABookingLikeAnyOther() {
    var clinic = allowing();
    var booked = anyway(clinic, patient(clinic), TEN, "Urgent").expect(201);

    assertThat(booked.body().at("/anywayReason").isNull()).isTrue();
    assertThat(report(clinic, clinic.desk()).body().at("/total").asInt()).isZero();
  }

  @Test
  void movedToAFreeTimeItIsLikeAnyOtherAndUndoBringsItBackBesideTheOther() {
    var clinic = allowing();
    hold(clinic, TEN);
    var id = anyway(clinic, patient(clinic), TEN, "Urgent").expect(201).id();
    world.pay(clinic.desk(), id, "1200.00").expect(201);

    var moved = move(clinic, id, ELEVEN).expect(200);
    assertThat(moved.body().at("/lane").asInt()).isZero();
    assertThat(moved.body().at("/anywayReason").isNull()).isTrue();
    assertThat(report(clinic, clinic.admin()).text("/items/0/movedTo")).isEqualTo(ELEVEN);

    var back = undo(clinic, moved).expect(200);
    assertThat(back.text("/startsAt")).isEqualTo(TEN);
    assertThat(back.body().at("/lane").asInt()).isEqualTo(1);
    assertThat(back.text("/anywayReason")).isEqualTo("Urgent");
  }

  @Test
  void whoWasThereFirstComesBackBesideTheOtherToo() {
    var clinic = allowing();
    var first = hold(clinic, TEN);
    world.pay(clinic.desk(), first, "1200.00").expect(201);
    anyway(clinic, patient(clinic), TEN, "Urgent").expect(201);

    var moved = move(clinic, first, ELEVEN).expect(200);
    assertThat(undo(clinic, moved).expect(200).body().at("/lane").asInt()).isZero();
    var parked = post(clinic, first, "parking", Map.of()).expect(200);
    assertThat(undo(clinic, parked).expect(200).text("/startsAt")).isEqualTo(TEN);
  }

  @Test
  void theReportTellsWhoDidItAndWhy() {
    var clinic = allowing();
    hold(clinic, TEN);
    var id = anyway(clinic, patient(clinic), TEN, "Urgent").expect(201).id();
    var released = anyway(clinic, patient(clinic), TEN, "By mistake").expect(201).id();
    post(clinic, released, "cancellation", Map.of("reason", "By mistake")).expect(200);

    var report = report(clinic, clinic.desk());
    assertThat(report.body().at("/total").asInt()).isEqualTo(1);
    assertThat(report.text("/items/0/appointmentId")).isEqualTo(id.toString());
    assertThat(report.text("/items/0/startsAt")).isEqualTo(TEN);
    assertThat(report.text("/items/0/patientName")).isEqualTo("Nandini Furtado");
    assertThat(report.text("/items/0/bookedBy")).isEqualTo("Sunita Kamble");
    assertThat(report.text("/items/0/reason")).isEqualTo("Urgent");
    assertThat(report.text("/items/0/status")).isEqualTo("HELD");
    assertThat(report.body().at("/items/0/movedTo").isNull()).isTrue();
    world.clinic().desk().get(path(clinic)).expect(403);
  }

  @Test
  void twoDesksAtOnceGetOneLaneEach() throws Exception {
    var clinic = allowing();
    hold(clinic, TEN);
    var patients = List.of(patient(clinic), patient(clinic));
    var start = new CyclicBarrier(2);
    List<Future<Api.Answer>> answers;
    try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          patients.stream()
              .map(
                  patient ->
                      desks.submit(
                          () -> {
                            start.await();
                            return anyway(clinic, patient, TEN, "Urgent");
                          }))
              .toList();
    }

    assertThat(answers)
        .extracting(answer -> answer.get().expect(201).body().at("/lane").asInt())
        .containsExactlyInAnyOrder(1, 2);
  }

  private Clinic allowing() {
    var clinic = world.clinic();
    allow(clinic);
    return clinic;
  }

  private static void allow(Clinic clinic) {
    clinic
        .admin()
        .ifMatch(0)
        .patch("/hospitals/" + clinic.hospital(), Map.of("doubleBooking", true))
        .expect(200);
  }

  private UUID patient(Clinic clinic) {
    return world.patient(clinic.desk());
  }

  private UUID hold(Clinic clinic, String startsAt) {
    return world.hold(clinic.desk(), clinic, patient(clinic), startsAt).expect(201).id();
  }

  private static Api.Answer anyway(
      Clinic clinic, @Nullable UUID patient, String startsAt, String reason) {
    return clinic.desk().once().post("/appointments", wish(clinic, patient, startsAt, reason));
  }

  private static Map<String, Object> wish(
      Clinic clinic, @Nullable UUID patient, String startsAt, String reason) {
    var wish = World.wish(clinic, patient, startsAt);
    wish.put("anyway", true);
    wish.put("anywayReason", reason);
    return wish;
  }

  private static String refusal(Api.Answer answer, int status) {
    return answer.expect(status).text("/code");
  }

  private static Api.Answer move(Clinic clinic, UUID id, String startsAt) {
    return post(clinic, id, "rescheduling", Map.of("startsAt", startsAt));
  }

  private static Api.Answer post(Clinic clinic, UUID id, String what, Map<String, ?> body) {
    return clinic.desk().post("/appointments/" + id + "/" + what, body);
  }

  private static Api.Answer undo(Clinic clinic, Api.Answer moved) {
    return clinic
        .desk()
        .ifMatch(moved.body().at("/version").asInt())
        .post("/appointments/" + moved.id() + "/reversal", Map.of());
  }

  private static Api.Answer report(Clinic clinic, Api by) {
    return by.get(path(clinic)).expect(200);
  }

  private static String path(Clinic clinic) {
    return "/reports/double-bookings?hospitalId="
        + clinic.hospital()
        + "&from=2026-11-16&to=2026-11-16";
  }

  private List<String> audited(UUID appointment) {
    return jdbc.sql("SELECT action FROM audit_event WHERE object_id = ?")
        .param(appointment.toString())
        .query(String.class)
        .list();
  }
}
