package org.caredesk.server.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.server.scheduling.availability.DraftWish.WEEKDAYS;
import static org.caredesk.server.scheduling.availability.DraftWish.draft;
import static org.caredesk.server.scheduling.availability.DraftWish.hours;
import static org.caredesk.server.scheduling.availability.DraftWish.off;
import static org.caredesk.server.scheduling.availability.DraftWish.path;
import static org.caredesk.server.scheduling.availability.DraftWish.rules;
import static org.caredesk.server.scheduling.availability.DraftWish.version;
import static org.caredesk.server.scheduling.availability.DraftWish.weekly;
import static org.caredesk.server.scheduling.availability.DraftWish.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several changes of hours, previewed and saved as one (SPEC A3, A7). */
@DatabaseTest
class DraftOfHoursTest {
  private static final String SATURDAY = "2026-11-21";
  private static final String TUESDAY = "2026-11-24";

  private final World world;
  private final JdbcClient jdbc;

  DraftOfHoursTest(World world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @Test
  void hoursLostToAWeeklyChangeAndToTimeOffAreLostOnce() {
    var clinic = world.clinic(); // weekdays 09:00 to 13:00, slots of 30 minutes
    var both = hold(clinic, TUESDAY + "T07:00:00Z"); // 12:30, after the new end and in time off
    var off = hold(clinic, TUESDAY + "T04:30:00Z"); // 10:00
    var draft =
        draft(
            "weekly", List.of(weekly(clinic, clinic.affiliation(), "09:00", "12:00")),
            "takeTimeOff", List.of(off(TUESDAY)));

    var preview = preview(clinic, draft);

    // Eight weeks of five days lose two slots each; Tuesday loses its other six too.
    assertThat(number(preview, "/slotsLost")).isEqualTo(8 * 5 * 2 + 6);
    assertThat(number(preview, "/slotsGained")).isZero();
    assertThat(number(preview, "/slotsBefore")).isEqualTo(8 * 5 * 8);
    assertThat(number(preview, "/appointmentCount")).isEqualTo(2);
    assertThat(preview.text("/appointments/0/id")).isEqualTo(off.id().toString());
    assertThat(preview.text("/appointments/1/id")).isEqualTo(both.id().toString());
    assertThat(slots(clinic, "2026-11-23")).isEqualTo(8);

    var saved = save(clinic, draft).expect(200);
    assertThat(saved.body().at("/timeOff/0/appointments")).hasSize(2);
    assertThat(number(saved, "/weekly/0/version")).isEqualTo(version(clinic));
    assertThat(slots(clinic, "2026-11-23")).isEqualTo(6);
    assertThat(slots(clinic, TUESDAY)).isZero();
  }

  @Test
  void newHoursUnderNewTimeOffAreNotGained() {
    var clinic = world.clinic();

    var preview =
        preview(
            clinic,
            draft(
                "addWindows", List.of(window(clinic.affiliation(), SATURDAY, "10:00", "12:00")),
                "takeTimeOff",
                    List.of(Map.of("from", SATURDAY + "T11:00:00", "to", SATURDAY + "T13:00:00"))));

    assertThat(number(preview, "/slotsGained")).isEqualTo(2);
    assertThat(number(preview, "/slotsLost")).isZero();
  }

  @Test
  void whatTheDraftTakesAwayMakesRoomForWhatItAdds() {
    var clinic = world.clinic();
    var london = world.affiliation(clinic, "Europe/London", "GBP");
    var old =
        save(
                clinic,
                draft(
                    "addWindows",
                    List.of(window(clinic.affiliation(), SATURDAY, "10:00", "12:00"))))
            .expect(200);
    var booked = hold(clinic, SATURDAY + "T04:30:00Z"); // 10:00
    // Saturday begins an hour later, and the weekday hours move to London, at the same instants.
    var draft =
        draft(
            "weekly",
                List.of(
                    weekly(clinic, clinic.affiliation(), List.of()),
                    Map.of(
                        "affiliationId",
                        london,
                        "hours",
                        hours(rules(List.of("TUESDAY"), "04:00", "07:00")))),
            "removeWindows",
                List.of(
                    Map.of("affiliationId", clinic.affiliation(), "id", old.text("/windows/0/id"))),
            "addWindows", List.of(window(clinic.affiliation(), SATURDAY, "11:00", "13:00")));

    var preview = preview(clinic, draft);

    assertThat(preview.body().at("/conflicts")).isEmpty();
    assertThat(number(preview, "/slotsGained")).isEqualTo(2 + 8 * 6);
    assertThat(number(preview, "/slotsLost")).isEqualTo(2 + 8 * 5 * 8);
    assertThat(preview.text("/appointments/0/id")).isEqualTo(booked.id().toString());
    save(clinic, draft).expect(200);
    assertThat(slots(clinic, SATURDAY)).isEqualTo(4);
    assertThat(slots(clinic, TUESDAY)).isZero();
  }

  @Test
  void timeOffGivenBackCountsWithTheHoursThatAreThereThen() {
    var clinic = world.clinic();
    var taken =
        save(clinic, draft("takeTimeOff", List.of(off(TUESDAY)))).expect(200).text("/timeOff/0/id");
    var draft =
        draft(
            "giveBackTimeOff", List.of(taken),
            "addWindows", List.of(window(clinic.affiliation(), TUESDAY, "15:00", "16:00")));

    assertThat(number(preview(clinic, draft), "/slotsGained")).isEqualTo(8 + 2);
    save(clinic, draft).expect(200);
    assertThat(slots(clinic, TUESDAY)).isEqualTo(10);
    assertThat(save(clinic, draft).expect(404).text("/code")).isEqualTo("time-off-not-found");
  }

  @Test
  void additionsThatClashWithEachOtherAreNamedBeforeAndRefusedWithAllTheRest() {
    var clinic = world.clinic();
    var london = world.affiliation(clinic, "Europe/London", "GBP");
    var stays =
        save(
                clinic,
                draft(
                    "addWindows",
                    List.of(window(clinic.affiliation(), SATURDAY, "18:00", "19:00"))))
            .expect(200)
            .text("/windows/0/id");
    var version = version(clinic);
    var draft =
        draft(
            "weekly",
                List.of(
                    weekly(
                        clinic,
                        clinic.affiliation(),
                        rules(List.of("SATURDAY"), "10:00", "12:00"))),
            "removeWindows", List.of(Map.of("affiliationId", clinic.affiliation(), "id", stays)),
            "addWindows", List.of(window(london, SATURDAY, "05:00", "06:00")),
            "takeTimeOff", List.of(off(TUESDAY)));

    for (var answer : List.of(preview(clinic, draft), save(clinic, draft).expect(409))) {
      assertThat(answer.body().at("/conflicts")).hasSize(1);
      assertThat(answer.text("/conflicts/0/affiliationId"))
          .isEqualTo(clinic.affiliation().toString());
      assertThat(answer.text("/conflicts/0/startsAt")).isEqualTo(SATURDAY + "T04:30:00Z");
      assertThat(answer.body().at("/conflicts/0/drafted").asBoolean()).isTrue();
      assertThat(answer.text("/conflicts/0/wishedAffiliationId")).isEqualTo(london.toString());
      assertThat(answer.text("/conflicts/0/wished/startsAt")).isEqualTo(SATURDAY + "T05:00:00Z");
    }

    assertThat(version(clinic)).isEqualTo(version);
    assertThat(slots(clinic, SATURDAY)).isEqualTo(2);
    assertThat(slots(clinic, TUESDAY)).isEqualTo(8);
  }

  @Test
  void ofTwoDraftsThatClashAtOnceOneIsSavedAndOfTheOtherNothing() throws Exception {
    var clinic = world.clinic();
    var other = world.affiliation(clinic, "Asia/Kolkata", "INR");
    var drafts =
        List.of(
            draft(
                "addWindows",
                    List.of(
                        window(clinic.affiliation(), "2026-11-22", "10:00", "11:00"),
                        window(clinic.affiliation(), SATURDAY, "10:00", "12:00")),
                "takeTimeOff", List.of(off("2026-11-25"))),
            draft(
                "addWindows",
                    List.of(
                        window(other, "2026-11-22", "15:00", "16:00"),
                        window(other, SATURDAY, "11:00", "13:00")),
                "takeTimeOff", List.of(off("2026-11-26"))));
    var start = new CyclicBarrier(2);

    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          drafts.stream()
              .map(
                  draft ->
                      threads.submit(
                          () -> {
                            start.await();
                            return save(clinic, draft).status();
                          }))
              .toList();
      for (var each : running) {
        statuses.add(each.get());
      }
    }

    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    var won = statuses.indexOf(200);
    assertThat(count("availability_window", clinic.doctor())).isEqualTo(2);
    assertThat(count("time_off", clinic.doctor())).isEqualTo(1);
    assertThat(slots(clinic, "2026-11-25")).isEqualTo(won == 0 ? 0 : 8);
    assertThat(slots(clinic, "2026-11-26")).isEqualTo(won == 0 ? 8 : 0);
  }

