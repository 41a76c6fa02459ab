package org.caredesk.server.scheduling.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;

/** Who came while a desk could not reach the server is taken in later, as of then (SPEC X4). */
@DatabaseTest
class NotedArrivalTest {
  private static final String TEN = "2026-11-16T04:30:00Z";
  private static final String FIVE_TO_TEN = "2026-11-16T04:25:00Z";

  private final World world;
  private final TestClock clock;
  private final TimedMoves timed;

  NotedArrivalTest(World world, TestClock clock, TimedMoves timed) {
    this.world = world;
    this.clock = clock;
    this.timed = timed;
  }

  @Test
  void theWaitCountsFromWhenTheyCame() {
    var clinic = world.clinic();
    var id = booked(clinic);
    clock.set(Instant.parse("2026-11-16T04:40:00Z"));

    var answer = arrive(world.again(clinic.desk()), id, FIVE_TO_TEN).expect(200);
    assertThat(answer.text("/status")).isEqualTo("CHECKED_IN");
    assertThat(answer.text("/progress/checkedInAt")).isEqualTo(FIVE_TO_TEN);
    assertThat(answer.text("/queueToken")).isEqualTo("AD-01");
  }

  @Test
  void whoWasMissedMeanwhileIsTakenInOnceThatIsTakenBack() {
    var clinic = world.clinic();
    var id = booked(clinic);
    clock.set(Instant.parse("2026-11-16T06:30:00Z"));
    timed.markNoShows();
    var desk = world.again(clinic.desk());
    var missed = desk.get("/appointments/" + id).expect(200);
    assertThat(missed.text("/status")).isEqualTo("NO_SHOW");

    desk.ifMatch(missed.body().at("/version").asInt())
        .post("/appointments/" + id + "/reversal", Map.of())
        .expect(200);
    var answer = arrive(desk, id, FIVE_TO_TEN).expect(200);
    assertThat(answer.text("/progress/checkedInAt")).isEqualTo(FIVE_TO_TEN);
    assertThat(answer.text("/paymentState")).isEqualTo("PAID");
  }

  @Test
  void nobodyComesInTheFutureOrOnTheDayBefore() {
    var clinic = world.clinic();
    var id = booked(clinic);
    clock.set(Instant.parse("2026-11-16T04:40:00Z"));
    var desk = world.again(clinic.desk());

    for (var wrong : new String[] {"2026-11-16T04:40:01Z", "2026-11-15T18:29:59Z"}) {
      var refused = arrive(desk, id, wrong).expect(400);
      assertThat(refused.text("/violations/0/field")).isEqualTo("arrivedAt");
    }
    assertThat(desk.get("/appointments/" + id).text("/status")).isEqualTo("CONFIRMED");
  }

  private UUID booked(Clinic clinic) {
    var held = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
    return held.id();
  }

  private static Api.Answer arrive(Api desk, UUID id, String at) {
    return desk.post("/appointments/" + id + "/check-in", Map.of("arrivedAt", at));
  }
}
