package org.caredesk.server.scheduling.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;

/** A doctor sees one patient at a time, however the visit begins (SPEC C3). */
@DatabaseTest
class ConsultingRoomTest {
  private static final String NINE = "2026-11-16T03:30:00Z";
  private static final String HALF_PAST_NINE = "2026-11-16T04:00:00Z";

  private final World world;

  ConsultingRoomTest(World world) {
    this.world = world;
  }

  @Test
  void nobodyIsCalledInNorBackWhileAnotherIsInTheRoom() {
    var clinic = world.clinic();
    var first = booked(clinic, NINE);
    var second = booked(clinic, HALF_PAST_NINE);
    checkIn(clinic, first);
    checkIn(clinic, second);
    var doctor = clinic.doctorApi();

    start(doctor, second).expect(200);
    assertThat(start(doctor, first).expect(409).text("/code")).isEqualTo("consultation-open");
    doctor.post("/appointments/" + second + "/completion", Map.of()).expect(200);
    start(doctor, first).expect(200);
    assertThat(
            doctor
                .ifMatch(4)
                .post("/appointments/" + second + "/reversal", Map.of())
                .expect(409)
                .text("/code"))
        .isEqualTo("consultation-open");
    doctor.post("/appointments/" + first + "/completion", Map.of()).expect(200);
    doctor.ifMatch(4).post("/appointments/" + second + "/reversal", Map.of()).expect(200);
  }

  @Test
  void ofTwoStartedAtOnceOneGoesIn() throws Exception {
    var clinic = world.clinic();
    var visits = List.of(booked(clinic, NINE), booked(clinic, HALF_PAST_NINE));
    visits.forEach(visit -> checkIn(clinic, visit));
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Integer>> starts =
          visits.stream()
              .map(v -> (Callable<Integer>) () -> start(clinic.doctorApi(), v).status())
              .toList();
      assertThat(threads.invokeAll(starts).stream().map(f -> f.resultNow()).sorted())
          .containsExactly(200, 409);
    }
  }

  private UUID booked(Clinic clinic, String startsAt) {
    var held =
        world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), startsAt).expect(201);
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
    return held.id();
  }

  private static void checkIn(Clinic clinic, UUID id) {
    clinic.desk().post("/appointments/" + id + "/check-in", Map.of()).expect(200);
  }

  private static Api.Answer start(Api doctor, UUID id) {
    return doctor.post("/appointments/" + id + "/consultation", Map.of());
  }
}
