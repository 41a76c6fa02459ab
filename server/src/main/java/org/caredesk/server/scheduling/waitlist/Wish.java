package org.caredesk.server.scheduling.waitlist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.problem.Violation;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What somebody waits for; dates and times are local to the hospital. */
public record Wish(
    @Nullable AffiliationId affiliation,
    @Nullable DepartmentId department,
    @Nullable String specialty,
    @Nullable Integer minutes,
    VisitMode mode,
    LocalDate from,
    LocalDate to,
    Set<DayOfWeek> days,
    @Nullable LocalTime timeFrom,
    @Nullable LocalTime timeTo) {
  private static final int MOST_DAYS = 366;

  /** Whether this doctor is one that the patient wants to see. */
  boolean fits(Terms terms) {
    return (affiliation == null || affiliation.equals(terms.affiliation()))
        && (department == null || department.equals(terms.department()))
        && (specialty == null || terms.specialties().contains(specialty))
        && terms.visitModes().contains(mode)
        && terms.allowedSlotMinutes().contains(minutesWith(terms));
  }

  int minutesWith(Terms terms) {
    return minutes == null ? terms.slotMinutes() : minutes;
  }

  /** Whether a visit may begin then. */
  boolean fits(LocalDateTime start) {
    var time = start.toLocalTime();
    return fits(start.toLocalDate())
        && (timeFrom == null || !time.isBefore(timeFrom))
        && (timeTo == null || time.isBefore(timeTo));
  }

  /** Whether a visit may be on that day. */
  boolean fits(LocalDate date) {
    return !date.isBefore(from)
        && !date.isAfter(to)
        && (days.isEmpty() || days.contains(date.getDayOfWeek()));
  }

  /**
   * @throws Refusal invalid
   */
  void requireSound(LocalDate today) {
    var wrong = new ArrayList<Violation>();
    if (affiliation == null && department == null && specialty == null) {
      wrong.add(new Violation("affiliationId", "not-null", "Say whom the patient wants to see."));
    }
    if (to.isBefore(from)) {
      wrong.add(new Violation("to", "out-of-order", "The last day must not be before the first."));
    } else if (to.isBefore(today)) {
      wrong.add(new Violation("to", "in-past", "The last day is over."));
    } else if (from.isBefore(today.minusDays(MOST_DAYS)) || to.isAfter(today.plusDays(MOST_DAYS))) {
      wrong.add(new Violation("to", "out-of-range", "Nobody waits for more than a year."));
    }
    if (timeFrom != null && timeTo != null && !timeFrom.isBefore(timeTo)) {
      wrong.add(new Violation("timeTo", "out-of-order", "This must be later than the start."));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(List.copyOf(wrong));
    }
  }
}
