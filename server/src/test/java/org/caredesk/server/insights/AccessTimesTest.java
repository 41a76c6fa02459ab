package org.caredesk.server.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.StatementCount;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;

/** The clock stands at Monday 16 November 2026, 09:00 in Kolkata. */
@DatabaseTest
class AccessTimesTest {
  private final World world;
  private final StatementCount statements;

  AccessTimesTest(World world, StatementCount statements) {
    this.world = world;
    this.statements = statements;
  }

  @Test
  void theThirdFreeSlotMovesOnWithEveryVisitThatIsBookedBeforeIt() {
    var clinic = world.clinic();
    var free = free(clinic);
    assertThat(wait(clinic).text("/doctors/0/nextFree")).isEqualTo(free.get(0));
    assertThat(wait(clinic).text("/doctors/0/thirdNext")).isEqualTo(free.get(2));

    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), free.get(1)).expect(201);

    var after = wait(clinic);
    assertThat(after.text("/doctors/0/nextFree")).isEqualTo(free.get(0));
    assertThat(after.text("/doctors/0/thirdNext")).isEqualTo(free.get(3));
    var today = LocalDate.parse(after.text("/today"));
    var third = LocalDate.ofInstant(Instant.parse(free.get(3)), ZoneId.of("Asia/Kolkata"));
    assertThat(after.body().at("/doctors/0/days").asLong())
        .isEqualTo(ChronoUnit.DAYS.between(today, third));
  }

  @Test
  void whoIsAwayAsFarAsCanBeBookedHasNoWaitAndIsCounted() {
    var clinic = world.clinic();
    world.colleague(clinic);
    clinic
        .doctorApi()
        .post(
            "/doctors/" + clinic.doctor() + "/time-off",
            Map.of("from", "2026-11-16T00:00", "to", "2027-11-16T00:00", "reason", "Sabbatical"))
        .expect(201);

    var found = wait(clinic);
    assertThat(found.body().at("/withoutSlot").asInt()).isEqualTo(1);
    assertThat(found.text("/doctors/0/doctorId")).isEqualTo(clinic.doctor().toString());
    assertThat(found.body().at("/doctors/0/days").isNull()).isTrue();
    assertThat(found.body().at("/meanDays").asDouble())
        .isEqualTo(found.body().at("/doctors/1/days").asDouble());
  }

  @Test
  void howManyStatementsItTakesDoesNotDependOnTheDoctors() {
    var clinic = world.clinic();
    var one = count(clinic);
    world.colleague(clinic);
    world.colleague(clinic);

    assertThat(count(clinic)).isEqualTo(one).isLessThan(12);
  }

  private int count(World.Clinic clinic) {
    wait(clinic);
    var before = statements.now();
    wait(clinic);
    return statements.now() - before;
  }

  private static Api.Answer wait(World.Clinic clinic) {
    return clinic
        .admin()
        .get("/reports/third-next-available?hospitalId=" + clinic.hospital())
        .expect(200);
  }

  private static List<String> free(World.Clinic clinic) {
    return clinic
        .desk()
        .get(
            "/affiliations/"
                + clinic.affiliation()
                + "/free-slots?from=2026-11-16&to=2026-11-30&minutes=30")
        .expect(200)
        .body()
        .at("/slots")
        .valueStream()
        .map(slot -> slot.at("/startsAt").stringValue())
        .toList();
  }
}
