package org.caredesk.server.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A doctor's terms at a hospital change, end and begin again (SPEC D5 to D7). */
@DatabaseTest
class AffiliationsOverTimeTest {
  private static final String MONDAY = "2026-11-23T04:30:00Z"; // 10:00 in Kolkata

  private final World world;
  private final TestClock clock;

  AffiliationsOverTimeTest(World world, TestClock clock) {
    this.world = world;
    this.clock = clock;
  }

  @Test
  void termsChangeAndAppointmentsKeepTheirs() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var held = world.hold(clinic.desk(), clinic, patient, MONDAY).expect(201);
    var path = "/affiliations/" + clinic.affiliation();
    var version = clinic.doctorApi().get(path).body().at("/version").asInt();
    var patch =
        Map.of(
            "consultationFee",
            Map.of("amount", "1500.00", "currency", "INR"),
            "slotMinutes",
            45,
            "allowedSlotMinutes",
            List.of(60, 45, 45),
            "visitModes",
            List.of("VIDEO"),
            "bookingPolicy",
            "APPROVAL",
            "room",
            "214",
            "bufferAfterMinutes",
            10,
            "leadMinutes",
            120,
            "horizonDays",
            30);

    clinic.doctorApi().patch(path, patch).expect(428);
    clinic.desk().ifMatch(version).patch(path, patch).expect(403);
    world.clinic().admin().ifMatch(version).patch(path, patch).expect(403);
    world.clinic().doctorApi().ifMatch(version).patch(path, patch).expect(403);
    var changed = clinic.admin().ifMatch(version).patch(path, patch).expect(200);
    clinic.doctorApi().ifMatch(version).patch(path, Map.of("room", "1")).expect(412);

