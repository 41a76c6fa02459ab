package org.caredesk.server.kernel;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.dto.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: passed explicitly to every service, so that a rule sees the person and not only the
 * URL.
 *
 * @param doctorId set for a person who is a doctor
 * @param patientId set for a person who is a patient
 * @param origin the address the request came from
 * @param correlationId shared with the client's log
 */
public record Actor(
    UUID id,
    String name,
    Set<Grant> grants,
    @Nullable DoctorId doctorId,
    @Nullable PatientId patientId,
    @Nullable String origin,
    @Nullable String correlationId) {

  /** The server itself: expiring holds, seeding demo data. */
  public static final Actor SYSTEM =
      new Actor(new UUID(0, 0), "CareDesk", Set.of(), null, null, null, null);

  /** Somebody who is not signed in, at one of the few places open to everyone. */
  public static Actor nobody(@Nullable String origin, @Nullable String correlationId) {
    return new Actor(new UUID(0, 2), "Not signed in", Set.of(), null, null, origin, correlationId);
  }

  /**
   * A role, for one hospital or, with null, for the whole group.
   *
   * <p>As text: {@code RECEPTIONIST@<hospital id>} or {@code SUPER_ADMIN}.
   */
  public record Grant(Role role, @Nullable HospitalId hospital) {

    public static Grant parse(String text) {
      var at = text.indexOf('@');
      return at < 0
          ? new Grant(Role.valueOf(text), null)
          : new Grant(
              Role.valueOf(text.substring(0, at)),
              new HospitalId(UUID.fromString(text.substring(at + 1))));
    }

    @Override
    public String toString() {
      return hospital == null ? role.name() : role + "@" + hospital.value();
    }
  }

  /** Whether the actor has one of these roles anywhere. */
  public boolean is(Role... roles) {
    return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
  }

  /** Whether the actor has one of these roles at this hospital or for the whole group. */
  public boolean isAt(HospitalId hospital, Role... roles) {
    return grants.stream()
        .filter(grant -> Arrays.asList(roles).contains(grant.role()))
        .anyMatch(grant -> grant.hospital() == null || grant.hospital().equals(hospital));
  }

  public boolean isDoctor(DoctorId doctor) {
    return doctor.equals(doctorId);
  }

  public boolean isPatient(PatientId patient) {
    return patient.equals(patientId);
  }

  /** The hospitals named in grants; empty for a person of the whole group. */
  public Set<HospitalId> hospitals() {
    return grants.stream()
        .map(Grant::hospital)
        .filter(java.util.Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @throws Refusal forbidden, unless the actor has one of these roles anywhere
   */
  public void require(Role... roles) {
    if (!is(roles)) {
      throw Refusal.forbidden();
    }
  }

  /**
   * @throws Refusal forbidden, unless the actor has one of these roles at this hospital
   */
  public void requireAt(HospitalId hospital, Role... roles) {
    if (!isAt(hospital, roles)) {
      throw Refusal.forbidden();
    }
  }
}
