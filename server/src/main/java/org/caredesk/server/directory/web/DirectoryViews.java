package org.caredesk.server.directory.web;

import java.util.List;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DepartmentResponse;
import org.caredesk.dto.directory.DirectoryAction;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.StandingVisits;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Department;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.VisitsAhead;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.jspecify.annotations.Nullable;

/** What the directory looks like on the wire, with the actions open to the one who looks. */
public final class DirectoryViews {
  private DirectoryViews() {}

  static HospitalResponse hospital(Actor actor, Hospital hospital) {
    return new HospitalResponse(
        hospital.id().value(),
        hospital.name(),
        hospital.location(),
        hospital.zone().getId(),
        hospital.currency().getCurrencyCode(),
        hospital.contact(),
        hospital.doctorShareBasisPoints(),
        hospital.payAtDesk(),
        hospital.doubleBooking(),
        hospital.cancellation(),
        hospital.version(),
        isAdmin(actor, hospital.id())
            ? List.of(DirectoryAction.EDIT, DirectoryAction.ADD_DEPARTMENT)
            : List.of());
  }

  static DepartmentResponse department(Actor actor, Department department) {
    return new DepartmentResponse(
        department.id().value(),
        department.hospital().value(),
        department.name(),
        department.specialties(),
        department.retired(),
        department.version(),
        department.inUse(),
        isAdmin(actor, department.hospital()) ? actions(department) : List.of());
  }

  private static List<DirectoryAction> actions(Department department) {
    var turn = department.retired() ? DirectoryAction.REINSTATE : DirectoryAction.RETIRE;
    return department.inUse()
        ? List.of(DirectoryAction.EDIT, turn)
        : List.of(DirectoryAction.EDIT, turn, DirectoryAction.DELETE);
  }

  /**
   * @param standing what {@link VisitsAhead} found; null for nothing
   */
  public static AffiliationResponse affiliation(
      Actor actor, Terms terms, @Nullable Slot nextFreeSlot, @Nullable StandingVisits standing) {
    return new AffiliationResponse(
        terms.affiliation().value(),
        terms.doctor().value(),
        terms.hospital().value(),
        terms.hospitalName(),
        terms.hospitalMark(),
        terms.zone().getId(),
        terms.department().value(),
        terms.departmentName(),
        terms.fee().toMoney(),
        terms.slotMinutes(),
        terms.allowedSlotMinutes(),
        terms.visitModes(),
        terms.policy(),
        terms.room(),
        terms.bufferBeforeMinutes(),
        terms.bufferAfterMinutes(),
        terms.leadMinutes(),
        terms.horizonDays(),
        nextFreeSlot,
        terms.retired(),
        standing,
        terms.version(),
        actions(actor, terms, standing));
  }

  private static List<DirectoryAction> actions(
      Actor actor, Terms terms, @Nullable StandingVisits standing) {
    if (!VisitsAhead.mayEnd(actor, terms)) {
      return List.of();
    }
    return standing == null
        ? List.of(DirectoryAction.EDIT, DirectoryAction.LEAVE, DirectoryAction.SET_AVAILABILITY)
        : List.of(DirectoryAction.EDIT, DirectoryAction.SET_AVAILABILITY);
  }

  private static boolean isAdmin(Actor actor, HospitalId hospital) {
    return actor.isAt(hospital, Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
  }
}