  @Test
  void onlyThoseWhoMayChangeAllOfItMayChangeAnyOfIt() {
    var clinic = world.clinic();
    var other = world.clinic();
    var elsewhere = world.affiliation(clinic, "Europe/London", "GBP");
    var here = window(clinic.affiliation(), SATURDAY, "10:00", "11:00");
    var there = window(elsewhere, SATURDAY, "18:00", "19:00");
    var path = path(clinic.doctor());

    for (var step : List.of("", "/preview")) {
      var one = draft("addWindows", List.of(here));
      clinic.desk().once().post(path + step, one).expect(403);
      other.doctorApi().once().post(path + step, one).expect(403);
      other.admin().once().post(path + step, one).expect(403);
      other.doctorApi().once().post(path + step, Map.of()).expect(403);
      other.doctorApi().once().post(path(other.doctor()) + step, one).expect(404);
      clinic
          .admin()
          .once()
          .post(path + step, draft("addWindows", List.of(here, there)))
          .expect(403);
      clinic
          .doctorApi()
          .once()
          .post(
              path + step,
              draft(
                  "removeWindows",
                  List.of(Map.of("affiliationId", clinic.affiliation(), "id", UUID.randomUUID()))))
          .expect(404);
    }
    clinic.admin().once().post(path, draft("addWindows", List.of(here))).expect(200);
    world.superAdmin().once().post(path, draft("addWindows", List.of(there))).expect(200);
  }

