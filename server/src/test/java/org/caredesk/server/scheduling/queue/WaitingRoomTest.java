package org.caredesk.server.scheduling.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.caredesk.server.support.World.Clinic;
import org.junit.jupiter.api.Test;

/** What hangs in the waiting room for everybody to read (SPEC B8). */
@DatabaseTest
class WaitingRoomTest {
  private final World world;

  WaitingRoomTest(World world) {
    this.world = world;
  }

  @Test
  void theCalledStandBeforeTheWaitingInTheOrderInWhichTheyAreCalled() {
    var clinic = world.clinic();
    var first = checkedIn(clinic, "2026-11-16T03:30:00Z");
    checkedIn(clinic, "2026-11-16T04:00:00Z");
    var urgent = checkedIn(clinic, "2026-11-16T04:30:00Z");
    clinic.doctorApi().post("/doctors/" + clinic.doctor() + "/next-patient", Map.of()).expect(200);
    clinic
        .desk()
        .post("/appointments/" + urgent + "/priority", Map.of("priority", "URGENT"))
        .expect(200);

    var room = clinic.desk().get("/hospitals/" + clinic.hospital() + "/waiting-room").expect(200);
    assertThat(room.text("/places/0/token")).isEqualTo("AD-01");
    assertThat(room.text("/places/0/state")).isEqualTo("CALLED");
    assertThat(room.text("/places/1/token")).isEqualTo("AD-03");
    assertThat(room.text("/places/1/expectedStart")).isEqualTo("2026-11-16T04:00:00Z");
    assertThat(room.text("/places/2/token")).isEqualTo("AD-02");
    assertThat(room.text("/places/2/state")).isEqualTo("WAITING");
    assertThat(room.body().at("/places").size()).isEqualTo(3);
    clinic.doctorApi().post("/appointments/" + first + "/completion", Map.of()).expect(200);
    var after = clinic.desk().get("/hospitals/" + clinic.hospital() + "/waiting-room");
    assertThat(after.body().at("/places").size()).isEqualTo(2);
  }

  @Test
  void nothingOfItTellsWhoAnybodyIs() {
    var clinic = world.clinic();
    var patient = world.patient(clinic.desk());
    var record = clinic.desk().get("/patients/" + patient).expect(200);
    var id = checkedIn(clinic, patient, "2026-11-16T03:30:00Z");
    var appointment = clinic.desk().get("/appointments/" + id).expect(200);

    var json =
        clinic
            .desk()
            .get("/hospitals/" + clinic.hospital() + "/waiting-room")
            .expect(200)
            .raw()
            .body();
    assertThat(json)
        .contains("AD-01")
        .doesNotContain("Nandini", "Furtado")
        .doesNotContain(patient.toString(), id.toString())
        .doesNotContain(record.text("/recordNumber"), appointment.text("/number"))
        .doesNotContain("98200");
  }

  @Test
  void onlyTheDeskOfTheHospitalReadsIt() {
    var clinic = world.clinic();
    world.clinic().desk().get("/hospitals/" + clinic.hospital() + "/waiting-room").expect(403);
    clinic.admin().get("/hospitals/" + clinic.hospital() + "/waiting-room").expect(200);
  }

  private UUID checkedIn(Clinic clinic, String startsAt) {
    return checkedIn(clinic, world.patient(clinic.desk()), startsAt);
  }

  private UUID checkedIn(Clinic clinic, UUID patient, String startsAt) {
    var held = world.hold(clinic.desk(), clinic, patient, startsAt).expect(201);
    world.pay(clinic.desk(), held.id(), "1200.00").expect(201);
    clinic.desk().post("/appointments/" + held.id() + "/check-in", Map.of()).expect(200);
    return held.id();
  }
}
