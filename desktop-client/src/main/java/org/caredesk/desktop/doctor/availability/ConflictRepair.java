package org.caredesk.desktop.doctor.availability;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.caredesk.dto.scheduling.AvailabilityConflict;
import org.jspecify.annotations.Nullable;

/**
 * Two ways out of a conflict: give up the part that overlaps, or the whole window.
 *
 * @param overlap the part, on the clock of the hospital whose hours were painted
 */
record ConflictRepair(UUID affiliation, LocalDateTime day, Span wished, Span overlap) {

  /** Null where the windows do not lie within one day. */
  static @Nullable ConflictRepair of(AvailabilityConflict with, ZoneId zone) {
    Instant from = later(with.wished().startsAt(), with.startsAt());
    Instant to =
        with.wished().endsAt().isBefore(with.endsAt()) ? with.wished().endsAt() : with.endsAt();
    Span wished = span(with.wished().startsAt(), with.wished().endsAt(), zone);
    Span overlap = from.isBefore(to) ? span(from, to, zone) : null;
    return wished == null || overlap == null
        ? null
        : new ConflictRepair(
            with.wishedAffiliationId(),
            LocalDateTime.ofInstant(with.wished().startsAt(), zone),
            wished,
            overlap);
  }

  Draft shorten(Painting painting) {
    Draft next = painting.draft();
    for (Draft.Once once : painting.draft().once()) {
      if (isIt(once)) {
        next = next.remove(once);
        for (Span left : new WeekPattern(java.util.List.of(once.span())).erase(overlap).spans()) {
          next = next.add(new Draft.Once(affiliation, once.date(), left));
        }
        return next;
      }
    }
    WeekPattern pattern = next.weekly().get(affiliation);
    return pattern == null ? next : next.with(affiliation, pattern.erase(overlap));
  }

  Draft remove(Painting painting) {
    Draft next = painting.draft();
    for (Draft.Once once : painting.draft().once()) {
      if (isIt(once)) {
        return next.remove(once);
      }
    }
    WeekPattern pattern = next.weekly().get(affiliation);
    return pattern == null ? next : next.with(affiliation, pattern.erase(wished));
  }

  private boolean isIt(Draft.Once once) {
    return once.affiliation().equals(affiliation)
        && once.date().equals(day.toLocalDate())
        && once.span().overlaps(wished);
  }

  private static @Nullable Span span(Instant from, Instant to, ZoneId zone) {
    LocalDateTime begin = LocalDateTime.ofInstant(from, zone);
    LocalDateTime end = LocalDateTime.ofInstant(to, zone);
    return begin.toLocalDate().equals(end.toLocalDate()) && begin.isBefore(end)
        ? Span.of(begin.getDayOfWeek().getValue(), begin.toLocalTime(), end.toLocalTime())
        : null;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
