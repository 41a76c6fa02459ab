package org.caredesk.server.scheduling.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.scheduling.AvailabilityConflict;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.scheduling.timetable.Hours;

/**
 * A draft of changes laid over the stored hours of a doctor: what it takes away, what it adds, and
 * what the hours are then. Its preview and its saving both go by this.
 *
 * @param terms the doctor's, at every hospital
 * @param kept the stored hours that may meet the draft
 * @param weekly what becomes of the weekly rules of the hospitals named
 * @param added hours of single dates
 * @param gone stored hours of single dates that are taken back
 * @param away time off taken
 * @param back time off given back
 * @param days on which the draft takes effect
 */
record DraftedHours(
    List<Terms> terms,
    List<KeptHours> kept,
    Map<AffiliationId, WeeklyChange> weekly,
    List<PlacedHours> added,
    List<KeptHours> gone,
    List<TimeOffRequest> away,
    List<TimeOffResponse> back,
    DraftDays days) {

  /** The hospitals whose slots may change. */
  List<Terms> touched() {
    return away.isEmpty() && back.isEmpty()
        ? terms.stream().filter(t -> setsHoursAt(t.affiliation())).toList()
        : terms;
  }

  /** Whether hours themselves change there, not just the time off in them. */
  boolean setsHoursAt(AffiliationId id) {
    return weekly.containsKey(id)
        || added.stream().anyMatch(hours -> hours.affiliation().equals(id))
        || gone.stream().anyMatch(window -> window.affiliation().equals(id));
  }

  /** The hours at one hospital once the draft is saved. */
  Hours after(Terms at, Hours before) {
    var after = before;
    var change = weekly.get(at.affiliation());
    if (change != null) {
      after = after.withWeekly(change.after(weeklyAt(kept, at.affiliation())));
    }
    for (var window : gone) {
      if (window.affiliation().equals(at.affiliation())) {
        after = after.withoutDated(window.hours());
      }
    }
    for (var hours : added) {
      if (hours.affiliation().equals(at.affiliation())) {
        after = after.withDated(hours.hours());
      }
    }
    for (var off : back) {
      after = after.withoutTimeOff(new Hours.TimeOff(off.from(), off.to(), off.reason()));
    }
    for (var off : away) {
      after = after.withTimeOff(new Hours.TimeOff(off.from(), off.to(), off.reason()));
    }
    return after;
  }

  /** What the new hours would overlap: hours that stay, or others of the draft (SPEC A3). */
  List<AvailabilityConflict> conflicts(Instant now) {
    var fresh = new ArrayList<PlacedHours>();
    var staying = new ArrayList<PlacedHours>();
    var replaced = new HashSet<>(gone.stream().map(KeptHours::id).toList());
    weekly.forEach(
        (id, change) -> {
          replaced.addAll(change.gone());
          change.remains().forEach(hours -> staying.add(new PlacedHours(id, hours)));
          change.fresh().forEach(hours -> fresh.add(new PlacedHours(id, hours)));
        });
    fresh.addAll(added);
    kept.stream()
        .filter(hours -> !replaced.contains(hours.id()))
        .forEach(hours -> staying.add(new PlacedHours(hours.affiliation(), hours.hours())));
    return HoursClashes.of(fresh, staying, SettingAvailability.byId(terms), now);
  }

  /** Whether a visit lies in time off that is taken. */
  boolean isAway(UpcomingVisits.Upcoming visit) {
    var zone =
        Objects.requireNonNull(SettingAvailability.byId(terms).get(visit.affiliation())).zone();
    return away.stream()
        .map(off -> new Hours.TimeOff(off.from(), off.to(), off.reason()).in(zone))
        .anyMatch(off -> off.overlaps(visit.slot()));
  }

  static List<KeptHours> weeklyAt(List<KeptHours> kept, AffiliationId id) {
    return kept.stream().filter(k -> !k.isDated() && k.affiliation().equals(id)).toList();
  }
}
