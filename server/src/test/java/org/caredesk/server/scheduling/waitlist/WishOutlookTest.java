package org.caredesk.server.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;

/** Whether a wish can be met is told before anybody waits for it (SPEC B7). */
@DatabaseTest
class WishOutlookTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

  private final World world;

  WishOutlookTest(World world) {
    this.world = world;
  }

  @Test
  void aWishIsPossibleWhereSomebodyWorksThenWhetherFreeOrNot() {
    var clinic = world.clinic();
    var ofDoctor = "affiliationId=" + clinic.affiliation();

    assertThat(possible(clinic, ofDoctor)).isTrue();
    assertThat(possible(clinic, "departmentId=" + clinic.department())).isTrue();
    assertThat(possible(clinic, ofDoctor + "&timeTo=12:00")).isTrue();
    assertThat(possible(clinic, ofDoctor + "&timeFrom=20:00")).as("nobody works then").isFalse();
    assertThat(possible(clinic, ofDoctor + "&timeTo=07:00")).isFalse();
    assertThat(possible(clinic, "specialty=NO_SUCH")).isFalse();
  }

  @Test
  void hoursOfTheWishedWeekdaysWithinTheDatesCount() {
    var clinic = world.clinic();
    var ofDoctor = "affiliationId=" + clinic.affiliation();
    assertThat(possible(clinic, ofDoctor + "&dayOfWeek=SUNDAY")).isFalse();
    assertThat(possible(clinic, ofDoctor + "&dayOfWeek=SUNDAY&dayOfWeek=TUESDAY")).isTrue();
    assertThat(
            outlook(clinic.desk(), clinic, ofDoctor, MONDAY.plusDays(6), MONDAY.plusDays(6))
                .expect(200)
                .text("/possible"))
        .as("Sunday only")
        .isEqualTo("false");
  }

  @Test
  void theLookIsForTheDeskAndRefusesWhatIsNoWish() {
    var clinic = world.clinic();
    var other = world.clinic();
    var ofDoctor = "affiliationId=" + clinic.affiliation();

    outlook(other.desk(), clinic, ofDoctor, MONDAY, MONDAY).expect(403);
    outlook(clinic.doctorApi(), clinic, ofDoctor, MONDAY, MONDAY).expect(403);
    assertThat(
            outlook(clinic.desk(), clinic, ofDoctor, MONDAY, MONDAY.minusDays(1))
                .expect(400)
                .text("/violations/0/code"))
        .isEqualTo("out-of-order");
    clinic
        .desk()
        .get("/hospitals/" + clinic.hospital() + "/wait-list/outlook?" + ofDoctor)
        .expect(400);
    clinic
        .desk()
        .get("/hospitals/" + UUID.randomUUID() + "/wait-list/outlook?" + query(MONDAY, MONDAY))
        .expect(404);
  }

  private static boolean possible(Clinic clinic, String wish) {
    return outlook(clinic.desk(), clinic, wish, MONDAY, MONDAY.plusDays(13))
        .expect(200)
        .body()
        .at("/possible")
        .asBoolean();
  }

  private static Api.Answer outlook(
      Api by, Clinic clinic, String wish, LocalDate from, LocalDate to) {
    return by.get(
        "/hospitals/" + clinic.hospital() + "/wait-list/outlook?" + wish + "&" + query(from, to));
  }

  private static String query(LocalDate from, LocalDate to) {
    return "visitMode=IN_PERSON&from=%s&to=%s".formatted(from, to);
  }
}
