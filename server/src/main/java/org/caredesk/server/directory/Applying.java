package org.caredesk.server.directory;

import java.util.Map;
import java.util.Set;
import org.caredesk.dto.directory.DoctorApplicationRequest;
import org.caredesk.dto.directory.DoctorRequest;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.NewAccount;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Notice;
import org.caredesk.server.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Doctors apply (SPEC D3). The applicant has an account at once, but no role: they see where their
 * application stands and may correct their profile, and nothing of anybody else.
 */
@Service
public class Applying {
  private final DoctorAdministration administration;
  private final Doctors doctors;
  private final DoctorApplications applications;
  private final Accounts accounts;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Applying(
      DoctorAdministration administration,
      Doctors doctors,
      DoctorApplications applications,
      Accounts accounts,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.administration = administration;
    this.doctors = doctors;
    this.applications = applications;
    this.accounts = accounts;
    this.transaction = transaction;
    this.events = events;
  }

  /**
   * Takes an application of somebody new.
   *
   * @return the doctor, and who they are from now on
   * @throws Refusal invalid; email-taken (409)
   */
  public Applied apply(Actor nobody, DoctorApplicationRequest request) {
    // Before the transaction: hashing takes its time, and would keep a connection waiting.
    var hash = accounts.hash(request.password());
    return transaction.execute(status -> store(nobody, request, hash));
  }

  /** A stored application. */
  public record Applied(Doctor doctor, Actor applicant) {}

  private Applied store(Actor nobody, DoctorApplicationRequest request, String hash) {
    if (accounts.findByEmail(request.email()).isPresent()) {
      throw emailTaken();
    }
    var doctor =
        administration.create(
            new DoctorRequest(
                request.name(),
                request.email(),
                null,
                request.qualifications(),
                request.specialties(),
                request.yearsOfExperience(),
                request.phone(),
                null,
                null),
            DoctorStatus.APPLIED);
    applications.add(doctor.id());
    var account =
        accounts.createHashed(
            nobody,
            new NewAccount(doctor.email(), doctor.name(), Set.of(), doctor.id(), null),
            hash);
    var applicant =
        new Actor(
            account.value(),
            doctor.name(),
            Set.of(),
            doctor.id(),
            null,
            nobody.origin(),
            nobody.correlationId());
    tell(applicant, doctor);
    return new Applied(doctors.get(doctor.id()), applicant);
  }

  /**
   * A doctor who was rejected applies again, with the profile as it is now.
   *
   * @throws Refusal doctor-not-found (404) for anybody else's; application-not-rejected (409)
   */
  public Doctor again(Actor actor, DoctorId id) {
    if (!actor.isDoctor(id)) {
      throw Refusal.notFound("doctor");
    }
    return transaction.execute(
        status -> {
          if (!doctors.move(id, DoctorStatus.REJECTED, DoctorStatus.APPLIED)) {
            throw Refusal.conflict(
                    "application-not-rejected", "Only after a rejection can a doctor apply again.")
                .with("status", doctors.get(id).status());
          }
          applications.add(id);
          var doctor = doctors.get(id);
          tell(actor, doctor);
          return doctor;
        });
  }

  private void tell(Actor applicant, Doctor doctor) {
    events.publishEvent(
        new Audited(
            applicant,
            "apply",
            "doctor",
            doctor.id().value(),
            null,
            Map.of("specialties", String.join(",", doctor.specialties()))));
    events.publishEvent(DoctorNews.of(doctor));
    events.publishEvent(
        new Notice(
            "application-received",
            applicant,
            Set.of(new Notice.OfRole(Role.SUPER_ADMIN, null)),
            "doctor",
            doctor.id().value(),
            null,
            Map.of("doctorId", doctor.id().value().toString())));
  }

  private static Refusal emailTaken() {
    return Refusal.conflict(
        "email-taken",
        "There is an account with this email address. Sign in to see where an application stands"
            + " or to apply again.");
  }
}
