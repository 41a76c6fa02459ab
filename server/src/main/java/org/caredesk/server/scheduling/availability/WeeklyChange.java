package org.caredesk.server.scheduling.availability;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.timetable.RecurringHours;
import org.jspecify.annotations.Nullable;

/**
 * What setting the weekly hours of a period does to those that were set before.
 *
 * <p>Days outside the period keep theirs. So do days that have passed, where hours were set for
 * them: what was open then is history.
 *
 * @param from the first day that gets the new hours
 * @param gone the rules that no longer hold as they are
 * @param remains what is left of those that are gone, on days outside the period
 * @param fresh the new hours
 * @param replaces whether other hours held on days of the period
 */
record WeeklyChange(
    LocalDate from,
    List<UUID> gone,
    List<RecurringHours> remains,
    List<RecurringHours> fresh,
    boolean replaces) {

  /**
   * @param kept the weekly rules of the affiliation
   * @param today at the hospital
   * @throws Refusal invalid when the whole period is history
   */
  static WeeklyChange of(
      List<KeptHours> kept, WeeklyAvailability wish, ZoneId zone, LocalDate today) {
    var from = firstDay(kept, wish, today);
    var to = wish.validTo();
    if (to != null && to.isBefore(from)) {
      throw Refusal.invalid("validTo", "date-in-past", "These days have passed.");
    }
    var gone = new ArrayList<UUID>();
    var remains = new ArrayList<RecurringHours>();
    var replaces = false;
    for (var rule : kept) {
      var old = rule.hours();
      if (old.meets(from, to)) {
        gone.add(rule.id());
        replaces |= wish.rules().stream().noneMatch(wanted -> isSame(wanted, old));
        if (old.from().isBefore(from)) {
          remains.add(during(old, old.from(), from.minusDays(1)));
        }
        if (to != null && (old.to() == null || old.to().isAfter(to))) {
          remains.add(during(old, to.plusDays(1), old.to()));
        }
      }
    }
    var fresh =
        wish.rules().stream()
            .map(
                rule ->
                    new RecurringHours(zone, rule.dayOfWeek(), rule.from(), rule.to(), from, to))
            .toList();
    return new WeeklyChange(from, gone, remains, fresh, replaces);
  }

  /** All that is to be stored. */
  List<RecurringHours> added() {
    return Stream.concat(remains.stream(), fresh.stream()).toList();
  }

  /** The weekly rules as they are afterwards. */
  List<RecurringHours> after(List<KeptHours> kept) {
    var after =
        new ArrayList<>(
            kept.stream().filter(rule -> !gone.contains(rule.id())).map(KeptHours::hours).toList());
    after.addAll(added());
    return after;
  }

  private static LocalDate firstDay(
      List<KeptHours> kept, WeeklyAvailability wish, LocalDate today) {
    var wished = wish.validFrom();
    var isHistory =
        wished.isBefore(today)
            && kept.stream().anyMatch(rule -> rule.hours().meets(wished, today.minusDays(1)));
    return isHistory ? today : wished;
  }

  private static boolean isSame(WeeklyRule wanted, RecurringHours old) {
    return wanted.dayOfWeek() == old.day()
        && wanted.from().equals(old.opens())
        && wanted.to().equals(old.closes());
  }

  private static RecurringHours during(
      RecurringHours hours, LocalDate from, @Nullable LocalDate to) {
    return new RecurringHours(hours.zone(), hours.day(), hours.opens(), hours.closes(), from, to);
  }
}
