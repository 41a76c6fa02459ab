package org.caredesk.server.scheduling.slots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.RecurringHours;

/**
 * Cuts opening hours into slots (SPEC A4). Nothing of this is stored.
 *
 * <p>Slots start at the opening time and then every so many minutes: the usual length, or the
 * length asked for where that is shorter. Between two visits the buffers before and after are kept
 * free. No slot starts at a local time that does not exist; where a local time exists twice, its
 * slot is the earlier one.
 */
public final class SlotGrid {
  private SlotGrid() {}

  /** Every slot that opening hours and time off leave on a date, taken or not. */
  public static List<Slot> of(Terms terms, Hours hours, LocalDate date, int minutes) {
    var step = Math.min(terms.slotMinutes(), minutes);
    var away = hours.away();
    var slots = new ArrayList<Slot>();
    for (var window : hours.open(date)) {
      var closes = RecurringHours.instant(date.atTime(window[1]), hours.zone());
      for (var local = date.atTime(window[0]);
          local.toLocalDate().equals(date) && local.toLocalTime().isBefore(window[1]);
          local = local.plusMinutes(step)) {
        if (exists(local, hours.zone())) {
          var starts = local.atZone(hours.zone()).toInstant();
          var slot = new Slot(starts, starts.plus(Duration.ofMinutes(minutes)));
          if (!slot.endsAt().isAfter(closes) && away.stream().noneMatch(slot::overlaps)) {
            slots.add(slot);
          }
        }
      }
    }
    return slots;
  }

  /** Whether a visit in this slot would be too close to one of the doctor's appointments. */
  public static boolean isTaken(Terms terms, Slot slot, List<Slot> busy) {
    return isTaken(terms, slot, Busy.of(busy));
  }

  /** The same, for many slots. */
  static boolean isTaken(Terms terms, Slot slot, Busy busy) {
    return busy.meets(guarded(terms, slot));
  }

  /** A slot with the minutes that must be free before and after it. */
  static Slot guarded(Terms terms, Slot slot) {
    var gap = Duration.ofMinutes(gapMinutes(terms));
    return new Slot(slot.startsAt().minus(gap), slot.endsAt().plus(gap));
  }

  /** The minutes between two visits: what the first wants after it, the second before it. */
  static long gapMinutes(Terms terms) {
    return terms.bufferBeforeMinutes() + (long) terms.bufferAfterMinutes();
  }

  /** The first instant that may still be booked. */
  static Instant earliest(Terms terms, Instant now) {
    return now.plus(Duration.ofMinutes(terms.leadMinutes()));
  }

  /** The last local date that may be booked. */
  static LocalDate latest(Terms terms, Instant now) {
    return LocalDate.ofInstant(now, terms.zone()).plusDays(terms.horizonDays());
  }

  private static boolean exists(LocalDateTime local, ZoneId zone) {
    return !zone.getRules().getValidOffsets(local).isEmpty();
  }
}
