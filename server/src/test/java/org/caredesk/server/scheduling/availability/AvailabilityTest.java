package org.caredesk.server.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AvailabilityTest {
  private final World world;

  AvailabilityTest(World world) {
    this.world = world;
  }

  @Test
  void aDoctorIsNotAtTwoHospitalsAtOnceJudgedOnTheTimeLine() {
    var clinic =
        world.clinic(); // Kolkata, 09:00 to 13:00, which is 03:30 to 07:30 in London's winter
    var lisbon = world.affiliation(clinic, "Europe/London", "GBP");
    var root = world.superAdmin();

    var refused = world.weekly(root, lisbon, "2026-11-16", "07:00", "09:00").expect(409);
    assertThat(refused.text("/code")).isEqualTo("availability-overlap");
    assertThat(refused.text("/conflicts/0/affiliationId"))
        .isEqualTo(clinic.affiliation().toString());
    assertThat(refused.text("/conflicts/0/startsAt")).isEqualTo("2026-11-16T03:30:00Z");
    // 07:30 is free in winter, but in summer, an hour earlier on the time line, it is not.
    world.weekly(root, lisbon, "2026-11-16", "07:30", "09:00").expect(409);
    world.weekly(root, lisbon, "2026-11-16", "08:30", "10:00").expect(200);
  }

  @Test
  void ofTwoOverlappingChangesAtOnceExactlyOneHolds() throws Exception {
    var clinic = world.clinic();
    var one = world.affiliation(clinic, "Asia/Kolkata", "INR");
    var other = world.affiliation(clinic, "Asia/Kolkata", "INR");
    var root = world.superAdmin();
    var start = new CyclicBarrier(2);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(
              () -> {
                start.await();
                return world.weekly(root, one, "2026-11-16", "15:00", "17:00").status();
              });
      var second =
          threads.submit(
              () -> {
                start.await();
                return world.weekly(root, other, "2026-11-16", "16:00", "18:00").status();
              });
      assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void puttingHoursForAPeriodReplacesThemThereAndNowhereElse() {
    var clinic = world.clinic();
    var root = world.superAdmin();
    var path = "/affiliations/" + clinic.affiliation() + "/weekly-availability";
    var wish =
        Map.of(
            "validFrom",
            "2026-11-23",
            "validTo",
            "2026-11-29",
            "rules",
            List.of(Map.of("dayOfWeek", "MONDAY", "from", "15:00", "to", "16:00")));

    root.put(path, wish).expect(428);
    root.ifMatch(99).put(path, wish).expect(412);
    var version = root.get("/affiliations/" + clinic.affiliation()).body().at("/version").asInt();
    root.ifMatch(version).put(path, wish).expect(200);

    assertThat(slots(clinic, "2026-11-16")).hasSize(8);
    assertThat(slots(clinic, "2026-11-23"))
        .containsExactly("2026-11-23T09:30:00Z", "2026-11-23T10:00:00Z");
    assertThat(slots(clinic, "2026-11-24")).isEmpty();
    assertThat(slots(clinic, "2026-11-30")).hasSize(8);
  }

  @Test
  void hoursOfDaysThatHavePassedStayAsTheyWere() {
    var clinic = world.clinic(); // since 1 November; today is Monday the 16th
    var path = "/affiliations/" + clinic.affiliation() + "/weekly-availability";
    var wish =
        Map.of(
            "validFrom",
            "2026-11-02",
            "rules",
            List.of(Map.of("dayOfWeek", "MONDAY", "from", "15:00", "to", "16:00")));
    var version =
        clinic.admin().get("/affiliations/" + clinic.affiliation()).body().at("/version").asInt();

    var set = clinic.admin().ifMatch(version).put(path, wish).expect(200);
    assertThat(set.text("/validFrom")).isEqualTo("2026-11-16");

    var periods = clinic.admin().get(path).expect(200).body();
    assertThat(periods).hasSize(2);
    assertThat(periods.at("/0/validTo").asString()).isEqualTo("2026-11-15");
    assertThat(periods.at("/0/rules")).hasSize(5);
    assertThat(periods.at("/1/rules")).hasSize(1);
    assertThat(
            clinic
                .admin()
                .ifMatch(version + 1)
                .put(
                    path,
                    Map.of("validFrom", "2026-11-02", "validTo", "2026-11-10", "rules", List.of()))
                .expect(400)
                .text("/violations/0/field"))
        .isEqualTo("validTo");
  }

  @Test
  void anExtraWindowIsListedAndTakenBack() {
    var clinic = world.clinic();
    var path = "/affiliations/" + clinic.affiliation() + "/availability-windows";
    var window =
        clinic
            .doctorApi()
            .post(path, Map.of("date", "2026-11-21", "from", "10:00", "to", "11:00"))
            .expect(201);

    assertThat(clinic.desk().get(path + "?from=2026-11-16").expect(200).text("/0/id"))
        .isEqualTo(window.id().toString());
    assertThat(clinic.desk().get(path + "?from=2026-11-22").body()).isEmpty();
    world.clinic().doctorApi().delete(path + "/" + window.id()).expect(403);
    clinic.doctorApi().delete(path + "/" + window.id()).expect(204);
    clinic.doctorApi().delete(path + "/" + window.id()).expect(404);
    assertThat(slots(clinic, "2026-11-21")).isEmpty();
  }

  @Test
  void anExtraWindowAddsSlotsOnItsDateOnly() {
    var clinic = world.clinic();
    var path = "/affiliations/" + clinic.affiliation() + "/availability-windows";

    clinic
        .doctorApi()
        .post(path, Map.of("date", "2026-11-21", "from", "10:00", "to", "11:00"))
        .expect(201);
    assertThat(slots(clinic, "2026-11-21")).hasSize(2);
    clinic
        .doctorApi()
        .post(path, Map.of("date", "2026-11-20", "from", "12:00", "to", "14:00"))
        .expect(409);
    assertThat(
            clinic
                .doctorApi()
                .post(path, Map.of("date", "2026-11-10", "from", "10:00", "to", "11:00"))
                .expect(400)
                .text("/violations/0/field"))
        .isEqualTo("date");
  }

  @Test
  void timeOffTakesSlotsAndListsWhoIsBooked() {
    var clinic = world.clinic();
    var held =
        world
            .hold(clinic.desk(), clinic, world.patient(clinic.desk()), "2026-11-17T04:30:00Z")
            .expect(201);

    var off =
        clinic
            .doctorApi()
            .post(
                "/doctors/" + clinic.doctor() + "/time-off",
                Map.of(
                    "from",
                    "2026-11-17T09:30:00",
                    "to",
                    "2026-11-17T11:00:00",
                    "reason",
                    "Conference"))
            .expect(201);

    assertThat(off.text("/affected/0")).isEqualTo(held.id().toString());
    assertThat(slots(clinic, "2026-11-17")).hasSize(5);
    assertThat(clinic.desk().get("/appointments/" + held.id()).text("/status")).isEqualTo("HELD");
  }

  @Test
  void strangersDoNotSetSomebodysHours() {
    var clinic = world.clinic();
    var other = world.clinic();

    world.weekly(clinic.desk(), clinic.affiliation(), "2027-01-01", "09:00", "10:00").expect(403);
    world.weekly(other.admin(), clinic.affiliation(), "2027-01-01", "09:00", "10:00").expect(403);
    world
        .weekly(other.doctorApi(), clinic.affiliation(), "2027-01-01", "09:00", "10:00")
        .expect(403);
  }

  @Test
  void strangersDoNotReadSomebodysHours() {
    var clinic = world.clinic();
    var other = world.clinic();
    var hours = "/affiliations/" + clinic.affiliation() + "/weekly-availability";
    var windows = "/affiliations/" + clinic.affiliation() + "/availability-windows?from=2026-11-16";

    for (var stranger : List.of(other.desk(), other.admin(), other.doctorApi())) {
      stranger.get(hours).expect(403);
      stranger.get(windows).expect(403);
    }
    clinic.desk().get(hours).expect(200);
    clinic.doctorApi().get(windows).expect(200);
    world
        .superAdmin()
        .get("/doctors/" + UUID.randomUUID() + "/availability?from=2026-11-16&to=2026-11-22")
        .expect(404);
  }

  @Test
  void hoursThatCannotBeAreRefusedAtTheirField() {
    var clinic = world.clinic();
    var path = "/affiliations/" + clinic.affiliation() + "/weekly-availability";
    var refused =
        clinic
            .doctorApi()
            .put(
                path,
                Map.of(
                    "validFrom",
                    "2027-01-01",
                    "validTo",
                    "2026-12-01",
                    "rules",
                    List.of(
                        Map.of("dayOfWeek", "MONDAY", "from", "10:00", "to", "09:00"),
                        Map.of("dayOfWeek", "TUESDAY", "from", "10:00", "to", "12:00"),
                        Map.of("dayOfWeek", "TUESDAY", "from", "11:00", "to", "13:00"))))
            .expect(400);

    assertThat(
            refused
                .body()
                .at("/violations")
                .valueStream()
                .map(v -> v.at("/field").asString())
                .toList())
        .containsExactly("validTo", "rules[0].to", "rules[2]");
  }

  @Test
  void doctorsAreFoundByWhatTheyAreAndWhenTheyAreFree() {
    var clinic = world.clinic();
    var base = "/doctors?hospitalId=" + clinic.hospital();

    var found = clinic.desk().get(base + "&specialty=cardiology").expect(200);
    assertThat(found.text("/items/0/affiliations/0/nextFreeSlot/startsAt"))
        .isEqualTo("2026-11-16T03:30:00Z");
    assertThat(found.text("/items/0/affiliations/0/consultationFee/amount")).isEqualTo("1200.00");
    assertThat(total(clinic.desk().get(base + "&specialty=NEUROLOGY"))).isZero();
    assertThat(total(clinic.desk().get(base + "&name=desh"))).isEqualTo(1);
    assertThat(total(clinic.desk().get(base + "&maxFee=1199"))).isZero();
    assertThat(total(clinic.desk().get(base + "&visitMode=TELEPHONE"))).isZero();
    assertThat(
            total(
                clinic
                    .desk()
                    .get(base + "&availableOn=2026-11-17&availableFrom=12:00&availableTo=13:00")))
        .isEqualTo(1);
    assertThat(total(clinic.desk().get(base + "&availableOn=2026-11-17&availableFrom=13:00")))
        .isZero();
    assertThat(total(clinic.desk().get(base + "&availableOn=2026-11-21"))).isZero();
    assertThat(
            clinic
                .desk()
                .get(base + "&sort=" + Api.encode("name;DROP TABLE doctor"))
                .expect(400)
                .text("/violations/0/field"))
        .isEqualTo("sort");
  }

  private static long total(Api.Answer answer) {
    return answer.expect(200).body().at("/total").asLong();
  }

  private List<String> slots(World.Clinic clinic, String date) {
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
