package org.caredesk.server.scheduling.waitlist;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.World.Clinic;
import tools.jackson.databind.JsonNode;

/** What a desk asks of its wait-list in these tests. */
final class WaitListCalls {
  /** Tuesday, the day after the clock starts. */
  static final String TUESDAY = "2026-11-17";

  private WaitListCalls() {}

  /** For the clinic's doctor on Tuesday; {@code more} overrides. */
  static Map<String, Object> wish(Clinic clinic, UUID patient, Map<String, Object> more) {
    var wish = new HashMap<String, Object>();
    wish.put("patientId", patient);
    wish.put("affiliationId", clinic.affiliation());
    wish.put("visitMode", "IN_PERSON");
    wish.put("from", TUESDAY);
    wish.put("to", TUESDAY);
    wish.putAll(more);
    return wish;
  }

  /** For anybody of the department. */
  static Map<String, Object> anybody(Clinic clinic, UUID patient, Map<String, Object> more) {
    var wish = wish(clinic, patient, more);
    wish.remove("affiliationId");
    wish.put("departmentId", clinic.department());
    return wish;
  }

  static UUID add(Api desk, Clinic clinic, Map<String, Object> wish) {
    return desk.post("/hospitals/" + clinic.hospital() + "/wait-list", wish).expect(201).id();
  }

  static JsonNode entry(Api desk, Clinic clinic, UUID id) {
    var all =
        desk.get(
                "/hospitals/"
                    + clinic.hospital()
                    + "/wait-list?size=200&state=WAITING&state=OFFERED&state=BOOKED&state=WITHDRAWN&state=LAPSED")
            .expect(200)
            .body()
            .at("/items");
    for (var each : all) {
      if (each.at("/id").asString().equals(id.toString())) {
        return each;
      }
    }
    throw new AssertionError("No entry " + id);
  }

  static String state(Api desk, Clinic clinic, UUID id) {
    return entry(desk, clinic, id).at("/state").asString();
  }
}