  @Test
  void aDraftIsSavedOnceAndOnlyOverTheHoursThatWereSeen() {
    var clinic = world.clinic();
    var path = path(clinic.doctor());
    var seen = version(clinic);
    var draft =
        draft(
            "weekly", List.of(weekly(clinic, clinic.affiliation(), "09:00", "12:00")),
            "addWindows", List.of(window(clinic.affiliation(), SATURDAY, "10:00", "11:00")));

    clinic.doctorApi().post(path, draft).expect(400);
    var once = clinic.doctorApi().once();
    var first = once.post(path, draft).expect(200);
    assertThat(once.post(path, draft).expect(200).body()).isEqualTo(first.body());
    assertThat(count("availability_window", clinic.doctor())).isEqualTo(1);
    // Two changes at one hospital raise its version once.
    assertThat(version(clinic)).isEqualTo(seen + 1);

    var late = draft("weekly", List.of(weekly(seen, clinic.affiliation(), "09:00", "11:00")));
    assertThat(save(clinic, late).expect(412).text("/code")).isEqualTo("stale-version");
    var blind =
        draft(
            "weekly",
            List.of(
                Map.of(
                    "affiliationId",
                    clinic.affiliation(),
                    "hours",
                    hours(rules(WEEKDAYS, "09:00", "11:00")))));
    save(clinic, blind).expect(428);
    var twice = weekly(clinic, clinic.affiliation(), "09:00", "11:00");
    assertThat(
            save(clinic, draft("weekly", List.of(twice, twice)))
                .expect(400)
                .text("/violations/0/code"))
        .isEqualTo("named-twice");
    assertThat(slots(clinic, "2026-11-23")).isEqualTo(6);
  }

  @Test
  void everyChangeIsAuditedAndTheDeskIsToldOfVisitsToMove() {
    var clinic = world.clinic();
    hold(clinic, TUESDAY + "T04:30:00Z");
    var frames = frames(clinic);

    save(
            clinic,
            draft(
                "weekly", List.of(weekly(clinic, clinic.affiliation(), "09:00", "12:00")),
                "addWindows", List.of(window(clinic.affiliation(), SATURDAY, "10:00", "11:00")),
                "takeTimeOff", List.of(off(TUESDAY))))
        .expect(200);

    assertThat(audited(clinic.affiliation()))
        .contains("set-weekly-availability", "add-availability-window");
    assertThat(audited(clinic.doctor())).contains("take-time-off");
    assertThat(clinic.desk().get("/notifications").expect(200).text("/items/0/kind"))
        .isEqualTo("time-off-affects");
    assertThat(frames(clinic)).isEqualTo(frames + 1);
  }

  private static Api.Answer preview(World.Clinic clinic, Map<String, Object> draft) {
    return clinic.doctorApi().post(path(clinic.doctor()) + "/preview", draft).expect(200);
  }

  private static Api.Answer save(World.Clinic clinic, Map<String, Object> draft) {
    return clinic.doctorApi().once().post(path(clinic.doctor()), draft);
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

  private long count(String table, UUID doctor) {
    return jdbc.sql("SELECT count(*) FROM " + table + " WHERE doctor_id = ?")
        .param(doctor)
        .query(Long.class)
        .single();
  }

  private long frames(World.Clinic clinic) {
    return jdbc.sql(
            "SELECT count(*) FROM live_change WHERE type = 'availability-changed' AND object_id ="
                + " ?")
        .param(clinic.affiliation())
        .query(Long.class)
        .single();
  }

  private List<String> audited(UUID object) {
    return jdbc.sql("SELECT action FROM audit_event WHERE object_id = ?")
        .param(object.toString())
        .query(String.class)
        .list();
  }
}
