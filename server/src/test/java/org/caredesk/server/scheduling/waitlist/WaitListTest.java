package org.caredesk.server.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.server.scheduling.waitlist.WaitListCalls.add;
import static org.caredesk.server.scheduling.waitlist.WaitListCalls.anybody;
import static org.caredesk.server.scheduling.waitlist.WaitListCalls.entry;
import static org.caredesk.server.scheduling.waitlist.WaitListCalls.state;
import static org.caredesk.server.scheduling.waitlist.WaitListCalls.wish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.scheduling.booking.HoldExpiry;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;

/** Time that becomes free is offered to who waits for it (SPEC B7). */
@DatabaseTest
class WaitListTest {
  /** The clinic's hours on Tuesday, nine to one. */
  private static final List<String> ALL_TUESDAY =
      IntStream.range(0, 8)
          .mapToObj(n -> Instant.parse("2026-11-17T03:30:00Z").plusSeconds(n * 1800L).toString())
          .toList();

  private static final String TEN = "2026-11-17T04:30:00Z";
  private static final Duration SETTLED = Duration.ofSeconds(11);

  private final World world;
  private final TestClock clock;
  private final Offering offering;
  private final HoldExpiry expiry;

  WaitListTest(World world, TestClock clock, Offering offering, HoldExpiry expiry) {
    this.world = world;
    this.clock = clock;
    this.offering = offering;
    this.expiry = expiry;
  }

