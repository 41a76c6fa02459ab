package org.caredesk.server.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.StatementCount;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;

/** Time off, holidays, and what a change would do before it is made. */
@DatabaseTest
class ChangingHoursTest {
  private final World world;
  private final StatementCount statements;

  ChangingHoursTest(World world, StatementCount statements) {
    this.world = world;
    this.statements = statements;
  }

  @Test
  void aPreviewOfWeeklyHoursSaysWhatComesAndGoesAndWhoWouldFallOutsideAndChangesNothing() {
    var clinic = world.clinic(); // weekdays 09:00 to 13:00, slots of 30 minutes
    var path = "/affiliations/" + clinic.affiliation() + "/weekly-availability";
    var inside = hold(clinic, "2026-11-24T04:30:00Z"); // Tuesday 10:00
    var outside = hold(clinic, "2026-11-24T07:00:00Z"); // Tuesday 12:30
    hold(clinic, "2026-11-17T07:00:00Z"); // the week before
    // From the next Monday on: Tuesdays until noon only, and Saturday mornings.
    var wish =
        Map.of(
            "validFrom",
            "2026-11-23",
            "rules",
            List.of(
                rule("MONDAY", "09:00", "13:00"),
                rule("TUESDAY", "09:00", "12:00"),
                rule("WEDNESDAY", "09:00", "13:00"),
                rule("THURSDAY", "09:00", "13:00"),
                rule("FRIDAY", "09:00", "13:00"),
                rule("SATURDAY", "09:00", "10:30")));

    var preview = clinic.doctorApi().post(path + "/preview", wish).expect(200);

    assertThat(preview.text("/from")).isEqualTo("2026-11-23");
    assertThat(preview.text("/to")).isEqualTo("2027-01-17");
    assertThat(preview.body().at("/slotsBefore").asInt()).isEqualTo(8 * 40);
    assertThat(preview.body().at("/slotsGained").asInt()).isEqualTo(8 * 3);
    assertThat(preview.body().at("/slotsLost").asInt()).isEqualTo(8 * 2);
    assertThat(preview.body().at("/days")).hasSize(16);
    assertThat(preview.text("/days/0/date")).isEqualTo("2026-11-24");
    assertThat(preview.body().at("/appointmentCount").asInt()).isEqualTo(1);
    assertThat(preview.text("/appointments/0/id")).isEqualTo(outside.id().toString());
    assertThat(preview.text("/appointments/0/patientName")).isEqualTo("Nandini Furtado");
    assertThat(preview.body().at("/conflicts")).isEmpty();

    assertThat(slots(clinic, "2026-11-28")).isEmpty();
    var version = version(clinic);
    clinic.doctorApi().ifMatch(version).put(path, wish).expect(200);
    assertThat(slots(clinic, "2026-11-28")).hasSize(3);
    assertThat(slots(clinic, "2026-11-24")).hasSize(5); // six less the one booked
    for (var booked : List.of(inside, outside)) {
      assertThat(clinic.desk().get("/appointments/" + booked.id()).text("/status"))
          .isEqualTo("HELD");
    }
  }

  @Test
  void aPreviewNamesTheHoursThatTheNewOnesWouldOverlap() {
    var clinic = world.clinic();
    var london = world.affiliation(clinic, "Europe/London", "GBP");

    var preview =
        clinic
            .doctorApi()
            .post(
                "/affiliations/" + london + "/weekly-availability/preview",
                Map.of(
                    "validFrom",
                    "2026-11-16",
                    "rules",
                    List.of(rule("TUESDAY", "07:00", "09:00"), rule("SUNDAY", "07:00", "09:00"))))
            .expect(200);

    assertThat(preview.body().at("/conflicts")).hasSize(1);
    assertThat(preview.text("/conflicts/0/affiliationId"))
        .isEqualTo(clinic.affiliation().toString());
    assertThat(preview.text("/conflicts/0/startsAt")).isEqualTo("2026-11-17T03:30:00Z");
    assertThat(preview.text("/conflicts/0/wished/startsAt")).isEqualTo("2026-11-17T07:00:00Z");
  }

  @Test
  void timeOffIsPreviewedTakenListedAndGivenBack() {
    var clinic = world.clinic();
    var held = hold(clinic, "2026-11-17T04:30:00Z"); // 10:00 to 10:30
    var path = "/doctors/" + clinic.doctor() + "/time-off";
    var wish =
        Map.of("from", "2026-11-17T10:15:00", "to", "2026-11-18T00:00:00", "reason", "Conference");

    var preview = clinic.doctorApi().post(path + "/preview", wish).expect(200);
    assertThat(preview.body().at("/slotsLost").asInt()).isEqualTo(6);
    assertThat(preview.text("/appointments/0/id")).isEqualTo(held.id().toString());
    assertThat(slots(clinic, "2026-11-17")).hasSize(7);

    var off = clinic.doctorApi().post(path, wish).expect(201);
    assertThat(off.text("/appointments/0/number")).isEqualTo(held.text("/number"));
    assertThat(off.text("/appointments/0/hospitalName")).startsWith("Seaface");
    assertThat(off.text("/affected/0")).isEqualTo(held.id().toString());
    assertThat(slots(clinic, "2026-11-17")).hasSize(2);

    var range = "?from=2026-11-18&to=2026-11-30";
    assertThat(clinic.desk().get(path + range).expect(200).body()).isEmpty();
    range = "?from=2026-11-17&to=2026-11-30";
    assertThat(clinic.desk().get(path + range).text("/0/reason")).isEqualTo("Conference");
    world.clinic().desk().get(path + range).expect(403);
    clinic.desk().delete(path + "/" + off.id()).expect(403);
    clinic.doctorApi().delete(path + "/" + off.id()).expect(204);
    clinic.doctorApi().delete(path + "/" + off.id()).expect(404);
    assertThat(slots(clinic, "2026-11-17")).hasSize(7);
  }

