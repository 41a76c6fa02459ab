package org.caredesk.server.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.Test;

/** Each hospital keeps the colour and sign that its mark decides, for everybody. */
@DatabaseTest
class HospitalMarksTest {
  private static final String NOVEMBER = "from=2026-11-01&to=2026-11-30";

  private final World world;

  HospitalMarksTest(World world) {
    this.world = world;
  }

  private static int inGroup(Api by, UUID hospital) {
    for (var row : by.get("/reports/group?" + NOVEMBER).expect(200).body().at("/hospitals")) {
      if (row.at("/hospitalId").asString().equals(hospital.toString())) {
        return row.at("/mark").asInt();
      }
    }
    throw new AssertionError("No row of " + hospital);
  }

  @Test
  void aMarkIsTheSameWhereverAndByWhomeverItIsRead() {
    var clinic = world.clinic();
    var head = world.signIn(Role.STAKEHOLDER, clinic.hospital(), null, null);
    var mark = inGroup(head, clinic.hospital());
    assertThat(mark).isPositive();
    var affiliation = clinic.desk().get("/affiliations/" + clinic.affiliation()).expect(200);
    assertThat(affiliation.body().at("/hospitalMark").asInt()).isEqualTo(mark);
    var own = "/doctors/" + clinic.doctor();
    var calendar =
        clinic.doctorApi().get(own + "/calendar?from=2026-11-16&to=2026-11-17").expect(200);
    assertThat(calendar.body().at("/hospitals/0/hospitalMark").asInt()).isEqualTo(mark);
    var hours =
        clinic.doctorApi().get(own + "/availability?from=2026-11-16&to=2026-11-22").expect(200);
    assertThat(hours.body().at("/affiliations/0/hospitalMark").asInt()).isEqualTo(mark);
  }

  @Test
  void aHospitalThatComesLaterChangesNoMark() {
    var first = world.clinic();
    var before = ofDoctor(first);
    var second = world.clinic();

    assertThat(ofDoctor(first)).isEqualTo(before);
    assertThat(ofDoctor(second)).isGreaterThan(before);
  }

  private static int ofDoctor(World.Clinic clinic) {
    return clinic
        .doctorApi()
        .get("/affiliations/" + clinic.affiliation())
        .expect(200)
        .body()
        .at("/hospitalMark")
        .asInt();
  }
}
