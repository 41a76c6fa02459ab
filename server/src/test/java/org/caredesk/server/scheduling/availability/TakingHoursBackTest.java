package org.caredesk.server.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;

/** What taking hours, time off or a holiday back would do, before it is done (SPEC A7). */
@DatabaseTest
class TakingHoursBackTest {
  private static final String SATURDAY = "2026-11-21";
  private static final String TUESDAY = "2026-11-24";

  private final World world;

  TakingHoursBackTest(World world) {
    this.world = world;
  }

  @Test
  void theEndOfAWeeklyWindowNamesTheSlotsAndThePatientsOfEveryWeek() {
    var clinic = world.clinic(); // weekdays 09:00 to 13:00, slots of 30 minutes
    var booked = hold(clinic, TUESDAY + "T04:30:00Z");
    hold(clinic, "2026-11-25T04:30:00Z"); // a Wednesday stays
    var path = "/affiliations/" + clinic.affiliation() + "/weekly-availability/preview";
    var wish =
        Map.of(
            "validFrom",
            "2026-11-16",
            "rules",
            List.of("MONDAY", "WEDNESDAY", "THURSDAY", "FRIDAY").stream()
                .map(day -> Map.of("dayOfWeek", day, "from", "09:00", "to", "13:00"))
                .toList());

    var preview = clinic.doctorApi().post(path, wish).expect(200);

    assertThat(number(preview, "/slotsLost")).isEqualTo(8 * 8);
    assertThat(number(preview, "/slotsGained")).isZero();
    assertThat(number(preview, "/appointmentCount")).isEqualTo(1);
    assertThat(preview.text("/appointments/0/id")).isEqualTo(booked.id().toString());
    clinic.desk().post(path, wish).expect(403);
    world.clinic().admin().post(path, wish).expect(403);
    world.clinic().doctorApi().post(path, wish).expect(403);
  }

  @Test
  void theRemovalOfADatedWindowSaysWhatIsLostAndWhoWouldFallOutsideAndRemovesNothing() {
    var clinic = world.clinic();
    var window = window(clinic, "10:00", "12:00");
    var evening = window(clinic, "18:00", "19:00");
    var booked = hold(clinic, SATURDAY + "T05:00:00Z"); // 10:30
    hold(clinic, SATURDAY + "T12:30:00Z"); // 18:00, in the window that stays

    var preview = clinic.doctorApi().get(removal(clinic, window)).expect(200);

    assertThat(preview.text("/from")).isEqualTo(SATURDAY);
    assertThat(preview.text("/to")).isEqualTo(SATURDAY);
    assertThat(number(preview, "/slotsBefore")).isEqualTo(6);
    assertThat(number(preview, "/slotsLost")).isEqualTo(4);
    assertThat(number(preview, "/slotsGained")).isZero();
    assertThat(number(preview, "/appointmentCount")).isEqualTo(1);
    assertThat(preview.text("/appointments/0/id")).isEqualTo(booked.id().toString());
    assertThat(preview.text("/appointments/0/patientName")).isEqualTo("Nandini Furtado");
    assertThat(preview.body().at("/conflicts")).isEmpty();

    assertThat(slots(clinic, SATURDAY)).isEqualTo(4);
    clinic.doctorApi().delete(windowPath(clinic, window)).expect(204);
    assertThat(slots(clinic, SATURDAY)).isEqualTo(1);
    clinic.doctorApi().get(removal(clinic, window)).expect(404);
    clinic.admin().get(removal(clinic, evening)).expect(200);
  }

  @Test
  void aWindowIsPreviewedOnlyByThoseWhoMayRemoveItAndOnlyWhereItBelongs() {
    var clinic = world.clinic();
    var other = world.clinic();
    var window = window(clinic, "10:00", "12:00");

    clinic.desk().get(removal(clinic, window)).expect(403);
    other.admin().get(removal(clinic, window)).expect(403);
    other.doctorApi().get(removal(clinic, window)).expect(403);
    other.admin().get(removal(other, window)).expect(404);
    world.superAdmin().get(removal(clinic, window)).expect(200);
  }

