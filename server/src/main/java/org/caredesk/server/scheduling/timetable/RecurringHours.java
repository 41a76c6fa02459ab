package org.caredesk.server.scheduling.timetable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Working hours as they are kept: on one day of the week over a period, or, where the period is one
 * day, on one date.
 *
 * <p>This is where an overlap is judged (SPEC A3): hours in one zone by their local times, hours in
 * two zones by the instants, date by date, since what fits in winter may clash in summer. The
 * trigger on H2 asks this class; the one on PostgreSQL says the same in SQL.
 *
 * @param zone the hospital's
 * @param closes exclusive
 * @param to last day, inclusive; null for no end
 */
public record RecurringHours(
    ZoneId zone,
    DayOfWeek day,
    LocalTime opens,
    LocalTime closes,
    LocalDate from,
    @Nullable LocalDate to) {
  // Over two years every daylight-saving change of two zones has met every other.
  private static final int COMPARED_DAYS = 800;

  // Two hospitals are at most 26 hours apart, so their dates differ by at most two.
  private static final int DATES_APART = 2;

  /** Two windows that overlap, as they lie on the time line. */
  public record Clash(Slot own, Slot other) {}

  /** Hours of one date. */
  public static RecurringHours on(LocalDate date, LocalTime opens, LocalTime closes, ZoneId zone) {
    return new RecurringHours(zone, date.getDayOfWeek(), opens, closes, date, date);
  }

  /**
   * The instant of a local time. One that a daylight-saving change skips is the instant of the
   * change; of one that exists twice it is the earlier. So a later local time is never an earlier
   * instant.
   */
  public static Instant instant(LocalDateTime local, ZoneId zone) {
    var change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }

  /** The window of a date, which is empty where a daylight-saving change skips all of it. */
  public Slot onTheLine(LocalDate date) {
    return new Slot(instant(date.atTime(opens), zone), instant(date.atTime(closes), zone));
  }

  public boolean holdsOn(LocalDate date) {
    return date.getDayOfWeek() == day && isWithin(date);
  }

  /** Whether the period has days in common with another. */
  public boolean meets(LocalDate first, @Nullable LocalDate last) {
    return (to == null || !to.isBefore(first)) && (last == null || !from.isAfter(last));
  }

  /**
   * The first overlap with other hours.
   *
   * @param notBefore the date, local to these hours, to look from
   */
  public Optional<Clash> firstClash(RecurringHours other, LocalDate notBefore) {
    return zone.equals(other.zone)
        ? firstLocalClash(other, notBefore)
        : firstClashOnTheLine(other, notBefore);
  }

  private Optional<Clash> firstLocalClash(RecurringHours other, LocalDate notBefore) {
    if (day != other.day || !opens.isBefore(other.closes) || !other.opens.isBefore(closes)) {
      return Optional.empty();
    }
    var first = next(later(notBefore, later(from, other.from)));
    return isWithin(first) && other.isWithin(first)
        ? Optional.of(new Clash(onTheLine(first), other.onTheLine(first)))
        : Optional.empty();
  }

  private Optional<Clash> firstClashOnTheLine(RecurringHours other, LocalDate notBefore) {
    var start = later(notBefore, later(from, other.from.minusDays(DATES_APART)));
    var end = start.plusDays(COMPARED_DAYS);
    for (var date = next(start); isWithin(date) && !date.isAfter(end); date = date.plusWeeks(1)) {
      var own = onTheLine(date);
      for (var apart = -DATES_APART; apart <= DATES_APART; apart++) {
        var there = date.plusDays(apart);
        if (other.holdsOn(there)) {
          var slot = other.onTheLine(there);
          if (isReal(own) && isReal(slot) && own.overlaps(slot)) {
            return Optional.of(new Clash(own, slot));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isWithin(LocalDate date) {
    return !date.isBefore(from) && (to == null || !date.isAfter(to));
  }

  private LocalDate next(LocalDate date) {
    return date.with(TemporalAdjusters.nextOrSame(day));
  }

  private static boolean isReal(Slot slot) {
    return slot.startsAt().isBefore(slot.endsAt());
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
