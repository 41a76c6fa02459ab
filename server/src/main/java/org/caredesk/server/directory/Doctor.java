package org.caredesk.server.directory;

import java.time.LocalDate;
import java.util.List;
import org.caredesk.dto.directory.DoctorApplication;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.jspecify.annotations.Nullable;

/**
 * A doctor.
 *
 * @param specialties catalogue codes, the main one first
 * @param languages BCP 47 tags
 * @param photo names the present photo; null without one
 * @param application the last one; null for a doctor who was added directly
 */
public record Doctor(
    DoctorId id,
    String name,
    String email,
    DoctorStatus status,
    List<String> qualifications,
    List<String> specialties,
    List<String> languages,
    int yearsOfExperience,
    @Nullable String phone,
    @Nullable String bio,
    @Nullable String clinicAddress,
    LocalDate dateJoined,
    @Nullable String photo,
    @Nullable DoctorApplication application,
    int version) {

  /** Whether the actor may know of this doctor: before the approval few may. */
  public boolean isKnownTo(Actor actor) {
    return status == DoctorStatus.ACTIVE
        || status == DoctorStatus.RETIRED
        || actor.isDoctor(id)
        || actor.is(Role.SUPER_ADMIN);
  }
}
