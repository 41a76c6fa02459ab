package org.caredesk.server.insights;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Who may see whose figures. */
@Component
class Reach {
  private static final Role[] READERS = {Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN, Role.STAKEHOLDER};

  private final Hospitals hospitals;

  Reach(Hospitals hospitals) {
    this.hospitals = hospitals;
  }

  /**
   * @throws Refusal hospital-not-found; forbidden, unless the actor may read the figures there
   */
  Hospital hospital(Actor actor, HospitalId id) {
    var hospital = hospitals.get(id);
    actor.requireAt(id, READERS);
    return hospital;
  }

  /** Names of patients are for the people who work with them, not for who looks at figures. */
  static boolean seesPatients(Actor actor, HospitalId hospital) {
    return actor.isAt(hospital, Role.HOSPITAL_ADMIN);
  }

  /**
   * At which hospitals the actor may see a doctor's figures; empty for all.
   *
   * @throws Refusal forbidden, for a doctor who asks for another one's
   */
  static Optional<Set<UUID>> ofDoctor(Actor actor, DoctorId doctor) {
    return actor.isDoctor(doctor) ? Optional.empty() : hospitals(actor, READERS);
  }

  /**
   * At which hospitals the actor has one of these roles; empty for all.
   *
   * @throws Refusal forbidden, when at none
   */
  static Optional<Set<UUID>> hospitals(Actor actor, Role... roles) {
    actor.require(roles);
    var own =
        actor.grants().stream()
            .filter(grant -> Set.of(roles).contains(grant.role()))
            .map(grant -> Optional.ofNullable(grant.hospital()).map(HospitalId::value))
            .collect(Collectors.toSet());
    return own.contains(Optional.<UUID>empty())
        ? Optional.empty()
        : Optional.of(own.stream().map(Optional::orElseThrow).collect(Collectors.toSet()));
  }
}
