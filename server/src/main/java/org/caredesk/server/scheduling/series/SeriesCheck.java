package org.caredesk.server.scheduling.series;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.SeriesVisit;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.caredesk.server.scheduling.slots.SlotGrid;
import org.caredesk.server.scheduling.slots.SlotPolicies;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of many wished times at once which are free and why the others are not, by the rules of a
 * single booking. Three statements, however many times there are.
 */
@Component
class SeriesCheck {
  private static final int NEAREST = 6;

  /** Visits last at most this long, buffers less: what is farther away is not in the way. */
  private static final Duration REACH = Duration.ofHours(8);

  private final Timetable timetable;
  private final FreeSlots freeSlots;
  private final SeriesRows rows;
  private final Clock clock;

  SeriesCheck(Timetable timetable, FreeSlots freeSlots, SeriesRows rows, Clock clock) {
    this.timetable = timetable;
    this.freeSlots = freeSlots;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * @param own appointments that are in nobody's way: those that are to stand at these times
   * @param reachDays how far from its day another time is looked for
   */
  record Wish(
      Terms terms, @Nullable PatientId patient, VisitMode mode, Set<UUID> own, int reachDays) {}

  /** One wished time; {@code appointment} is the one that is to move there. */
  record Visit(Rhythm.Start start, int minutes, @Nullable UUID appointment) {
    Slot slot() {
      return new Slot(start.at(), start.at().plus(Duration.ofMinutes(minutes)));
    }
  }

  /** Taken time, as it stands now. */
  private record Around(
      Hours hours,
      List<Timetable.Taken> taken,
      List<SeriesRows.Elsewhere> elsewhere,
      Instant now) {}

  List<SeriesVisit> of(Wish wish, List<Visit> visits) {
    var around = around(wish, visits);
    return visits.stream()
        .map(
            visit -> {
              var others =
                  visits.stream().filter(other -> other != visit).map(Visit::slot).toList();
              var refusal = refusal(wish, visit, others, around).orElse(null);
              var slot = visit.slot();
              return new SeriesVisit(
                  slot.startsAt(),
                  slot.endsAt(),
                  refusal == null,
                  refusal == null ? null : refusal.code(),
                  refusal == null ? null : refusal.detail(),
                  refusal == null ? List.of() : nearest(wish, visit, others, around),
                  visit.appointment());
            })
        .toList();
  }

  private Around around(Wish wish, List<Visit> visits) {
    var zone = wish.terms().zone();
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, zone);
    // Nothing is free beyond what may be booked, so nothing is read there.
    var end = today.plusDays(wish.terms().horizonDays() + 1L);
    var days =
        visits.stream()
            .map(visit -> LocalDate.ofInstant(visit.start().at(), zone))
            .sorted()
            .toList();
    var first = earlier(later(days.getFirst().minusDays(wish.reachDays()), today), end);
    var last = later(earlier(days.getLast().plusDays(wish.reachDays()), end), first);
    var from = first.atStartOfDay(zone).toInstant().minus(REACH);
    var to = last.plusDays(1).atStartOfDay(zone).toInstant().plus(REACH);
    var hours =
        Objects.requireNonNull(
            timetable.hours(List.of(wish.terms()), first, last).get(wish.terms().affiliation()));
    var taken =
        timetable.whatTakes(wish.terms().doctor(), from, to, now).stream()
            .filter(each -> !wish.own().contains(each.id().value()))
            .toList();
    var elsewhere =
        wish.patient() == null
            ? List.<SeriesRows.Elsewhere>of()
            : rows.visitsOf(wish.patient(), new Slot(from, to), now).stream()
                .filter(each -> !wish.own().contains(each.id().value()))
                .filter(each -> !each.doctor().equals(wish.terms().doctor()))
                .toList();
    return new Around(hours, taken, elsewhere, now);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private record Why(String code, @Nullable String detail) {}

  private static Optional<Why> refusal(Wish wish, Visit visit, List<Slot> others, Around around) {
    var terms = wish.terms();
    var slot = visit.slot();
    if (!visit.start().exists()) {
      return Optional.of(new Why("no-such-time", null));
    }
    var broken =
        SlotPolicies.broken(
            new SlotPolicies.Wish(
                terms, around.hours(), slot, visit.minutes(), wish.mode(), around.now()));
    if (!broken.isEmpty()) {
      return Optional.of(why(broken.getFirst(), visit, around));
    }
    for (var taken : around.taken()) {
      if (SlotGrid.isTaken(terms, slot, List.of(taken.slot()))) {
        var isHere = taken.hospital().equals(terms.hospital());
        return Optional.of(new Why("slot-taken", isHere ? taken.number() : taken.hospitalName()));
      }
    }
    if (SlotGrid.isTaken(terms, slot, others)) {
      return Optional.of(new Why("series-overlap", null));
    }
    return around.elsewhere().stream()
        .filter(each -> each.slot().overlaps(slot))
        .findFirst()
        .map(each -> new Why("patient-busy", each.doctorName()));
  }

  private static Why why(Refusal broken, Visit visit, Around around) {
    var day = LocalDate.ofInstant(visit.start().at(), around.hours().zone());
    return new Why(
        broken.code(),
        broken.code().equals("slot-on-holiday") ? around.hours().holidays().get(day) : null);
  }

  private List<Slot> nearest(Wish wish, Visit visit, List<Slot> others, Around around) {
    var zone = wish.terms().zone();
    var day = LocalDate.ofInstant(visit.start().at(), zone);
    var taken = new ArrayList<>(others);
    around.taken().forEach(each -> taken.add(each.slot()));
    return freeSlots
        .free(
            wish.terms(),
            around.hours(),
            taken,
            day.minusDays(wish.reachDays()),
            day.plusDays(wish.reachDays()),
            visit.minutes())
        .stream()
        .filter(slot -> around.elsewhere().stream().noneMatch(each -> each.slot().overlaps(slot)))
        .sorted(
            Comparator.comparing(
                    (Slot slot) -> !LocalDate.ofInstant(slot.startsAt(), zone).equals(day))
                .thenComparing(slot -> Duration.between(visit.start().at(), slot.startsAt()).abs())
                .thenComparing(Slot::startsAt))
        .limit(NEAREST)
        .toList();
  }

  /** That a series cannot stand as it is wished; says which of its visits cannot. */
  static Refusal conflict(List<SeriesVisit> conflicts) {
    return Refusal.conflict(
            "series-conflict",
            conflicts.size() == 1
                ? "One visit of the series cannot be then. Nothing was changed."
                : conflicts.size() + " visits of the series cannot be then. Nothing was changed.")
        .with("visits", conflicts);
  }
}
