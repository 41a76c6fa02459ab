package org.caredesk.server.scheduling.appointments;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Which visits their patients have rated, as those know who keep the ratings. */
@NamedInterface("contract")
public interface GivenRatings {

  /** Those of these appointments that were rated. */
  Set<UUID> among(Collection<UUID> appointments);
}
