package org.caredesk.desktop.shell;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.api.Scripted;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.Location;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/** A workstation at a scripted server. */
public final class ScriptedDesk extends PlayedWindow {
  public static final UUID DOCTOR = UUID.fromString("01940000-0000-7000-8000-0000000000d1");

  public final Scripted server = new Scripted();

  public ScriptedDesk() {
    super(Instant.parse("2026-11-16T05:19:00Z"));
  }

  /** The context of a person; a doctor is {@link #DOCTOR}. */
  public WorkplaceContext context(Role... roles) {
    boolean isDoctor = roles.length == 0 || roles[0] == Role.DOCTOR;
    MeResponse me =
        new MeResponse(
            UUID.fromString("01940000-0000-7000-8000-0000000000a1"),
            "Sunita Kamble",
            "sunita@clinic.example",
            List.of(roles),
            List.of(),
            isDoctor ? DOCTOR : null,
            null);
    return context(me, server.api(), hospital("Seaface Hospital", "Asia/Kolkata", "INR"), "Desk 1");
  }

  /** A hospital with an id of its own. */
  public static HospitalResponse hospital(String name, String zone, String currency) {
    return new HospitalResponse(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        name,
        new Location("1 Marine Drive", null, null, "Mumbai", null, "IN"),
        zone,
        currency,
        null,
        6000,
        true,
        0,
        List.of());
  }

  /** Sends news as one batch. */
  public void push(
      String type, @Nullable UUID id, @Nullable UUID doctor, @Nullable Integer version) {
    push(new LiveFrame(1L, type, id, null, doctor, null, null, version));
    work.settle();
  }
}
