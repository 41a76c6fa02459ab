package org.caredesk.server.scheduling.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.dto.scheduling.AvailabilityConflict;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.scheduling.slots.SlotGrid;
import org.caredesk.server.scheduling.timetable.Hours;
import org.jspecify.annotations.Nullable;

/** Adds up what other hours would change: slots, day by day, and appointments. */
final class HoursEffect {
  private static final int MOST_DAYS = 92;
  private static final int MOST_VISITS = 100;

  private final Actor actor;
  private final Map<AffiliationId, Terms> terms;
  private final Map<AffiliationId, Hours> hoursNow;
  private final Instant now;
  private final List<AvailabilityPreview.Day> days = new ArrayList<>();
  private final List<UpcomingVisits.Upcoming> outside = new ArrayList<>();
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;
  private int gained;
  private int lost;
  private int before;

  HoursEffect(Actor actor, List<Terms> all, Map<AffiliationId, Hours> hoursNow, Instant now) {
    this.actor = actor;
    this.terms = SettingAvailability.byId(all);
    this.hoursNow = hoursNow;
    this.now = now;
  }

  Hours before(Terms of) {
    return hours(hoursNow, of.affiliation());
  }

  private static Hours hours(Map<AffiliationId, Hours> all, AffiliationId at) {
    return Objects.requireNonNull(all.get(at));
  }

  /** Compares the slots that are still to come on dates, both inclusive. */
  void count(Terms of, Hours after, LocalDate from, LocalDate to) {
    first = first == null || from.isBefore(first) ? from : first;
    last = last == null || to.isAfter(last) ? to : last;
    for (var date = from; !date.isAfter(to); date = date.plusDays(1)) {
      var old = slots(of, before(of), date);
      var fresh = slots(of, after, date);
      var kept = new HashSet<>(old);
      kept.retainAll(fresh);
      before += old.size();
      gained += fresh.size() - kept.size();
      lost += old.size() - kept.size();
      if (days.size() < MOST_DAYS && (kept.size() < fresh.size() || kept.size() < old.size())) {
        days.add(
            new AvailabilityPreview.Day(
                of.affiliation().value(),
                date,
                fresh.size() - kept.size(),
                old.size() - kept.size()));
      }
    }
  }

  /**
   * Notes the visits that are inside the hours now and would not be inside those of later, and
   * those in time off that is taken, wherever they are now.
   */
  void visits(List<UpcomingVisits.Upcoming> all, DraftedHours drafted) {
    var after = new HashMap<AffiliationId, Hours>();
    terms.forEach((id, at) -> after.put(id, drafted.after(at, before(at))));
    for (var visit : all) {
      var at = visit.affiliation();
      if (drafted.isAway(visit)
          || hours(hoursNow, at).covers(visit.slot()) && !hours(after, at).covers(visit.slot())) {
        outside.add(visit);
      }
    }
  }

  void visits(List<UpcomingVisits.Upcoming> all) {
    outside.addAll(all);
  }

  /** Whether a visit begins on a date at its hospital. */
  boolean isOn(UpcomingVisits.Upcoming visit, LocalDate date) {
    var zone = Objects.requireNonNull(terms.get(visit.affiliation())).zone();
    return LocalDate.ofInstant(visit.slot().startsAt(), zone).equals(date);
  }

  AvailabilityPreview preview(List<AvailabilityConflict> conflicts) {
    List<AffectedAppointment> named =
        outside.stream()
            .limit(MOST_VISITS)
            .map(visit -> UpcomingVisits.view(actor, visit, terms))
            .toList();
    var from = Objects.requireNonNullElse(first, LocalDate.EPOCH);
    return new AvailabilityPreview(
        from,
        Objects.requireNonNullElse(last, from),
        gained,
        lost,
        before,
        List.copyOf(days),
        named,
        outside.size(),
        conflicts);
  }

  private Set<Instant> slots(Terms of, Hours hours, LocalDate date) {
    return SlotGrid.of(of, hours, date, of.slotMinutes()).stream()
        .map(Slot::startsAt)
        .filter(start -> !start.isBefore(now))
        .collect(Collectors.toSet());
  }
}
