package org.caredesk.server.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Notice;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A super admin approves or rejects who applied (SPEC D3). Of two who decide at once one does; the
 * other is told.
 */
@Service
public class DecidingApplications {
  private final Doctors doctors;
  private final DoctorApplications applications;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DecidingApplications(
      Doctors doctors,
      DoctorApplications applications,
      Accounts accounts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.doctors = doctors;
    this.applications = applications;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  /** A part of the applications and how many there are. */
  public record Part(List<Doctor> doctors, long total) {}

  /**
   * The newest first.
   *
   * @param status of the doctors; null for any
   * @throws Refusal forbidden for all but a super admin
   */
  public Part list(Actor actor, @Nullable DoctorStatus status, int offset, int limit) {
    actor.require(Role.SUPER_ADMIN);
    var statuses = status == null ? List.of(DoctorStatus.values()) : List.of(status);
    return new Part(doctors.applicants(statuses, offset, limit), doctors.countApplicants(statuses));
  }

  /**
   * The doctor can be booked from now on, and their account has a doctor's role.
   *
   * @throws Refusal forbidden for all but a super admin; application-decided (409)
   */
  @Transactional
  public Doctor approve(Actor actor, DoctorId id) {
    decide(actor, id, DoctorStatus.ACTIVE, null);
    doctors.joined(id, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    accounts
        .findByDoctor(id)
        .ifPresent(account -> accounts.grant(actor, account.id(), Role.DOCTOR, null));
    return told(actor, "approve", "application-approved", id, Map.of());
  }

  /**
   * @param reason what the applicant reads
   * @throws Refusal forbidden for all but a super admin; application-decided (409)
   */
  @Transactional
  public Doctor reject(Actor actor, DoctorId id, String reason) {
    decide(actor, id, DoctorStatus.REJECTED, reason.strip());
    return told(actor, "reject", "application-rejected", id, Map.of("reason", reason.strip()));
  }

  private void decide(Actor actor, DoctorId id, DoctorStatus to, @Nullable String reason) {
    actor.require(Role.SUPER_ADMIN);
    if (!doctors.move(id, DoctorStatus.APPLIED, to)) {
      var now = doctors.get(id).status();
      throw Refusal.conflict("application-decided", "This application does not wait any more.")
          .with("status", now);
    }
    applications.decide(actor, id, reason);
  }

  private Doctor told(
      Actor actor, String action, String notice, DoctorId id, Map<String, String> detail) {
    var doctor = doctors.get(id);
    events.publishEvent(new Audited(actor, action, "doctor", id.value(), null, detail));
    events.publishEvent(DoctorNews.of(doctor));
    events.publishEvent(
        new Notice(
            notice, actor, Set.of(new Notice.OfDoctor(id)), "doctor", id.value(), null, detail));
    return doctor;
  }
}
