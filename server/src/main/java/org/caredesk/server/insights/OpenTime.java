package org.caredesk.server.insights;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.springframework.stereotype.Component;

/** When doctors are open over a period: their hours less holidays and time off. */
@Component
class OpenTime {
  private final Timetable timetable;

  OpenTime(Timetable timetable) {
    this.timetable = timetable;
  }

  /** The open stretches of each affiliation. One statement. */
  Map<AffiliationId, List<Slot>> of(Collection<Terms> terms, Period period) {
    var hours = timetable.hours(terms, period.from(), period.to());
    var open = new HashMap<AffiliationId, List<Slot>>();
    terms.forEach(
        t ->
            open.put(
                t.affiliation(), open(Objects.requireNonNull(hours.get(t.affiliation())), period)));
    return open;
  }

  private static List<Slot> open(Hours hours, Period period) {
    var away = hours.away().stream().sorted(Comparator.comparing(Slot::startsAt)).toList();
    return period.each().stream()
        .flatMap(day -> hours.openSlots(day).stream())
        .flatMap(slot -> less(slot, away).stream())
        .toList();
  }

  /** What is left of a stretch without others, which are sorted. */
  private static List<Slot> less(Slot slot, List<Slot> away) {
    var left = new ArrayList<Slot>();
    var from = slot.startsAt();
    for (var off : away) {
      if (off.startsAt().isBefore(slot.endsAt()) && off.endsAt().isAfter(from)) {
        add(left, from, off.startsAt());
        from = off.endsAt();
      }
    }
    add(left, from, slot.endsAt());
    return left;
  }

  private static void add(List<Slot> to, Instant from, Instant until) {
    if (from.isBefore(until)) {
      to.add(new Slot(from, until));
    }
  }

  static long minutes(Collection<Slot> slots) {
    return slots.stream()
        .mapToLong(slot -> Duration.between(slot.startsAt(), slot.endsAt()).toMinutes())
        .sum();
  }
}
