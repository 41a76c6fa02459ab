package org.caredesk.server.identity;

import java.util.Set;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param email in any case
 */
public record NewAccount(
    String email,
    String name,
    Set<Actor.Grant> grants,
    @Nullable DoctorId doctorId,
    @Nullable PatientId patientId) {

  /** An account of a person who is neither doctor nor patient. */
  public static NewAccount of(String email, String name, Actor.Grant... grants) {
    return new NewAccount(email, name, Set.of(grants), null, null);
  }
}