  @Test
  void timeOffGivenBackSaysWhatIsGainedAtEveryHospital() {
    var clinic = world.clinic();
    var london = world.affiliation(clinic, "Europe/London", "GBP");
    clinic
        .doctorApi()
        .post(
            "/affiliations/" + london + "/availability-windows",
            Map.of("date", TUESDAY, "from", "14:00", "to", "15:00"))
        .expect(201);
    var path = "/doctors/" + clinic.doctor() + "/time-off";
    var off =
        clinic
            .doctorApi()
            .post(path, Map.of("from", TUESDAY + "T11:00:00", "to", "2026-11-25T00:00:00"))
            .expect(201);
    var removal = path + "/" + off.id() + "/removal-preview";

    var preview = clinic.doctorApi().get(removal).expect(200);

    assertThat(number(preview, "/slotsGained")).isEqualTo(4 + 2);
    assertThat(number(preview, "/slotsLost")).isZero();
    assertThat(preview.body().at("/days")).hasSize(2);
    assertThat(preview.body().at("/appointments")).isEmpty();

    assertThat(slots(clinic, TUESDAY)).isEqualTo(4);
    clinic.desk().get(removal).expect(403);
    world.clinic().admin().get(removal).expect(403);
    world.clinic().doctorApi().get(removal).expect(403);
    clinic.admin().get(removal).expect(200);
    clinic.doctorApi().delete(path + "/" + off.id()).expect(204);
    assertThat(slots(clinic, TUESDAY)).isEqualTo(8);
    clinic.doctorApi().get(removal).expect(404);
  }

  @Test
  void aHolidayTakenBackSaysWhatIsGainedLessWhoeverIsAwayAnyway() {
    var clinic = world.clinic();
    world.colleague(clinic);
    var path = "/hospitals/" + clinic.hospital() + "/holidays";
    clinic.admin().post(path, Map.of("date", TUESDAY, "name", "Founders' Day")).expect(201);
    clinic
        .doctorApi()
        .post(
            "/doctors/" + clinic.doctor() + "/time-off",
            Map.of("from", TUESDAY + "T09:00:00", "to", TUESDAY + "T10:00:00"))
        .expect(201);
    var removal = path + "/" + TUESDAY + "/removal-preview";

    var preview = clinic.admin().get(removal).expect(200);

    assertThat(number(preview, "/slotsGained")).isEqualTo(6 + 8);
    assertThat(number(preview, "/slotsLost")).isZero();
    assertThat(preview.body().at("/appointments")).isEmpty();

    assertThat(slots(clinic, TUESDAY)).isZero();
    clinic.doctorApi().get(removal).expect(403);
    clinic.desk().get(removal).expect(403);
    world.clinic().admin().get(removal).expect(403);
    clinic.admin().get(path + "/2026-11-25/removal-preview").expect(404);
    clinic.admin().delete(path + "/" + TUESDAY).expect(204);
    assertThat(slots(clinic, TUESDAY)).isEqualTo(6);
  }

  private UUID window(World.Clinic clinic, String from, String to) {
    return clinic
        .doctorApi()
        .post(
            "/affiliations/" + clinic.affiliation() + "/availability-windows",
            Map.of("date", SATURDAY, "from", from, "to", to))
        .expect(201)
        .id();
  }

  private static String windowPath(World.Clinic clinic, UUID window) {
    return "/affiliations/" + clinic.affiliation() + "/availability-windows/" + window;
  }

  private static String removal(World.Clinic clinic, UUID window) {
    return windowPath(clinic, window) + "/removal-preview";
  }

  private Api.Answer hold(World.Clinic clinic, String startsAt) {
    return world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), startsAt).expect(201);
  }

  private static int number(Api.Answer answer, String pointer) {
    return answer.body().at(pointer).asInt();
  }

  private static int slots(World.Clinic clinic, String date) {
    return clinic
        .desk()
        .get("/affiliations/" + clinic.affiliation() + "/free-slots?from=" + date + "&to=" + date)
        .expect(200)
        .body()
        .at("/slots")
        .size();
  }
}
