package org.caredesk.desktop.app;

import java.util.List;
import java.util.Set;
import org.caredesk.desktop.admin.AdminWorkplace;
import org.caredesk.desktop.doctor.DoctorWorkplace;
import org.caredesk.desktop.doctor.profile.ApplicantWorkplace;
import org.caredesk.desktop.reception.ReceptionWorkplace;
import org.caredesk.desktop.shell.LaterWorkplace;
import org.caredesk.desktop.shell.WorkplaceKind;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;

/** Which workplaces there are: a role package is plugged in by one line here. */
final class Workplaces {

  private static final List<WorkplaceKind> BUILT =
      List.of(
          new WorkplaceKind("reception", Set.of(Role.RECEPTIONIST), ReceptionWorkplace::new),
          new WorkplaceKind("doctor", Set.of(Role.DOCTOR), DoctorWorkplace::new),
          new WorkplaceKind("admin", Set.of(Role.SUPER_ADMIN), AdminWorkplace::new));

  private static final WorkplaceKind LATER =
      new WorkplaceKind(
          "later",
          Set.of(Role.values()),
          context -> new LaterWorkplace(context.session().me(), context.texts()));

  private Workplaces() {}

  /**
   * Those that a person may open, the usual one first; never none.
   *
   * @param renew gets the session the roles that the person has been given since
   */
  static List<WorkplaceKind> of(MeResponse me, Runnable renew) {
    if (me.roles().isEmpty() && me.doctorId() != null) {
      return List.of(
          new WorkplaceKind(
              "applicant", Set.of(), context -> new ApplicantWorkplace(context, renew)));
    }
    List<WorkplaceKind> open =
        BUILT.stream()
            .filter(kind -> me.roles().stream().anyMatch(kind.roles()::contains))
            .toList();
    return open.isEmpty() ? List.of(LATER) : open;
  }
}
