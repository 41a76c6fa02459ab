package org.caredesk.desktop.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts entries that overlap side by side. */
final class LaneLayout {

  /**
   * Where an entry stands across its column.
   *
   * @param track 0 for the reading side
   * @param tracks how many share the width
   */
  record Place(int track, int tracks) {
    static final Place WHOLE = new Place(0, 1);
  }

  private LaneLayout() {}

  /** The place of each entry by id. {@code entries} come in the column's order. */
  static Map<String, Place> of(List<ScheduleEntry> entries) {
    Map<String, Place> places = new HashMap<>();
    List<ScheduleEntry> cluster = new ArrayList<>();
    Instant clusterEnd = Instant.MIN;
    for (ScheduleEntry entry : entries) {
      if (!cluster.isEmpty() && !entry.startsAt().isBefore(clusterEnd)) {
        place(cluster, places);
        cluster.clear();
        clusterEnd = Instant.MIN;
      }
      cluster.add(entry);
      clusterEnd = entry.endsAt().isAfter(clusterEnd) ? entry.endsAt() : clusterEnd;
    }
    place(cluster, places);
    return places;
  }

  private static void place(List<ScheduleEntry> cluster, Map<String, Place> places) {
    if (cluster.size() == 1) {
      places.put(cluster.getFirst().id(), Place.WHOLE);
      return;
    }
    List<Instant> ends = new ArrayList<>();
    Map<String, Integer> tracks = new HashMap<>();
    for (ScheduleEntry entry : cluster) {
      int track = 0;
      while (track < ends.size() && ends.get(track).isAfter(entry.startsAt())) {
        track++;
      }
      if (track == ends.size()) {
        ends.add(entry.endsAt());
      } else {
        ends.set(track, entry.endsAt());
      }
      tracks.put(entry.id(), track);
    }
    tracks.forEach((id, track) -> places.put(id, new Place(track, ends.size())));
  }
}
