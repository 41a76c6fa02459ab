package org.caredesk.desktop.app;

import java.util.List;
import java.util.Set;
import org.caredesk.desktop.admin.AdminWorkplace;
import org.caredesk.desktop.doctor.DoctorWorkplace;
import org.caredesk.desktop.doctor.profile.ApplicantWorkplace;
import org.caredesk.desktop.insights.InsightsWorkplace;
import org.caredesk.desktop.reception.ReceptionWorkplace;
import org.caredesk.desktop.session.WorkstationSettings;
import org.caredesk.desktop.shell.LaterWorkplace;
import org.caredesk.desktop.shell.WorkplaceKind;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;

/** Which workplaces there are: a role package is plugged in by one line here. */
final class Workplaces {

  private static final WorkplaceKind LATER =
      new WorkplaceKind(
          "later",
          Set.of(Role.values()),
          context -> new LaterWorkplace(context.session().me(), context.texts()));

  private Workplaces() {}

  private static List<WorkplaceKind> built(WorkstationSettings settings) {
    return List.of(
        new WorkplaceKind(
            "reception",
            Set.of(Role.RECEPTIONIST),
            context -> new ReceptionWorkplace(context, settings.dayZoom())),
        new WorkplaceKind(
            "doctor", Set.of(Role.DOCTOR), context -> new DoctorWorkplace(context, settings)),
        new WorkplaceKind(
            "admin", Set.of(Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN), AdminWorkplace::new),
        new WorkplaceKind(
            "insights",
            Set.of(Role.STAKEHOLDER, Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN),
            InsightsWorkplace::new));
  }

  /**
   * Those that a person may open, the usual one first; never none.
   *
   * @param settings what this workstation remembers
   * @param renew gets the session the roles that the person has been given since
   */
  static List<WorkplaceKind> of(MeResponse me, WorkstationSettings settings, Runnable renew) {
    if (me.roles().isEmpty() && me.doctorId() != null) {
      return List.of(
          new WorkplaceKind(
              "applicant", Set.of(), context -> new ApplicantWorkplace(context, renew)));
    }
    List<WorkplaceKind> open =
        built(settings).stream()
            .filter(kind -> me.roles().stream().anyMatch(kind.roles()::contains))
            .toList();
    return open.isEmpty() ? List.of(LATER) : open;
  }
}