  @Test
  void aFreedSlotIsHeldForTheMostUrgentAndIsTheirsToBook() {
    var clinic = world.clinic();
    var booked = fill(clinic);
    var routine = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));
    var urgent =
        add(
            clinic.desk(),
            clinic,
            wish(clinic, patient(clinic), Map.of("priority", "URGENT", "note", "Chest pain")));
    settle();
    assertThat(entry(clinic.desk(), clinic, routine).at("/rank").asInt()).isEqualTo(2);
    assertThat(entry(clinic.desk(), clinic, urgent).at("/rankReasons").toString())
        .isEqualTo("[\"URGENT\",\"THIS_DOCTOR\",\"WAITING_SINCE\"]");

    cancel(clinic, booked.get(2));
    offering.round();
    assertThat(state(clinic.desk(), clinic, urgent))
        .as("not while it can be undone")
        .isEqualTo("WAITING");
    settle();

    var offered = entry(clinic.desk(), clinic, urgent);
    assertThat(offered.at("/state").asString()).isEqualTo("OFFERED");
    assertThat(offered.at("/offer/startsAt").asString()).isEqualTo(TEN);
    assertThat(offered.at("/offer/expiresAt").asString())
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(30)).toString());
    assertThat(state(clinic.desk(), clinic, routine)).isEqualTo("WAITING");
    assertThat(world.hold(clinic.desk(), clinic, patient(clinic), TEN).status()).isEqualTo(409);

    var hold = UUID.fromString(offered.at("/offer/appointmentId").asString());
    world.pay(clinic.desk(), hold, "1200.00").expect(201);
    offering.round();
    assertThat(state(clinic.desk(), clinic, urgent)).isEqualTo("BOOKED");
  }

  @Test
  void nobodyWaitsForADepartmentWithoutDoctors() {
    var clinic = world.clinic();
    var empty =
        clinic
            .admin()
            .post(
                "/hospitals/" + clinic.hospital() + "/departments",
                Map.of("name", "Zeta", "specialties", List.of("CARDIOLOGY")))
            .expect(201)
            .id();
    var patient = patient(clinic);
    var path = "/hospitals/" + clinic.hospital() + "/wait-list";
    var refused = clinic.desk().post(path, of(clinic, patient, empty)).expect(422);
    assertThat(refused.text("/code")).isEqualTo("nobody-offers-this");
    assertThat(refused.text("/violations/0/field")).isEqualTo("departmentId");
    var elsewhere = world.clinic().department();
    for (var unknown : List.of(elsewhere, UUID.randomUUID())) {
      assertThat(clinic.desk().post(path, of(clinic, patient, unknown)).expect(404).text("/code"))
          .isEqualTo("department-not-found");
    }
  }

  private static Map<String, Object> of(Clinic clinic, UUID patient, UUID department) {
    var wish = anybody(clinic, patient, Map.of());
    wish.put("departmentId", department);
    return wish;
  }

  @Test
  void whatADeskMayDoIsSaid() {
    var clinic = world.clinic();
    fill(clinic);
    var id = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));
    assertThat(entry(clinic.desk(), clinic, id).at("/allowedActions").toString())
        .isEqualTo("[\"CHANGE\",\"WITHDRAW\"]");
    clinic.desk().post("/wait-list/" + id + "/withdrawal", null).expect(200);
    assertThat(entry(clinic.desk(), clinic, id).at("/allowedActions").toString())
        .isEqualTo("[\"UNDO\"]");
    clinic.desk().post("/wait-list/" + id + "/reversal", null).expect(200);
  }

  @Test
  void whoWantsThisDoctorComesBeforeWhoTakesAnybodyAndThenWhoWaitsLonger() {
    var clinic = world.clinic();
    var booked = fill(clinic);
    var anybody = add(clinic.desk(), clinic, anybody(clinic, patient(clinic), Map.of()));
    clock.advance(Duration.ofSeconds(1));
    var first = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));
    clock.advance(Duration.ofSeconds(1));
    var second = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));

    for (var each : List.of(first, second, anybody)) {
      cancel(clinic, booked.remove(0));
      settle();
      assertThat(state(clinic.desk(), clinic, each)).isEqualTo("OFFERED");
    }
  }

  @Test
  void aDeclinedSlotGoesToTheNextUnlessItIsTakenBackInTime() {
    var clinic = world.clinic();
    var booked = fill(clinic);
    var first = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));
    clock.advance(Duration.ofSeconds(1));
    var second = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));
    cancel(clinic, booked.get(2));
    settle();

    clinic.desk().post("/wait-list/" + first + "/refusal", null).expect(200);
    var again = clinic.desk().post("/wait-list/" + first + "/reversal", null).expect(200);
    assertThat(again.text("/offer/startsAt")).isEqualTo(TEN);
    settle();
    assertThat(state(clinic.desk(), clinic, second)).isEqualTo("WAITING");

    clinic.desk().post("/wait-list/" + first + "/refusal", null).expect(200);
    settle();
    assertThat(state(clinic.desk(), clinic, first)).isEqualTo("WAITING");
    assertThat(entry(clinic.desk(), clinic, second).at("/offer/startsAt").asString())
        .isEqualTo(TEN);
    assertThat(
            clinic.desk().post("/wait-list/" + first + "/reversal", null).expect(409).text("/code"))
        .isEqualTo("slot-taken");
    assertThat(
            clinic.desk().post("/wait-list/" + first + "/refusal", null).expect(409).text("/code"))
        .isEqualTo("no-offer");

    clinic.desk().post("/wait-list/" + second + "/refusal", null).expect(200);
    settle();
    assertThat(state(clinic.desk(), clinic, first)).as("never the same again").isEqualTo("WAITING");
  }

  @Test
  void anOfferThatSuitsNoMoreGoesToTheNext() {
    var clinic = world.clinic();
    var booked = fill(clinic);
    var first = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));
    clock.advance(Duration.ofSeconds(1));
    var second = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));
    cancel(clinic, booked.get(2));
    settle();
    var offered = entry(clinic.desk(), clinic, first);
    assertThat(offered.at("/state").asString()).isEqualTo("OFFERED");

    var changed =
        clinic
            .desk()
            .ifMatch(offered.at("/version").asInt())
            .patch("/wait-list/" + first, Map.of("from", "2026-12-10", "to", "2026-12-11"))
            .expect(200);
    assertThat(changed.text("/state")).isEqualTo("WAITING");
    assertThat(changed.body().at("/offer").isNull()).isTrue();
    settle();
    assertThat(state(clinic.desk(), clinic, second)).isEqualTo("OFFERED");
  }

  @Test
  void anOfferThatRunsOutGoesToTheNextAndTheSweepFindsWhatACrashLeft() {
    var clinic = world.clinic();
    var booked = fill(clinic);
    var first = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));
    clock.advance(Duration.ofSeconds(1));
    var second = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));
    cancel(clinic, booked.get(2));
    settle();
    assertThat(state(clinic.desk(), clinic, first)).isEqualTo("OFFERED");

    clock.advance(Duration.ofMinutes(31));
    expiry.expireDue();
    offering.round();
    assertThat(entry(world.again(clinic.desk()), clinic, first).at("/restsUntil").asString())
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(30)).toString());
    clock.advance(SETTLED);
    offering.sweep();
    var desk = world.again(clinic.desk());
    assertThat(state(desk, clinic, first)).isEqualTo("WAITING");
    assertThat(entry(desk, clinic, second).at("/offer/startsAt").asString()).isEqualTo(TEN);
  }

  @Test
  void anOfferEndsBeforeTheSlotCannotBeBookedAnyMore() {
    var clinic = world.clinic();
    var booked = fill(clinic);
    var waiting = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));
    clock.set(Instant.parse(TEN).minus(Duration.ofMinutes(20)));
    var desk = world.again(clinic.desk());
    desk.post("/appointments/" + booked.get(2) + "/cancellation", Map.of("reason", "Away"))
        .expect(200);
    settle();

    assertThat(entry(desk, clinic, waiting).at("/offer/expiresAt").asString()).isEqualTo(TEN);
  }

  @Test
  void aVisitBookedOtherwiseIsPointedOutAndNothingIsOfferedMeanwhile() {
    var clinic = world.clinic();
    var booked = fill(clinic);
    var patient = patient(clinic);
    var waiting = add(clinic.desk(), clinic, wish(clinic, patient, Map.of()));
    cancel(clinic, booked.get(2));
    var own = world.hold(clinic.desk(), clinic, patient, TEN).expect(201).id();
    world.pay(clinic.desk(), own, "1200.00").expect(201);
    cancel(clinic, booked.get(4));
    settle();

    var seen = entry(clinic.desk(), clinic, waiting);
    assertThat(seen.at("/state").asString()).isEqualTo("WAITING");
    assertThat(seen.at("/fitting/appointmentId").asString()).isEqualTo(own.toString());
    cancel(clinic, own);
    settle();
    assertThat(state(clinic.desk(), clinic, waiting)).isEqualTo("OFFERED");
  }

  @Test
  void onlyWhatWasWishedIsOffered() {
    var clinic = world.clinic();
    var early =
        add(
            clinic.desk(),
            clinic,
            wish(clinic, patient(clinic), Map.of("timeFrom", "08:00", "timeTo", "09:00")));
    var wednesday =
        add(
            clinic.desk(),
            clinic,
            wish(
                clinic,
                patient(clinic),
                Map.of(
                    "to", "2026-11-20", "daysOfWeek", List.of("WEDNESDAY"), "timeFrom", "10:30")));
    settle();

    assertThat(state(clinic.desk(), clinic, early)).isEqualTo("WAITING");
    assertThat(entry(clinic.desk(), clinic, wednesday).at("/offer/startsAt").asString())
        .isEqualTo("2026-11-18T05:00:00Z");
  }

  @Test
  void aWishIsChangedWithdrawnAndTakenBackByItsDeskOnly() {
    var clinic = world.clinic();
    fill(clinic);
    var id = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));
    var path = "/wait-list/" + id;

    clinic.desk().patch(path, Map.of("priority", "SOON")).expect(428);
    clinic.desk().ifMatch(9).patch(path, Map.of("priority", "SOON")).expect(412);
    var changed =
        clinic.desk().ifMatch(0).patch(path, Map.of("priority", "SOON", "note", "Any time"));
    assertThat(changed.expect(200).text("/note")).isEqualTo("Any time");
    assertThat(
            clinic
                .desk()
                .ifMatch(1)
                .patch(path, Map.of("to", "2026-11-10"))
                .expect(400)
                .text("/violations/0/field"))
        .isEqualTo("to");
    var mornings = clinic.desk().ifMatch(1).patch(path, Map.of("timeTo", "12:00")).expect(200);
    assertThat(mornings.text("/timeTo")).isEqualTo("12:00:00");
    var anyTime = clinic.desk().ifMatch(2).patch(path, Map.of("timeTo", "00:00")).expect(200);
    assertThat(anyTime.body().at("/timeTo").isNull()).isTrue();
    assertThat(anyTime.text("/note")).isEqualTo("Any time");
    var elsewhere = world.signIn(Role.RECEPTIONIST, world.clinic().hospital(), null, null);
    elsewhere.post(path + "/withdrawal", null).expect(404);
    elsewhere.get("/hospitals/" + clinic.hospital() + "/wait-list").expect(403);

    assertThat(clinic.desk().post(path + "/withdrawal", null).expect(200).text("/state"))
        .isEqualTo("WITHDRAWN");
    clinic.desk().post(path + "/withdrawal", null).expect(409);
    assertThat(clinic.desk().post(path + "/reversal", null).expect(200).text("/state"))
        .isEqualTo("WAITING");
  }

  @Test
  void whatNobodyCanOfferOrIsThereAlreadyIsRefused() {
    var clinic = world.clinic();
    var patient = patient(clinic);
    var list = "/hospitals/" + clinic.hospital() + "/wait-list";
    var refusals =
        List.of(
            Map.entry(Map.<String, Object>of("to", "2026-11-16"), 400),
            Map.entry(Map.<String, Object>of("timeFrom", "11:00", "timeTo", "10:00"), 400),
            Map.entry(Map.<String, Object>of("affiliationId", UUID.randomUUID()), 404),
            Map.entry(Map.<String, Object>of("specialty", "DENTISTRY"), 422),
            Map.entry(Map.<String, Object>of("minutes", 25), 422),
            Map.entry(Map.<String, Object>of("patientId", UUID.randomUUID()), 404));
    refusals.forEach(
        each ->
            assertThat(clinic.desk().post(list, wish(clinic, patient, each.getKey())).status())
                .as(each.getKey().toString())
                .isEqualTo(each.getValue()));

    add(clinic.desk(), clinic, wish(clinic, patient, Map.of("timeTo", "08:00")));
    assertThat(clinic.desk().post(list, wish(clinic, patient, Map.of())).expect(409).text("/code"))
        .isEqualTo("already-waiting");
  }

  @Test
  void aWishWhoseLastDayIsOverLapses() {
    var clinic = world.clinic();
    fill(clinic);
    var id = add(clinic.desk(), clinic, wish(clinic, patient(clinic), Map.of()));
    clock.set(Instant.parse("2026-11-17T18:31:00Z"));
    offering.sweep();
    assertThat(state(world.again(clinic.desk()), clinic, id)).isEqualTo("LAPSED");
  }

  @Test
  void deskAndPatientAreToldOfAnOffer() {
    var clinic = world.clinic();
    var patient = patient(clinic);
    var account = world.signIn(Role.PATIENT, null, null, patient);
    add(clinic.desk(), clinic, wish(clinic, patient, Map.of()));
    settle();

    for (var told : List.of(account, clinic.desk())) {
      assertThat(told.get("/notifications").expect(200).body().toString())
          .contains("wait-list-offer");
    }
  }

  private UUID patient(Clinic clinic) {
    return world.patient(clinic.desk());
  }

  /** Books all of Tuesday. */
  private List<UUID> fill(Clinic clinic) {
    var booked = new ArrayList<UUID>();
    for (var at : ALL_TUESDAY) {
      var id = world.hold(clinic.desk(), clinic, patient(clinic), at).expect(201).id();
      world.pay(clinic.desk(), id, "1200.00").expect(201);
      booked.add(id);
    }
    return booked;
  }

  private void cancel(Clinic clinic, UUID appointment) {
    cancel(clinic.desk(), appointment);
  }

  private static void cancel(Api desk, UUID appointment) {
    desk.post("/appointments/" + appointment + "/cancellation", Map.of("reason", "Away"))
        .expect(200);
  }

  private void settle() {
    clock.advance(SETTLED);
    offering.round();
  }
}
