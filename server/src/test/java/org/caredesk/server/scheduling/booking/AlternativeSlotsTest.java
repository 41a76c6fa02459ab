package org.caredesk.server.scheduling.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;

/** What somebody is offered who cannot have the slot they wanted. */
@DatabaseTest
class AlternativeSlotsTest {
  private static final String TEN = "2026-11-16T04:30:00Z";
  private static final String HALF_PAST_TEN = "2026-11-16T05:00:00Z";

  private final World world;

  AlternativeSlotsTest(World world) {
    this.world = world;
  }

  @Test
  void aTakenSlotIsRefusedWithTheNextFreeOnes() {
    var clinic = world.clinic();
    world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(201);

    var refused = world.hold(clinic.desk(), clinic, world.patient(clinic.desk()), TEN).expect(409);
    assertThat(refused.text("/code")).isEqualTo("slot-taken");
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.text("/nextFreeSlots/0/startsAt")).isEqualTo(HALF_PAST_TEN);
    assertThat(refused.text("/traceId")).isNotBlank();
  }

  @Test
  void aPatientWhoIsElsewhereIsSaidToBeAndIsOfferedTimesThatFit() {
    var one = world.clinic();
    var other = world.clinic();
    var patient = world.patient(one.desk());
    world.hold(other.desk(), other, patient, TEN).expect(201);

    var refused = world.hold(one.desk(), one, patient, TEN).expect(409);
    assertThat(refused.text("/code")).isEqualTo("patient-busy");
    assertThat(refused.text("/nextFreeSlots/0/startsAt")).isEqualTo(HALF_PAST_TEN);
  }
}
