package org.caredesk.server.feedback;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.World;
import org.jspecify.annotations.Nullable;

/** Visits of this morning, and what becomes of what is said of them. */
record RatedVisits(World world) {

  /** A visit, and its patient signed in. */
  record Seen(UUID appointment, UUID patient, Api api) {
    Api.Answer rate(int rating, @Nullable String comment) {
      var body = new HashMap<String, Object>(Map.of("rating", rating));
      if (comment != null) {
        body.put("comment", comment);
      }
      return api.post("/appointments/" + appointment + "/feedback", body);
    }
  }

  static Api.Answer decide(Api by, UUID id, int version, String decision, @Nullable String reason) {
    var body = new HashMap<String, Object>(Map.of("decision", decision));
    if (reason != null) {
      body.put("reason", reason);
    }
    return by.ifMatch(version).post("/feedback/" + id + "/moderation", body);
  }

  static Api.Answer undo(Api by, UUID id, int version) {
    return by.ifMatch(version).post("/feedback/" + id + "/reversal", null);
  }

  Api patient(UUID patient) {
    return world.signIn(Role.PATIENT, null, null, patient);
  }

  /** A completed visit; each of a test has its own number. */
  Seen seen(World.Clinic clinic, int n) {
    var booked = booked(clinic, n);
    complete(clinic, booked);
    return booked;
  }

  Seen booked(World.Clinic clinic, int n) {
    var patient = world.patient(clinic.desk());
    var startsAt = java.time.Instant.parse("2026-11-16T04:30:00Z").plusSeconds(1_800L * n);
    var appointment =
        world.hold(clinic.desk(), clinic, patient, startsAt.toString()).expect(201).id();
    world.pay(clinic.desk(), appointment, "1200.00").expect(201);
    return new Seen(appointment, patient, patient(patient));
  }

  static void complete(World.Clinic clinic, Seen booked) {
    var path = "/appointments/" + booked.appointment();
    clinic.desk().post(path + "/check-in", null).expect(200);
    clinic.doctorApi().post(path + "/consultation", null).expect(200);
    clinic.doctorApi().post(path + "/completion", null).expect(200);
  }
}
