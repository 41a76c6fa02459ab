package org.caredesk.server.imports;

import java.util.Set;
import org.caredesk.dto.Formats;
import org.caredesk.server.kernel.Names;
import org.jspecify.annotations.Nullable;

/** Finds a free name for a hospital whose own is taken: many towns have a St Mary's. */
final class HospitalNames {
  private final Set<String> taken;

  HospitalNames(Set<String> takenFolded) {
    this.taken = takenFolded;
  }

  /**
   * The name itself, else with the city, else with the street, else with its key; marked as taken.
   * Null when none of these is free and short enough.
   */
  @Nullable String free(String name, String city, String street, String key) {
    for (var candidate :
        new String[] {
          name,
          name + " (" + city + ")",
          name + " (" + city + ", " + street + ")",
          name + " (" + key + ")"
        }) {
      if (candidate.length() <= Formats.NAME_LENGTH && taken.add(Names.fold(candidate))) {
        return candidate;
      }
    }
    return null;
  }
}
