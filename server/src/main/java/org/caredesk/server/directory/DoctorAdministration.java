package org.caredesk.server.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.caredesk.dto.directory.DoctorRequest;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.NewAccount;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds doctors (SPEC D3). */
@Service
public class DoctorAdministration {
  private final Doctors doctors;
  private final Specialties specialties;
  private final Accounts accounts;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DoctorAdministration(
      Doctors doctors,
      Specialties specialties,
      Accounts accounts,
      Ids ids,
      ApplicationEventPublisher events,
      Clock clock) {
    this.doctors = doctors;
    this.specialties = specialties;
    this.accounts = accounts;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds a doctor who is active at once.
   *
   * @throws Refusal forbidden for all but a super admin; invalid for an unknown specialty;
   *     email-taken (409)
   */
  @Transactional
  public Doctor add(Actor actor, DoctorRequest request) {
    actor.require(Role.SUPER_ADMIN);
    var doctor = create(request, DoctorStatus.ACTIVE);
    if (request.password() != null) {
      accounts.create(
          actor,
          new NewAccount(
              doctor.email(),
              doctor.name(),
              Set.of(new Actor.Grant(Role.DOCTOR, null)),
              doctor.id(),
              null),
          request.password());
    }
    events.publishEvent(
        new Audited(
            actor,
            "create",
            "doctor",
            doctor.id().value(),
            null,
            Map.of("name", doctor.name(), "specialties", String.join(",", doctor.specialties()))));
    return doctor;
  }

  /** Stores a new doctor; only an active one can be booked. */
  Doctor create(DoctorRequest request, DoctorStatus status) {
    var doctor =
        new Doctor(
            new DoctorId(ids.next()),
            Names.required(request.name()),
            request.email().strip().toLowerCase(Locale.ROOT),
            status,
            request.qualifications() == null ? List.of() : request.qualifications(),
            specialties.checked(request.specialties()),
            request.languages() == null ? List.of() : request.languages(),
            request.yearsOfExperience() == null ? 0 : request.yearsOfExperience(),
            request.phone(),
            request.bio(),
            null,
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            null,
            null,
            0);
    doctors.add(doctor);
    return doctor;
  }
}
