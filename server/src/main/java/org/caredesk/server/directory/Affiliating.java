package org.caredesk.server.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A doctor joins a hospital (SPEC D5, D6). */
@Service
public class Affiliating {
  private static final int USUAL_SLOT_MINUTES = 30;
  private static final int USUAL_HORIZON_DAYS = 365;

  private final JdbcClient jdbc;
  private final Hospitals hospitals;
  private final Doctors doctors;
  private final Departments departments;
  private final Ids ids;
  private final ApplicationEventPublisher events;

  Affiliating(
      JdbcClient jdbc,
      Hospitals hospitals,
      Doctors doctors,
      Departments departments,
      Ids ids,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.hospitals = hospitals;
    this.doctors = doctors;
    this.departments = departments;
    this.ids = ids;
    this.events = events;
  }

  /**
   * @throws Refusal forbidden unless the doctor, an admin of the hospital or a super admin;
   *     no-matching-department (422), which names the departments there are and the specialties
   *     that are missing; already-affiliated (409)
   */
  @Transactional
  public AffiliationId join(Actor actor, DoctorId doctorId, AffiliationRequest request) {
    var hospital = hospitals.get(new HospitalId(request.hospitalId()));
    if (!actor.isDoctor(doctorId)) {
      actor.requireAt(hospital.id(), Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    }
    var doctor = doctors.get(doctorId);
    requireKnown(actor, doctor);
    doctors.lock(doctorId);
    var fee = Amount.parse(request.consultationFee(), hospital.currency(), "consultationFee");
    var department =
        departments.covering(hospital.id(), doctorId).stream()
            .findFirst()
            .orElseThrow(() -> noDepartment(doctor, hospital));
    var id = new AffiliationId(ids.next());
    insert(id, doctor, department, fee, request);
    events.publishEvent(
        new Audited(
            actor,
            "create",
            "affiliation",
            id.value(),
            hospital.id(),
            Map.of("doctor", doctorId.value().toString(), "fee", fee.toMoney().amount())));
    return id;
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

  private void insert(
      AffiliationId id,
      Doctor doctor,
      Department department,
      Amount fee,
      AffiliationRequest request) {
    var minutes = Objects.requireNonNullElse(request.slotMinutes(), USUAL_SLOT_MINUTES);
    var allowed =
        new TreeSet<>(Objects.requireNonNullElse(request.allowedSlotMinutes(), List.of(minutes)));
    if (!allowed.contains(minutes)) {
      throw Refusal.invalid(
          "slotMinutes", "not-allowed-length", "The usual length must be one of the allowed ones.");
    }
    var modes = Objects.requireNonNullElse(request.visitModes(), List.of(VisitMode.IN_PERSON));
    if (modes.isEmpty()) {
      throw Refusal.invalid("visitModes", "not-empty", "At least one visit mode is needed.");
    }
    try {
      jdbc.sql(
              """
              INSERT INTO affiliation (id, doctor_id, hospital_id, department_id, fee_minor, slot_minutes,
                allowed_slot_minutes, visit_modes, booking_policy, buffer_before_minutes, buffer_after_minutes,
                lead_minutes, horizon_days, room)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              id.value(),
              doctor.id().value(),
              department.hospital().value(),
              department.id().value(),
              fee.minor(),
              minutes,
              Sql.joined(allowed),
              Sql.joined(modes.stream().distinct().toList()),
              Objects.requireNonNullElse(request.bookingPolicy(), BookingPolicy.INSTANT).name(),
              Objects.requireNonNullElse(request.bufferBeforeMinutes(), 0),
              Objects.requireNonNullElse(request.bufferAfterMinutes(), 0),
              Objects.requireNonNullElse(request.leadMinutes(), 0),
              Objects.requireNonNullElse(request.horizonDays(), USUAL_HORIZON_DAYS))
          .param(request.room())
          .update();
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict("already-affiliated", "This doctor already works at this hospital.");
    }
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
                + doctor.specialties().stream().collect(Collectors.joining(" or "))
                + ". Its departments: "
                + (existing.isEmpty() ? "none yet" : String.join(", ", existing))
                + ".")
        .with("existingDepartments", existing)
        .with("missingSpecialties", doctor.specialties());
  }
}
