package org.caredesk.server.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Leaving a hospital is offered while nothing stands in the way (API.md, allowedActions). */
@DatabaseTest
class LeavingOfferedTest {
  private static final String MONDAY = "2026-11-23T04:30:00Z"; // 10:00 in Kolkata

  private final World world;

  LeavingOfferedTest(World world) {
    this.world = world;
  }

  @Test
  void leavingIsOfferedOnlyWhileItIsPossibleAndSaysWhatStandsInTheWay() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var path = "/affiliations/" + clinic.affiliation();
    var visits = path + "/standing-appointments";
    assertThat(clinic.admin().get(visits).expect(200).body().at("/items")).isEmpty();
    offersToLeave(clinic, true);
    var later = "2026-11-30T04:30:00Z";
    var second = world.hold(clinic.desk(), clinic, patient, later).expect(201);
    world.pay(clinic.desk(), second.id(), "1200.00").expect(201);
    var first = world.hold(clinic.desk(), clinic, patient, MONDAY).expect(201);

    offersToLeave(clinic, false);
    for (var seen : seen(clinic)) {
      assertThat(seen.at("/standing/visits").asInt()).isEqualTo(2);
      assertThat(seen.at("/standing/until").asString()).isEqualTo("2026-11-30T05:00:00Z");
    }
    var page = clinic.doctorApi().get(visits + "?size=1").expect(200);
    assertThat(page.text("/items/0/id")).isEqualTo(first.id().toString());
    assertThat(page.body().at("/total").asInt()).isEqualTo(2);
    assertThat(clinic.admin().get(visits + "?size=1&page=1").text("/items/0/id"))
        .isEqualTo(second.id().toString());
    // Whoever cannot end it is told nothing of the visits.
    assertThat(clinic.desk().get(path).expect(200).body().at("/standing").isNull()).isTrue();
    clinic.desk().get(visits).expect(403);
    world.clinic().admin().get(visits).expect(403);

    for (var each : List.of(first, second)) {
      clinic
          .desk()
          .post("/appointments/" + each.id() + "/cancellation", Map.of("reason", "Leaves"))
          .expect(200);
    }
    offersToLeave(clinic, true);
    clinic.admin().post(path + "/departure", null).expect(200);
    assertThat(clinic.admin().get(visits).expect(409).text("/code")).isEqualTo("affiliation-ended");
  }

  /** The affiliation wherever it is read. */
  private static List<JsonNode> seen(World.Clinic clinic) {
    var admin = clinic.admin();
    return List.of(
        admin.get("/affiliations/" + clinic.affiliation()).expect(200).body(),
        admin
            .get("/hospitals/" + clinic.hospital() + "/affiliation-overview")
            .expect(200)
            .body()
            .at("/items/0/affiliation"),
        admin
            .get("/doctors?hospitalId=" + clinic.hospital())
            .expect(200)
            .body()
            .at("/items/0/affiliations/0"),
        clinic.doctorApi().get("/doctors/" + clinic.doctor()).body().at("/affiliations/0"));
  }

  private static void offersToLeave(World.Clinic clinic, boolean offered) {
    for (var seen : seen(clinic)) {
      assertThat(seen.at("/allowedActions").toString().contains("LEAVE"))
          .as(seen.toString())
          .isEqualTo(offered);
      assertThat(seen.at("/standing").isNull()).isEqualTo(offered);
    }
  }
}
