package org.caredesk.server.patients;

import java.util.UUID;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.RecordFollowed;

/** A merge was taken back; the counterpart of {@link PatientsMerged}. */
public record PatientsUnmerged(Actor actor, UUID merge, PatientId survivor, PatientId duplicate)
    implements RecordFollowed {
  @Override
  public PatientId from() {
    return survivor;
  }

  @Override
  public PatientId to() {
    return duplicate;
  }

  @Override
  public boolean isUndoing() {
    return true;
  }
}
