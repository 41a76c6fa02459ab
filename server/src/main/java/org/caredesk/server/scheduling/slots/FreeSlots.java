package org.caredesk.server.scheduling.slots;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/**
 * Computes free slots (SPEC A4): opening hours less time off, holidays, live holds and
 * appointments, within lead time and horizon. Two statements, for one affiliation or many.
 */
@Service
@NamedInterface("contract")
public class FreeSlots {
  private static final int FIRST_LOOK_DAYS = 14;

  private final Timetable timetable;
  private final Clock clock;

  FreeSlots(Timetable timetable, Clock clock) {
    this.timetable = timetable;
    this.clock = clock;
  }

  /**
   * The free slots of one affiliation over local dates, both inclusive, in order.
   *
   * @param minutes one of the affiliation's allowed lengths
   */
  public List<Slot> of(Terms terms, LocalDate from, LocalDate to, int minutes) {
    var hours = timetable.hours(List.of(terms), from, to);
    var taken =
        timetable.taken(
            List.of(terms.doctor()),
            start(terms, from),
            start(terms, to.plusDays(1)),
            clock.instant());
    return free(
        terms,
        Objects.requireNonNull(hours.get(terms.affiliation())),
        taken.getOrDefault(terms.doctor(), List.of()),
        from,
        to,
        minutes);
  }

  /** What is free of already known hours and taken time. */
  public List<Slot> free(
      Terms terms, Hours hours, List<Slot> taken, LocalDate from, LocalDate to, int minutes) {
    return free(terms, hours, Busy.of(taken), new Wanted(from, to, minutes), clock.instant());
  }

  /**
   * What is free today for those who are here, besides {@link #free}: the running slot, and those
   * nearer than the doctor wants to be booked ahead.
   */
  public List<Slot> forThoseHere(Terms terms, Hours hours, List<Slot> taken, Instant now) {
    if (!terms.isBookable()) {
      return List.of();
    }
    var earliest = SlotGrid.earliest(terms, now);
    var today = LocalDate.ofInstant(now, terms.zone());
    return SlotGrid.of(terms, hours, today, terms.slotMinutes()).stream()
        .filter(slot -> slot.endsAt().isAfter(now) && slot.startsAt().isBefore(earliest))
        .filter(slot -> !SlotGrid.isTaken(terms, slot, taken))
        .toList();
  }

  /** Slots of a length on local dates, both inclusive. */
  record Wanted(LocalDate from, LocalDate to, int minutes) {}

  static List<Slot> free(Terms terms, Hours hours, Busy taken, Wanted wanted, Instant now) {
    if (!terms.isBookable()) {
      return List.of();
    }
    var earliest = SlotGrid.earliest(terms, now);
    var today = LocalDate.ofInstant(now, terms.zone());
    var first = wanted.from().isBefore(today) ? today : wanted.from();
    var latest = SlotGrid.latest(terms, now);
    var last = wanted.to().isAfter(latest) ? latest : wanted.to();
    var free = new ArrayList<Slot>();
    for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
      SlotGrid.of(terms, hours, date, wanted.minutes()).stream()
          .filter(slot -> !slot.startsAt().isBefore(earliest))
          .filter(slot -> !SlotGrid.isTaken(terms, slot, taken))
          .forEach(free::add);
    }
    return free;
  }

  /**
   * The first free slot of the usual length of each affiliation that has one within its horizon.
   */
  public Map<AffiliationId, Slot> next(Collection<Terms> all) {
    var first = new HashMap<AffiliationId, Slot>();
    next(all, 1).forEach((affiliation, slots) -> first.put(affiliation, slots.getFirst()));
    return first;
  }

  /**
   * The first {@code count} free slots of the usual length, or as many as there are within the
   * horizon, of each affiliation that has one.
   */
  public Map<AffiliationId, List<Slot>> next(Collection<Terms> all, int count) {
    var next = new HashMap<AffiliationId, List<Slot>>();
    look(all, 0, FIRST_LOOK_DAYS, count, next);
    var rest =
        all.stream()
            .filter(t -> t.isBookable() && !hasAll(next.get(t.affiliation()), count))
            .toList();
    if (!rest.isEmpty()) {
      var horizon = rest.stream().mapToInt(Terms::horizonDays).max().orElse(0);
      look(rest, FIRST_LOOK_DAYS + 1, Math.min(horizon, 120), count, next);
    }
    return next;
  }

  private static boolean hasAll(@Nullable List<Slot> slots, int count) {
    return slots != null && slots.size() >= count;
  }

  /**
   * Up to {@code count} free slots of an affiliation from an instant on, for a person whose slot
   * was just taken.
   */
  public List<Slot> next(Terms terms, Instant from, int minutes, int count) {
    var date = LocalDate.ofInstant(from, terms.zone());
    var slots = of(terms, date, date.plusDays(FIRST_LOOK_DAYS), minutes);
    var later =
        slots.stream().filter(slot -> !slot.startsAt().isBefore(from)).limit(count).toList();
    return later.isEmpty() ? slots.stream().limit(count).toList() : later;
  }

  private void look(
      Collection<Terms> all,
      int fromDay,
      int toDay,
      int count,
      Map<AffiliationId, List<Slot>> found) {
    var now = clock.instant();
    var earliestDay = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC).minusDays(1);
    var hours =
        timetable.hours(all, earliestDay.plusDays(fromDay), earliestDay.plusDays(toDay + 2L));
    var taken =
        timetable.taken(
            all.stream().map(Terms::doctor).distinct().toList(),
            now.plus(Duration.ofDays(fromDay - 2L)),
            now.plus(Duration.ofDays(toDay + 2L)),
            now);
    for (var terms : all) {
      var own = Objects.requireNonNull(hours.get(terms.affiliation()));
      var busy = Busy.of(taken.getOrDefault(terms.doctor(), List.of()));
      var today = LocalDate.ofInstant(now, terms.zone());
      for (var day = fromDay;
          day <= toDay && !hasAll(found.get(terms.affiliation()), count);
          day++) {
        var date = today.plusDays(day);
        for (var slot : free(terms, own, busy, new Wanted(date, date, terms.slotMinutes()), now)) {
          var slots = found.computeIfAbsent(terms.affiliation(), _ -> new ArrayList<>());
          if (slots.size() < count) {
            slots.add(slot);
          }
        }
      }
    }
  }

  private static Instant start(Terms terms, LocalDate date) {
    return date.atStartOfDay(terms.zone()).toInstant();
  }
}