  @Test
  void whoAdministersAnotherHospitalSeesThatSomebodyIsBookedButNotWho() {
    var clinic = world.clinic();
    hold(clinic, "2026-11-17T04:30:00Z");
    var other = world.affiliation(clinic, "Asia/Kolkata", "INR");
    var hospital = world.superAdmin().get("/affiliations/" + other).text("/hospitalId");
    var admin =
        world.signIn(
            org.caredesk.dto.identity.Role.HOSPITAL_ADMIN,
            java.util.UUID.fromString(hospital),
            null,
            null);

    var preview =
        admin
            .post(
                "/doctors/" + clinic.doctor() + "/time-off/preview",
                Map.of("from", "2026-11-17T00:00:00", "to", "2026-11-18T00:00:00"))
            .expect(200);

    assertThat(preview.body().at("/appointments")).hasSize(1);
    assertThat(preview.body().at("/appointments/0/patientName").isNull()).isTrue();
  }

  @Test
  void aHolidayClosesTheHospitalAndNamesWhoIsBooked() {
    var clinic = world.clinic();
    var held = hold(clinic, "2026-11-17T04:30:00Z");
    var path = "/hospitals/" + clinic.hospital() + "/holidays";
    var wish = Map.of("date", "2026-11-17", "name", "Founders' Day");

    var preview = clinic.admin().post(path + "/preview", wish).expect(200);
    assertThat(preview.body().at("/slotsLost").asInt()).isEqualTo(8);
    clinic.doctorApi().post(path, wish).expect(403);
    world.clinic().admin().post(path, wish).expect(403);
    var holiday = clinic.admin().post(path, wish).expect(201);
    assertThat(holiday.text("/appointments/0/id")).isEqualTo(held.id().toString());
    assertThat(clinic.admin().post(path, wish).expect(409).text("/code"))
        .isEqualTo("holiday-exists");
    assertThat(slots(clinic, "2026-11-17")).isEmpty();
    assertThat(clinic.desk().get(path + "?from=2026-11-01&to=2026-11-30").text("/0/name"))
        .isEqualTo("Founders' Day");

    clinic.admin().delete(path + "/2026-11-17").expect(204);
    clinic.admin().delete(path + "/2026-11-17").expect(404);
    assertThat(slots(clinic, "2026-11-17")).hasSize(7);
  }

  @Test
  void allHoursOfADoctorTakeFourStatementsHoweverManyThereAre() {
    var clinic = world.clinic();
    var path = "/doctors/" + clinic.doctor() + "/availability?from=2026-11-01&to=2026-12-31";
    var before = statements.now();
    var small = clinic.doctorApi().get(path).expect(200);
    var few = statements.now() - before;
    assertThat(small.body().at("/affiliations/0/maySet").asBoolean()).isTrue();
    assertThat(small.body().at("/affiliations/0/weekly/0/rules")).hasSize(5);

    for (var zone : List.of("Europe/London", "America/New_York")) {
      var other = world.affiliation(clinic, zone, "INR");
      clinic
          .doctorApi()
          .post(
              "/affiliations/" + other + "/availability-windows",
              Map.of(
                  "date",
                  "2026-11-21",
                  "from",
                  zone.startsWith("E") ? "10:00" : "12:00",
                  "to",
                  zone.startsWith("E") ? "11:00" : "13:00"))
          .expect(201);
    }
    clinic
        .doctorApi()
        .post(
            "/doctors/" + clinic.doctor() + "/time-off",
            Map.of("from", "2026-12-24T00:00:00", "to", "2026-12-27T00:00:00"))
        .expect(201);

    before = statements.now();
    var all = clinic.desk().get(path).expect(200);
    assertThat(statements.now() - before).isEqualTo(few);
    assertThat(few).isLessThanOrEqualTo(4);
    assertThat(all.body().at("/affiliations")).hasSize(3);
    assertThat(all.body().at("/timeOff")).hasSize(1);
    assertThat(all.body().at("/affiliations/0/maySet").asBoolean()).isFalse();
    world.clinic().desk().get(path).expect(403);
  }

  private Api.Answer hold(World.Clinic clinic, String startsAt) {
    return world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), startsAt).expect(201);
  }

  private static Map<String, String> rule(String day, String from, String to) {
    return Map.of("dayOfWeek", day, "from", from, "to", to);
  }

  private static int version(World.Clinic clinic) {
    return clinic
        .doctorApi()
        .get("/affiliations/" + clinic.affiliation())
        .body()
        .at("/version")
        .asInt();
  }

  private static List<String> slots(World.Clinic clinic, String date) {
    return clinic
        .desk()
        .get("/affiliations/" + clinic.affiliation() + "/free-slots?from=" + date + "&to=" + date)
        .expect(200)
        .body()
        .at("/slots")
        .valueStream()
        .map(slot -> slot.at("/startsAt").asString())
        .toList();
  }
}
