package org.caredesk.server.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caredesk.dto.directory.AffiliationPatch;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.IfMatch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A doctor joins a hospital, works there under terms, and leaves it (SPEC D5, D6, D7). */
@Service
public class Affiliating {
  private final Affiliations affiliations;
  private final Hospitals hospitals;
  private final Doctors doctors;
  private final Departments departments;
  private final TermsOfAffiliations termsOf;
  private final Catalogue catalogue;

  /** The words for specialties, and who hears of what happens. */
  @org.springframework.stereotype.Component
  record Catalogue(Specialties specialties, ApplicationEventPublisher events) {}

  Affiliating(
      Affiliations affiliations,
      Hospitals hospitals,
      Doctors doctors,
      Departments departments,
      TermsOfAffiliations termsOf,
      Catalogue catalogue) {
    this.affiliations = affiliations;
    this.hospitals = hospitals;
    this.doctors = doctors;
    this.departments = departments;
    this.termsOf = termsOf;
    this.catalogue = catalogue;
  }

  /**
   * A doctor who left comes back to the same affiliation, under the new terms.
   *
   * @throws Refusal forbidden unless the doctor, an admin of the hospital or a super admin;
   *     no-matching-department (422), which names the departments there are and the specialties
   *     that are missing; already-affiliated (409)
   */
  @Transactional
  public AffiliationId join(Actor actor, DoctorId doctorId, AffiliationRequest request) {
    var hospital = hospitals.get(new HospitalId(request.hospitalId()));
    requireMay(actor, doctorId, hospital.id());
    var doctor = doctors.get(doctorId);
    requireKnown(actor, doctor);
    doctors.lock(doctorId);
    var terms = AgreedTerms.of(request, hospital);
    var department =
        departments.covering(hospital.id(), doctorId).stream()
            .findFirst()
            .orElseThrow(() -> noDepartment(doctor, hospital));
    var before = affiliations.find(doctorId, hospital.id()).flatMap(termsOf::of).orElse(null);
    if (before != null && !before.retired()) {
      throw Refusal.conflict("already-affiliated", "This doctor already works at this hospital.");
    }
    AffiliationId id;
    if (before == null) {
      id = affiliations.add(doctorId, department, terms);
    } else {
      id = before.affiliation();
      affiliations.rejoin(id, department.id(), terms);
    }
    tell(
        actor,
        before == null ? "create" : "rejoin",
        id,
        Map.of("doctor", doctorId.value().toString(), "fee", terms.fee().toMoney().amount()));
    return id;
  }

  /**
   * Changes the terms; appointments keep those they were made with.
   *
   * @throws Refusal affiliation-not-found; forbidden as {@link #join}; invalid; stale-version;
   *     affiliation-ended (409) for a hospital that the doctor left
   */
  @Transactional
  public void change(Actor actor, AffiliationId id, int version, AffiliationPatch patch) {
    var seen = mine(actor, id);
    doctors.lock(seen.doctor());
    var old = mine(actor, id);
    IfMatch.check(version, old.version());
    var terms = AgreedTerms.of(old, patch);
    affiliations.change(id, terms);
    tell(actor, "change", id, changes(old, terms));
  }

  /**
   * The doctor works there no more. Whoever calls this has made sure that no appointment stands and
   * keeps the doctor's agenda locked meanwhile.
   *
   * @throws Refusal affiliation-not-found; forbidden as {@link #join}; affiliation-ended (409)
   */
  @Transactional
  public void retire(Actor actor, AffiliationId id) {
    var terms = mine(actor, id);
    affiliations.retire(id);
    tell(actor, "leave", id, Map.of("doctor", terms.doctor().value().toString()));
  }

  /**
   * The terms of an affiliation that the actor may change.
   *
   * @throws Refusal affiliation-not-found; forbidden as {@link #join}; affiliation-ended (409)
   */
  public Terms mine(Actor actor, AffiliationId id) {
    var terms = termsOf.of(id).orElseThrow(() -> Refusal.notFound("affiliation"));
    requireMay(actor, terms.doctor(), terms.hospital());
    if (terms.retired()) {
      throw Affiliations.ended();
    }
    return terms;
  }

  private static void requireMay(Actor actor, DoctorId doctor, HospitalId hospital) {
    if (!actor.isDoctor(doctor)) {
      actor.requireAt(hospital, Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    }
  }

  /** Before the approval a doctor is nobody's business but the super admin's. */
  private static void requireKnown(Actor actor, Doctor doctor) {
    if (doctor.status() == DoctorStatus.APPLIED && !actor.is(Role.SUPER_ADMIN)) {
      throw Refusal.notFound("doctor");
    }
    if (doctor.status() == DoctorStatus.REJECTED || doctor.status() == DoctorStatus.RETIRED) {
      throw Refusal.conflict("doctor-not-active", "This doctor does not practise here.");
    }
  }

  private static Map<String, Object> changes(Terms old, AgreedTerms now) {
    var changes = new LinkedHashMap<String, Object>();
    if (!old.fee().equals(now.fee())) {
      changes.put("feeBefore", old.fee().toMoney().amount());
      changes.put("fee", now.fee().toMoney().amount());
    }
    if (old.policy() != now.policy()) {
      changes.put("policyBefore", old.policy().name());
      changes.put("policy", now.policy().name());
    }
    changes.put("slotMinutes", now.slotMinutes());
    return changes;
  }

  private void tell(Actor actor, String action, AffiliationId id, Map<String, ?> detail) {
    var now = termsOf.of(id).orElseThrow();
    catalogue
        .events()
        .publishEvent(
            new Audited(actor, action, "affiliation", id.value(), now.hospital(), detail));
    catalogue
        .events()
        .publishEvent(
            new Changed(
                LiveFrame.AVAILABILITY_CHANGED,
                id.value(),
                now.hospital(),
                now.doctor(),
                null,
                null,
                null,
                now.version()));
  }

  private Refusal noDepartment(Doctor doctor, Hospital hospital) {
    var existing =
        departments.of(hospital.id()).stream()
            .filter(d -> !d.retired())
            .map(Department::name)
            .toList();
    return Refusal.broken(
            "no-matching-department",
            "No department of "
                + hospital.name()
                + " covers "
                + String.join(" or ", catalogue.specialties().names(doctor.specialties()))
                + ". Its departments: "
                + (existing.isEmpty() ? "none yet" : String.join(", ", existing))
                + ".")
        .with("existingDepartments", existing)
        .with("missingSpecialties", doctor.specialties());
  }
}
