package org.caredesk.dto.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in. {@code hospitals} are those the person works for; empty for a person of the
 * whole group.
 */
public record MeResponse(
    UUID id,
    String name,
    @Nullable String email,
    List<Role> roles,
    List<HospitalRef> hospitals,
    @Nullable UUID doctorId,
    @Nullable UUID patientId) {

  /** A hospital by id and name. */
  public record HospitalRef(UUID id, String name) {}
}