    assertThat(changed.text("/consultationFee/amount")).isEqualTo("1500.00");
    assertThat(changed.body().at("/allowedSlotMinutes").toString()).isEqualTo("[45,60]");
    assertThat(changed.text("/bookingPolicy")).isEqualTo("APPROVAL");
    assertThat(changed.body().at("/horizonDays").asInt()).isEqualTo(30);
    var appointment = clinic.desk().get("/appointments/" + held.id()).expect(200);
    assertThat(appointment.text("/fee/amount")).isEqualTo("1200.00");
    assertThat(
            world
                .pay(clinic.desk(), held.id(), "1200.00")
                .expect(201)
                .body()
                .at("/appointment/status")
                .asString("CONFIRMED"))
        .isEqualTo("CONFIRMED");
  }

  @Test
  void termsThatMakeNoSenseAreRefusedAtTheirField() {
    var clinic = world.clinic();
    var path = "/affiliations/" + clinic.affiliation();
    var doctor =
        clinic.doctorApi().ifMatch(clinic.doctorApi().get(path).body().at("/version").asInt());

    assertThat(field(doctor.patch(path, Map.of("slotMinutes", 20)))).isEqualTo("slotMinutes");
    assertThat(field(doctor.patch(path, Map.of("visitModes", List.of())))).isEqualTo("visitModes");
    assertThat(
            field(
                doctor.patch(
                    path, Map.of("consultationFee", Map.of("amount", "9.00", "currency", "EUR")))))
        .startsWith("consultationFee");
    assertThat(field(doctor.patch(path, Map.of("allowedSlotMinutes", List.of(4)))))
        .startsWith("allowedSlotMinutes");
  }

  @Test
  void theRefusalToJoinNamesWhatThereIsAndWhatIsMissing() {
    var clinic = world.clinic();
    var root = world.superAdmin();
    var neurologist = world.doctor(root, "NEUROLOGY");
    var refused =
        root.post(
                "/doctors/" + neurologist + "/affiliations",
                Map.of(
                    "hospitalId",
                    clinic.hospital(),
                    "consultationFee",
                    Map.of("amount", "900.00", "currency", "INR")))
            .expect(422);

    assertThat(refused.text("/code")).isEqualTo("no-matching-department");
    assertThat(refused.text("/detail")).contains("Neurology").contains("Cardiology");
    assertThat(refused.text("/existingDepartments/0")).isEqualTo("Cardiology");
    assertThat(refused.text("/missingSpecialties/0")).isEqualTo("NEUROLOGY");
  }

  @Test
  void aHospitalIsLeftOnlyWhenNoAppointmentStands() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var booked = world.hold(clinic.desk(), clinic, patient, MONDAY).expect(201);
    world.pay(clinic.desk(), booked.id(), "1200.00").expect(201);
    var path = "/affiliations/" + clinic.affiliation() + "/departure";

    clinic.desk().post(path, null).expect(403);
    world.clinic().doctorApi().post(path, null).expect(403);
    var refused = clinic.doctorApi().post(path, null).expect(409);
    assertThat(refused.text("/code")).isEqualTo("appointments-booked");
    assertThat(refused.text("/appointments/0/id")).isEqualTo(booked.id().toString());
    assertThat(refused.text("/appointments/0/startsAt")).isEqualTo(MONDAY);
    assertThat(refused.text("/appointments/0/number")).startsWith("AP-");

    clinic
        .desk()
        .post("/appointments/" + booked.id() + "/cancellation", Map.of("reason", "Leaves"))
        .expect(200);
    var left = clinic.doctorApi().post(path, null).expect(200);
    assertThat(left.body().at("/left").asBoolean()).isTrue();
    assertThat(clinic.doctorApi().post(path, null).expect(409).text("/code"))
        .isEqualTo("affiliation-ended");
    assertThat(clinic.doctorApi().get("/doctors/" + clinic.doctor()).body().at("/affiliations"))
        .isEmpty();
    // What was is kept: the cancelled appointment still says where it would have been.
    clinic.desk().get("/appointments/" + booked.id()).expect(200);
  }

  @Test
  void hoursOfAHospitalThatWasLeftAreNeitherFreeNorInTheWay() {
    var clinic = world.clinic();
    var other = world.affiliation(clinic, "Asia/Kolkata", "INR");
    world.weekly(clinic.doctorApi(), other, "2026-11-16", "09:00", "13:00").expect(409);
    clinic
        .doctorApi()
        .post("/affiliations/" + clinic.affiliation() + "/departure", null)
        .expect(200);

    var slots =
        clinic
            .desk()
            .get(
                "/affiliations/"
                    + clinic.affiliation()
                    + "/free-slots?from=2026-11-23&to=2026-11-27&minutes=30")
            .expect(200);
    assertThat(slots.body().at("/slots")).isEmpty();
    world.weekly(clinic.doctorApi(), other, "2026-11-16", "09:00", "13:00").expect(200);
    assertThat(
            world
                .weekly(clinic.doctorApi(), clinic.affiliation(), "2026-11-16", "14:00", "15:00")
                .expect(409)
                .text("/code"))
        .isEqualTo("affiliation-ended");

    // Coming back is a fresh start: the hours of before do not return by themselves.
    var back = join(clinic).expect(201);
    assertThat(back.id()).isEqualTo(clinic.affiliation());
    assertThat(back.text("/consultationFee/amount")).isEqualTo("1100.00");
    assertThat(back.body().at("/left").asBoolean()).isFalse();
    assertThat(join(clinic).expect(409).text("/code")).isEqualTo("already-affiliated");
    world
        .weekly(clinic.doctorApi(), clinic.affiliation(), "2026-11-16", "14:00", "15:00")
        .expect(200);
  }

  @Test
  void whatWasBeforeTheDoctorLeftIsStillShownOnItsDay() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var visit = world.hold(clinic.desk(), clinic, patient, MONDAY).expect(201);
    world.pay(clinic.desk(), visit.id(), "1200.00").expect(201);
    clock.set(Instant.parse("2026-11-24T03:30:00Z"));
    var admin = world.signIn(Role.HOSPITAL_ADMIN, clinic.hospital(), null, null);
    var desk = world.signIn(Role.RECEPTIONIST, clinic.hospital(), null, null);
    admin.post("/affiliations/" + clinic.affiliation() + "/departure", null).expect(200);

    var day = "/hospitals/" + clinic.hospital() + "/day?date=";
    assertThat(desk.get(day + "2026-11-23").expect(200).text("/doctors/0/appointments/0/id"))
        .isEqualTo(visit.id().toString());
    assertThat(desk.get(day + "2026-11-24").expect(200).body().at("/doctors")).isEmpty();
    var calendar =
        desk.get("/doctors/" + clinic.doctor() + "/calendar?from=2026-11-23&to=2026-11-29")
            .expect(200);
    assertThat(calendar.text("/appointments/0/appointment/id")).isEqualTo(visit.id().toString());
    assertThat(calendar.body().at("/hospitals")).hasSize(1);
    desk.get("/doctors/" + clinic.doctor() + "/queue").expect(200);
  }

  @RepeatedTest(5)
  void noBookingSlipsInWhileTheDoctorLeaves() throws Exception {
    var clinic = world.clinic();
    var patients = new ArrayList<UUID>();
    for (var i = 0; i < 4; i++) {
      patients.add(world.patient(clinic.desk()));
    }
    var barrier = new CyclicBarrier(5);
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      var bookings = new ArrayList<java.util.concurrent.Future<Api.Answer>>();
      for (var i = 0; i < 4; i++) {
        var starts = "2026-11-2" + (3 + i) + "T04:30:00Z";
        var patient = patients.get(i);
        bookings.add(
            all.submit(
                () -> {
                  barrier.await();
                  return world.hold(clinic.desk(), clinic, patient, starts);
                }));
      }
      var departure =
          all.submit(
              () -> {
                barrier.await();
                return clinic
                    .doctorApi()
                    .post("/affiliations/" + clinic.affiliation() + "/departure", null);
              });
      var hasLeft = departure.get().status() == 200;
      var booked = 0;
      for (var booking : bookings) {
        booked += booking.get().status() == 201 ? 1 : 0;
      }

      assertThat(hasLeft).isEqualTo(booked == 0);
    }
  }

  @RepeatedTest(5)
  void noChangeOfTermsBringsBackADoctorWhoLeaves() throws Exception {
    var clinic = world.clinic();
    var path = "/affiliations/" + clinic.affiliation();
    var barrier = new CyclicBarrier(2);
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var change =
          both.submit(
              () -> {
                barrier.await();
                return clinic.admin().ifMatch(0).patch(path, Map.of("room", "204")).status();
              });
      var departure =
          both.submit(
              () -> {
                barrier.await();
                return clinic.doctorApi().post(path + "/departure", null).status();
              });

      assertThat(departure.get()).isEqualTo(200);
      assertThat(change.get()).isIn(200, 409, 412);
      assertThat(clinic.doctorApi().ifMatch(1).patch(path, Map.of("room", "1")).text("/code"))
          .isEqualTo("affiliation-ended");
    }
  }

  private static Api.Answer join(World.Clinic clinic) {
    var wish = new HashMap<String, Object>();
    wish.put("hospitalId", clinic.hospital());
    wish.put("consultationFee", Map.of("amount", "1100.00", "currency", "INR"));
    return clinic.doctorApi().post("/doctors/" + clinic.doctor() + "/affiliations", wish);
  }

  private static String field(Api.Answer refused) {
    return refused.expect(400).text("/violations/0/field");
  }
}
