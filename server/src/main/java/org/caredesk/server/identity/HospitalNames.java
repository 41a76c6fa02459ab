package org.caredesk.server.identity;

import java.util.Collection;
import java.util.Map;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;

/** Tells where people work; the directory, which stands above identity, knows. */
public interface HospitalNames {
  /**
   * The hospitals that the actor's grants name and those where the doctor works, with their names.
   */
  Map<HospitalId, String> of(Actor actor);

  /** What these hospitals are called; one that does not exist is left out. */
  Map<HospitalId, String> of(Collection<HospitalId> hospitals);
}
