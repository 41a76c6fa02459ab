package org.caredesk.server.patients;

import java.util.UUID;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.RecordFollowed;

/**
 * Two records were found to be one person. Published inside the transaction: who keeps things of
 * the duplicate gives them to the survivor, so that they come back when the merge is undone, or
 * refuses.
 */
public record PatientsMerged(Actor actor, UUID merge, PatientId survivor, PatientId duplicate)
    implements RecordFollowed {
  @Override
  public PatientId from() {
    return duplicate;
  }

  @Override
  public PatientId to() {
    return survivor;
  }

  @Override
  public boolean isUndoing() {
    return false;
  }
}
