package org.caredesk.server.scheduling.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
   * The overlaps of new hours with those that stay and with each other, those from today on first;
   * each pair of hours is named once, by its first.
   *
   * @param all the doctor's terms at every hospital
   */
  static List<AvailabilityConflict> of(
      List<PlacedHours> fresh,
      List<PlacedHours> staying,
      Map<AffiliationId, Terms> all,
      Instant now) {
    var conflicts = new ArrayList<AvailabilityConflict>();
    for (var i = 0; i < fresh.size(); i++) {
      var wished = fresh.get(i);
      var today = LocalDate.ofInstant(now, wished.hours().zone());
      for (var other : staying) {
        add(conflicts, wished, other, false, all, today);
      }
      for (var other : fresh.subList(0, i)) {
        add(conflicts, wished, other, true, all, today);
      }
    }
    return conflicts;
  }

  private static void add(
      List<AvailabilityConflict> conflicts,
      PlacedHours wished,
      PlacedHours other,
      boolean drafted,
      Map<AffiliationId, Terms> all,
      LocalDate today) {
    if (conflicts.size() < MOST) {
      var there = Objects.requireNonNull(all.get(other.affiliation()));
      first(wished.hours(), other.hours(), today)
          .map(
              clash ->
                  new AvailabilityConflict(
                      other.affiliation().value(),
                      there.hospitalName(),
                      there.zone().getId(),
                      clash.other().startsAt(),
                      clash.other().endsAt(),
                      drafted,
                      clash.own(),
                      wished.affiliation().value()))
          .ifPresent(conflicts::add);
    }
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
              (first.drafted() ? "You ask for hours at " : "The doctor already works at ")
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
}
