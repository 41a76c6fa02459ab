package org.caredesk.server.directory.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.caredesk.dto.directory.DirectoryAction;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.StandingVisits;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.directory.Doctor;
import org.caredesk.server.directory.Ratings;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.directory.VisitsAhead;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Doctors on the wire: each sees of a doctor what is theirs to see. */
@Component
class DoctorViews {
  private final TermsOfAffiliations terms;
  private final Ratings ratings;
  private final VisitsAhead visits;

  DoctorViews(TermsOfAffiliations terms, Ratings ratings, VisitsAhead visits) {
    this.terms = terms;
    this.ratings = ratings;
    this.visits = visits;
  }

  /**
   * @throws Refusal doctor-not-found for who may not know of an applicant
   */
  DoctorResponse one(Actor actor, Doctor doctor) {
    if (!doctor.isKnownTo(actor)) {
      throw Refusal.notFound("doctor");
    }
    return all(actor, List.of(doctor)).getFirst();
  }

  /** Five statements at most, however many doctors there are. */
  List<DoctorResponse> all(Actor actor, List<Doctor> doctors) {
    var affiliations = terms.of(doctors.stream().map(Doctor::id).toList());
    var theirs = affiliations.stream().collect(Collectors.groupingBy(Terms::doctor));
    var ahead = visits.of(actor, affiliations);
    var shared = hospitalsOfColleague(actor);
    var standings = ratings.of(doctors.stream().map(Doctor::id).toList());
    return doctors.stream()
        .map(
            doctor ->
                view(
                    actor,
                    doctor,
                    theirs.getOrDefault(doctor.id(), List.of()),
                    shared,
                    Objects.requireNonNull(standings.get(doctor.id())),
                    ahead))
        .toList();
  }

  private static DoctorResponse view(
      Actor actor,
      Doctor doctor,
      List<Terms> affiliations,
      Set<HospitalId> shared,
      Ratings.Standing standing,
      Map<AffiliationId, StandingVisits> ahead) {
    var isColleague = isColleague(actor, doctor, affiliations, shared);
    return new DoctorResponse(
        doctor.id().value(),
        doctor.name(),
        isColleague ? doctor.email() : null,
        doctor.status(),
        doctor.qualifications(),
        doctor.specialties(),
        doctor.yearsOfExperience(),
        isColleague ? doctor.phone() : null,
        doctor.bio(),
        doctor.clinicAddress(),
        doctor.languages(),
        doctor.dateJoined(),
        doctor.photo(),
        isOwn(actor, doctor) ? doctor.application() : null,
        standing.average(),
        standing.ratings(),
        affiliations.stream()
            .map(t -> DirectoryViews.affiliation(actor, t, null, ahead.get(t.affiliation())))
            .toList(),
        doctor.version(),
        actions(actor, doctor));
  }

  private static boolean isOwn(Actor actor, Doctor doctor) {
    return actor.isDoctor(doctor.id()) || actor.is(Role.SUPER_ADMIN);
  }

  /** Email and phone are for the doctor and the staff of the hospitals they work at. */
  private static boolean isColleague(
      Actor actor, Doctor doctor, List<Terms> affiliations, Set<HospitalId> shared) {
    return isOwn(actor, doctor)
        || affiliations.stream()
            .map(Terms::hospital)
            .anyMatch(
                hospital ->
                    shared.contains(hospital)
                        || actor.isAt(hospital, Role.HOSPITAL_ADMIN, Role.RECEPTIONIST));
  }

  private Set<HospitalId> hospitalsOfColleague(Actor actor) {
    var hospitals = new HashSet<HospitalId>();
    if (actor.doctorId() != null && actor.is(Role.DOCTOR)) {
      terms.of(actor.doctorId()).forEach(t -> hospitals.add(t.hospital()));
    }
    return hospitals;
  }

  private static List<DirectoryAction> actions(Actor actor, Doctor doctor) {
    var actions = new ArrayList<DirectoryAction>();
    if (isOwn(actor, doctor)) {
      actions.add(DirectoryAction.EDIT);
    }
    if (doctor.status() == DoctorStatus.APPLIED && actor.is(Role.SUPER_ADMIN)) {
      actions.add(DirectoryAction.APPROVE);
      actions.add(DirectoryAction.REJECT);
    }
    if (doctor.status() == DoctorStatus.REJECTED && actor.isDoctor(doctor.id())) {
      actions.add(DirectoryAction.APPLY);
    }
    if (doctor.status() == DoctorStatus.ACTIVE
        && (isOwn(actor, doctor) || actor.is(Role.HOSPITAL_ADMIN))) {
      actions.add(DirectoryAction.ADD_AFFILIATION);
    }
    return List.copyOf(actions);
  }
}
