package org.caredesk.desktop.doctor.availability;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which version of each hospital's weekly hours the draft was painted over: however newer ones come
 * in, nobody's hours are overwritten unseen.
 */
final class PaintedOver {
  private final Map<UUID, Integer> versions = new HashMap<>();

  /** Remembers {@code base} for what is newly painted, and forgets what no longer is. */
  void follow(Draft draft, Base base) {
    versions.keySet().retainAll(draft.weekly().keySet());
    for (UUID painted : draft.weekly().keySet()) {
      Base.Place place = base.place(painted);
      if (place != null) {
        versions.putIfAbsent(painted, place.at().version());
      }
    }
  }

  /** Whether some of the hours are others by now. */
  boolean isOutdated(Base fresh) {
    return versions.entrySet().stream()
        .anyMatch(
            painted -> {
              Base.Place place = fresh.place(painted.getKey());
              return place != null && place.at().version() != painted.getValue();
            });
  }

  /** The person has seen the hours as they are. */
  void forget() {
    versions.clear();
  }
}
