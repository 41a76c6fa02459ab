package org.caredesk.server.identity.staff;

import java.util.ArrayList;
import java.util.List;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.identity.StaffAction;
import org.caredesk.server.identity.Account;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whose staff an admin may see and change: a super admin anybody's, others their own hospital's.
 */
final class StaffScope {
  private StaffScope() {}

  /**
   * Whether the actor may give and take this role.
   *
   * @throws Refusal invalid for a role that is not given here, or not at such a place; forbidden
   *     with role-not-yours for one that is not the actor's to give
   */
  static void requireMayGrant(Actor actor, Role role, @Nullable HospitalId hospital) {
    var fits =
        switch (role) {
          case SUPER_ADMIN -> hospital == null;
          case HOSPITAL_ADMIN, RECEPTIONIST -> hospital != null;
          case STAKEHOLDER -> true;
          case DOCTOR, PATIENT, KIOSK ->
              throw Refusal.invalid(
                  "role.role", "not-a-staff-role", "This role is not given to staff.");
        };
    if (!fits) {
      throw Refusal.invalid(
          "role.hospitalId", "role-place", "This role is not given at such a place.");
    }
    if (!administers(actor, hospital)) {
      throw Refusal.forbidden(
          "role-not-yours", "You can only give roles at the hospitals that you administer.");
    }
  }

  /** Whether the actor administers a hospital; nobody but a super admin administers the group. */
  static boolean administers(Actor actor, @Nullable HospitalId hospital) {
    return actor.is(Role.SUPER_ADMIN)
        || hospital != null && actor.isAt(hospital, Role.HOSPITAL_ADMIN);
  }

  /** Whether somebody is of the actor's staff. */
  static boolean isMine(Actor actor, Account account) {
    return actor.is(Role.SUPER_ADMIN)
        || account.grants().stream().anyMatch(grant -> administers(actor, grant.hospital()));
  }

  /** Whether somebody is of the actor's staff, and of nobody else's. */
  static boolean isMineAlone(Actor actor, Account account) {
    return actor.is(Role.SUPER_ADMIN)
        || account.doctorId() == null
            && account.patientId() == null
            && !account.grants().isEmpty()
            && account.grants().stream().allMatch(grant -> administers(actor, grant.hospital()));
  }

  /**
   * What the actor may do with an account that is of their staff.
   *
   * @param isNeeded whether it is the last admin of a place
   */
  static List<StaffAction> actions(Actor actor, Account account, boolean isNeeded) {
    var actions = new ArrayList<StaffAction>();
    var isSelf = account.id().value().equals(actor.id());
    if (!isSelf) {
      actions.add(StaffAction.GRANT);
      if (isMineAlone(actor, account) && !(account.isActive() && isNeeded)) {
        actions.add(account.isActive() ? StaffAction.DEACTIVATE : StaffAction.REACTIVATE);
      }
    }
    if (account.isActive()) {
      actions.add(StaffAction.SIGN_OUT);
    }
    return actions;
  }
}
