package org.caredesk.server.imports.figures;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.World;

/** Uploads files and waits for what becomes of them. */
record ImportCalls(Api admin, UUID hospital) {
  private static final Set<String> MOVING = Set.of("UPLOADED", "CHECKING", "COMMITTING", "UNDOING");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** As the admin of a clinic. */
  static ImportCalls of(World.Clinic clinic) {
    return new ImportCalls(clinic.admin(), clinic.hospital());
  }

  /** Uploads a file and waits until it is checked. */
  Api.Answer checked(String kind, String... lines) {
    return settled(upload(kind, lines).expect(201).id());
  }

  Api.Answer upload(String kind, String... lines) {
    return upload(kind, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  Api.Answer upload(String kind, byte[] file) {
    return admin.post(
        "/hospitals/" + hospital + "/imports?fileName=figures.csv&kind=" + kind, "text/csv", file);
  }

  /** The import once the server has nothing more to do for it. */
  Api.Answer settled(UUID id) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var now = admin.get("/imports/" + id).expect(200);
      var isMoving =
          MOVING.contains(now.text("/status"))
              && (now.body().get("queued").asBoolean() || !now.text("/status").equals("UPLOADED"));
      if (!isMoving) {
        return now;
      }
    }
    throw new AssertionError("Import " + id + " does not come to an end");
  }

  Api.Answer commit(Api.Answer read) {
    return admin
        .once()
        .ifMatch(read.body().get("version").asInt())
        .post("/imports/" + read.id() + "/commitment", null);
  }

  /** Commits and waits for the end of it. */
  Api.Answer committed(Api.Answer read) {
    commit(read).expect(200);
    return settled(read.id());
  }

  Api.Answer cancel(UUID id) {
    return admin.post("/imports/" + id + "/cancellation", null);
  }

  /** "added changed same rejected". */
  static String counts(Api.Answer read) {
    return read.body().at("/counts/added").asInt()
        + " "
        + read.body().at("/counts/changed").asInt()
        + " "
        + read.body().at("/counts/same").asInt()
        + " "
        + read.body().at("/counts/rejected").asInt();
  }
}
