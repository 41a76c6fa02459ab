package org.caredesk.server.patients.web;

import java.util.ArrayList;
import java.util.List;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.patients.PatientAction;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.patients.Patient;

/** People as they leave the server. */
final class PatientViews {
  private PatientViews() {}

  static PatientResponse view(Actor actor, Patient p) {
    return new PatientResponse(
        p.id().value(),
        String.valueOf(p.recordNumber()),
        p.name(),
        p.gender(),
        p.dateOfBirth(),
        p.email(),
        p.phone(),
        p.address(),
        p.nationality(),
        p.maskedIdentifier(),
        p.type(),
        p.registeredAt(),
        p.version(),
        actions(actor, p),
        p.verified(),
        p.mergedInto() == null ? null : p.mergedInto().value());
  }

  private static List<PatientAction> actions(Actor actor, Patient p) {
    if (!actor.is(Role.RECEPTIONIST) || p.mergedInto() != null) {
      return List.of();
    }
    var actions =
        new ArrayList<>(List.of(PatientAction.EDIT, PatientAction.BOOK, PatientAction.MERGE));
    if (!p.verified()) {
      actions.add(PatientAction.VERIFY);
    }
    return List.copyOf(actions);
  }
}
