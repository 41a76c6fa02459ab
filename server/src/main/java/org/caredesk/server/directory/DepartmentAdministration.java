package org.caredesk.server.directory;

import java.util.List;
import java.util.Map;
import org.caredesk.dto.directory.DepartmentRequest;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.IfMatch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Defines departments, changes, retires and, while nothing refers to them, deletes them (SPEC D2,
 * D7).
 */
@Service
public class DepartmentAdministration {
  private final Hospitals hospitals;
  private final Departments departments;
  private final Specialties specialties;
  private final Ids ids;
  private final ApplicationEventPublisher events;

  DepartmentAdministration(
      Hospitals hospitals,
      Departments departments,
      Specialties specialties,
      Ids ids,
      ApplicationEventPublisher events) {
    this.hospitals = hospitals;
    this.departments = departments;
    this.specialties = specialties;
    this.ids = ids;
    this.events = events;
  }

  /**
   * @throws Refusal forbidden unless super admin or admin of this hospital; department-name-taken
   *     (409)
   */
  @Transactional
  public Department define(Actor actor, HospitalId hospital, DepartmentRequest request) {
    hospitals.get(hospital);
    requireAdmin(actor, hospital);
    var department =
        new Department(
            new DepartmentId(ids.next()),
            hospital,
            Names.required(request.name()),
            specialties.checked(request.specialties()),
            false,
            false,
            0);
    departments.add(department);
    audit(actor, "create", department);
    return department;
  }

  /**
   * @throws Refusal forbidden, stale-version, department-name-taken; specialty-in-use (422) when
   *     doctors work there who would be left without a specialty of the department (SPEC D5)
   */
  @Transactional
  public Department change(Actor actor, DepartmentId id, int version, DepartmentRequest request) {
    var old = mine(actor, id);
    var changed =
        write(
            actor,
            "change",
            version,
            new Department(
                id,
                old.hospital(),
                Names.required(request.name()),
                specialties.checked(request.specialties()),
                old.retired(),
                old.inUse(),
                old.version()));
    var left =
        changed.specialties().equals(old.specialties())
            ? List.<String>of()
            : departments.doctorsNotCovered(id);
    if (!left.isEmpty()) {
      throw Refusal.broken(
          "specialty-in-use",
          "specialties",
          "specialty-in-use",
          "Doctors work here whose specialties the department would no longer cover: "
              + String.join(", ", left)
              + ".");
    }
    return changed;
  }

  /** Takes a department out of service, or with {@code retired} false back into it. */
  @Transactional
  public Department retire(Actor actor, DepartmentId id, int version, boolean retired) {
    var old = mine(actor, id);
    return write(
        actor,
        retired ? "retire" : "reinstate",
        version,
        new Department(
            id,
            old.hospital(),
            old.name(),
            old.specialties(),
            retired,
            old.inUse(),
            old.version()));
  }

  /**
   * @throws Refusal department-in-use (409) once anything refers to it
   */
  @Transactional
  public void delete(Actor actor, DepartmentId id, int version) {
    var old = mine(actor, id);
    IfMatch.check(version, old.version());
    if (old.inUse()) {
      throw inUse();
    }
    try {
      departments.remove(id);
    } catch (DataIntegrityViolationException e) {
      throw inUse();
    }
    audit(actor, "delete", old);
  }

  private static Refusal inUse() {
    return Refusal.conflict(
        "department-in-use",
        "Doctors or figures belong to this department, or did. It can be retired, not deleted.");
  }

  private Department mine(Actor actor, DepartmentId id) {
    var department = departments.get(id);
    requireAdmin(actor, department.hospital());
    return department;
  }

  private Department write(Actor actor, String action, int version, Department changed) {
    IfMatch.check(version, changed.version());
    departments.update(changed);
    audit(actor, action, changed);
    return departments.get(changed.id());
  }

  private static void requireAdmin(Actor actor, HospitalId hospital) {
    actor.requireAt(hospital, Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
  }

  private void audit(Actor actor, String action, Department department) {
    events.publishEvent(
        new Audited(
            actor,
            action,
            "department",
            department.id().value(),
            department.hospital(),
            Map.of(
                "name",
                department.name(),
                "specialties",
                String.join(",", department.specialties()))));
  }
}
