package org.caredesk.desktop.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What differs between two pictures of the same day.
 *
 * @param changed ids of entries that are new or look different
 * @param gone ids of entries that are no more
 */
record ScheduleDiff(Set<String> changed, Set<String> gone) {

  static ScheduleDiff between(ScheduleDay before, ScheduleDay after) {
    Map<String, ScheduleEntry> old = byKey(before);
    Map<String, ScheduleEntry> fresh = byKey(after);
    Set<String> changed = new HashSet<>();
    fresh.forEach(
        (key, entry) -> {
          if (!entry.equals(old.get(key))) {
            changed.add(entry.id());
          }
        });
    Set<String> gone = new HashSet<>();
    old.forEach(
        (key, entry) -> {
          if (!fresh.containsKey(key)) {
            gone.add(entry.id());
          }
        });
    return new ScheduleDiff(Set.copyOf(changed), Set.copyOf(gone));
  }

  private static Map<String, ScheduleEntry> byKey(ScheduleDay day) {
    Map<String, ScheduleEntry> entries = new HashMap<>();
    for (ScheduleColumn column : day.columns()) {
      for (ScheduleEntry entry : column.entries()) {
        entries.put(column.id() + '/' + entry.id(), entry);
      }
    }
    return entries;
  }
}
