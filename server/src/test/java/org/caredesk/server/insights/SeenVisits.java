package org.caredesk.server.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.World;

/** Visits that took place, or did not, whose money an admin puts right at random. */
final class SeenVisits {
  private static final List<String> DIRECTIONS =
      List.of("GIVE_BACK", "COLLECT", "TO_DOCTOR", "TO_HOSPITAL");

  private final World world;
  private final Random random;
  private final List<Seen> all = new ArrayList<>();
  private final Map<String, Api> doctors = new HashMap<>();

  SeenVisits(World world, Random random) {
    this.world = world;
    this.random = random;
  }

  private record Seen(UUID appointment, String hospital, String currency, boolean tookPlace) {}

  /** A doctor who has an account. */
  void know(UUID doctor, Api api) {
    doctors.put(doctor.toString(), api);
  }

  /** Whether the visit could take place now. */
  boolean see(Api desk, UUID id) {
    var path = "/appointments/" + id;
    if (desk.post(path + "/check-in", null).status() != 200) {
      return false;
    }
    var visit = desk.get(path).expect(200);
    var doctor = doctor(visit.text("/doctorId"));
    doctor.post(path + "/consultation", null).expect(200);
    doctor.post(path + "/completion", null).expect(200);
    all.add(new Seen(id, visit.text("/hospitalId"), visit.text("/fee/currency"), true));
    return true;
  }

  /** One that was cancelled or missed: some of it may have been kept. */
  void ended(Api.Answer visit) {
    all.add(new Seen(visit.id(), visit.text("/hospitalId"), visit.text("/fee/currency"), false));
  }

  private Api doctor(String id) {
    var known =
        doctors.computeIfAbsent(
            id, each -> world.signIn(Role.DOCTOR, null, UUID.fromString(each), null));
    var again = world.again(known);
    doctors.put(id, again);
    return again;
  }

  /** In which direction money was put right, and of what; nothing where nothing could be. */
  List<String> adjust(Api admin) {
    if (all.isEmpty()) {
      return List.of();
    }
    var visit = all.get(random.nextInt(all.size()));
    var direction = DIRECTIONS.get(random.nextInt(DIRECTIONS.size()));
    var answer =
        admin
            .once()
            .post(
                "/hospitals/" + visit.hospital() + "/adjustments",
                Map.of(
                    "appointmentId",
                    visit.appointment(),
                    "direction",
                    direction,
                    "amount",
                    Map.of(
                        "amount",
                        String.valueOf(1 + random.nextInt(60)),
                        "currency",
                        visit.currency()),
                    "reasonCode",
                    "GOODWILL",
                    "reason",
                    "A long wait"));
    // It may still be taken back, or not enough is left.
    assertThat(answer.status()).as(answer.raw().body()).isIn(201, 409, 422);
    return answer.status() != 201
        ? List.of()
        : List.of(direction, visit.tookPlace() ? "of a visit" : "of what was kept");
  }
}
