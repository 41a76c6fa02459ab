package org.caredesk.server.scheduling.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.caredesk.dto.problem.Violation;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;
import org.caredesk.server.kernel.Refusal;

/** What working hours must be in themselves before they are held against others. */
final class HoursWish {
  private HoursWish() {}

  /**
   * @throws Refusal invalid (400), every fault at its field
   */
  static void requireSound(WeeklyAvailability wish) {
    var violations = new ArrayList<Violation>();
    if (wish.validTo() != null && wish.validTo().isBefore(wish.validFrom())) {
      violations.add(
          new Violation(
              "validTo", "ends-before-start", "The last day must not be before the first."));
    }
    for (var i = 0; i < wish.rules().size(); i++) {
      var rule = wish.rules().get(i);
      if (!rule.from().isBefore(rule.to())) {
        violations.add(
            new Violation(
                "rules[" + i + "].to", "ends-before-start", "The end must be after the start."));
      } else if (!isWholeMinutes(rule.from(), rule.to())) {
        violations.add(
            new Violation(
                "rules[" + i + "].from", "whole-minutes", "Hours are set in whole minutes."));
      }
      for (var j = 0; j < i; j++) {
        if (overlap(rule, wish.rules().get(j))) {
          violations.add(
              new Violation(
                  "rules[" + i + "]",
                  "overlaps-another-rule",
                  "These hours overlap others in the list."));
        }
      }
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
  }

  /**
   * @param today at the hospital
   * @throws Refusal invalid (400)
   */
  static void requireSound(AvailabilityWindowRequest wish, LocalDate today) {
    if (!wish.from().isBefore(wish.to())) {
      throw Refusal.invalid("to", "ends-before-start", "The end must be after the start.");
    }
    if (!isWholeMinutes(wish.from(), wish.to())) {
      throw Refusal.invalid("from", "whole-minutes", "Hours are set in whole minutes.");
    }
    if (wish.date().isBefore(today)) {
      throw Refusal.invalid("date", "date-in-past", "This date has passed.");
    }
  }

  private static boolean isWholeMinutes(LocalTime from, LocalTime to) {
    return from.equals(from.truncatedTo(ChronoUnit.MINUTES))
        && to.equals(to.truncatedTo(ChronoUnit.MINUTES));
  }

  private static boolean overlap(WeeklyRule a, WeeklyRule b) {
    return a.dayOfWeek() == b.dayOfWeek() && a.from().isBefore(b.to()) && b.from().isBefore(a.to());
  }
}
