package org.caredesk.server.scheduling.availability;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.caredesk.dto.scheduling.AvailabilityConflict;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.timetable.RecurringHours;

/** Finds and names the hours that new hours of a doctor would overlap (SPEC A3). */
final class HoursClashes {
  private static final int MOST = 20;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private HoursClashes() {}

  /**
   * The overlaps, those from today on first; each pair of hours is named once, by its first.
   *
   * @param all the doctor's terms at every hospital
   */
  static List<AvailabilityConflict> of(
      Collection<RecurringHours> fresh,
      Collection<KeptHours> others,
      Map<AffiliationId, Terms> all,
      LocalDate today) {
    var conflicts = new ArrayList<AvailabilityConflict>();
    for (var hours : fresh) {
      for (var other : others) {
        if (conflicts.size() < MOST) {
          first(hours, other.hours(), today)
              .map(clash -> conflict(clash, Objects.requireNonNull(all.get(other.affiliation()))))
              .ifPresent(conflicts::add);
        }
      }
    }
    return conflicts;
  }

  /**
   * @throws Refusal availability-overlap (409) with {@code conflicts}, if there are any
   */
  static void refuse(List<AvailabilityConflict> conflicts) {
    if (!conflicts.isEmpty()) {
      var first = conflicts.getFirst();
      var zone = ZoneId.of(first.timeZone());
      throw Refusal.conflict(
              "availability-overlap",
              "The doctor already works at "
                  + first.hospitalName()
                  + " then: "
                  + DAY.format(first.startsAt().atZone(zone))
                  + " to "
                  + TIME.format(first.endsAt().atZone(zone))
                  + ".")
          .with("conflicts", conflicts);
    }
  }

  // An overlap of the past alone is an overlap too; the database refuses it.
  private static Optional<RecurringHours.Clash> first(
      RecurringHours hours, RecurringHours other, LocalDate today) {
    return hours.firstClash(other, today).or(() -> hours.firstClash(other, hours.from()));
  }

  private static AvailabilityConflict conflict(RecurringHours.Clash clash, Terms there) {
    return new AvailabilityConflict(
        there.affiliation().value(),
        there.hospitalName(),
        there.zone().getId(),
        clash.other().startsAt(),
        clash.other().endsAt(),
        clash.own());
  }
}
