package org.caredesk.server.scheduling.slots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.DoctorSearch;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds doctors by what they are and when they are free (SPEC A5). A constant number of statements.
 */
@Service
public class DoctorFinder {
  private final TermsOfAffiliations termsOf;
  private final FreeSlots freeSlots;
  private final Timetable timetable;
  private final Clock clock;

  DoctorFinder(TermsOfAffiliations termsOf, FreeSlots freeSlots, Timetable timetable, Clock clock) {
    this.termsOf = termsOf;
    this.freeSlots = freeSlots;
    this.timetable = timetable;
    this.clock = clock;
  }

  /** How hits are sorted. */
  public enum Order {
    NAME,
    EARLIEST,
    FEE
  }

  /**
   * Free on a date, between two times, all local to each hospital.
   *
   * @param from the start of the day unless set
   * @param to the end of the day unless set; a visit must be over by then
   */
  public record AvailableOn(LocalDate date, @Nullable LocalTime from, @Nullable LocalTime to) {}

  /** A doctor with the affiliations that fit, each with its next free slot where there is one. */
  public record Hit(DoctorId doctor, List<Terms> affiliations, Map<AffiliationId, Slot> next) {
    @Nullable Instant earliest() {
      return next.values().stream().map(Slot::startsAt).min(Comparator.naturalOrder()).orElse(null);
    }

    long lowestFee() {
      return affiliations.stream().mapToLong(t -> t.fee().minor()).min().orElse(Long.MAX_VALUE);
    }
  }

  public List<Hit> find(DoctorSearch search, @Nullable AvailableOn available, Order order) {
    var matching = termsOf.matching(search);
    var next = available == null ? freeSlots.next(matching) : firstFree(matching, available);
    var byDoctor = new LinkedHashMap<DoctorId, List<Terms>>();
    matching.stream()
        .filter(t -> available == null || next.containsKey(t.affiliation()))
        .forEach(
            t -> byDoctor.computeIfAbsent(t.doctor(), d -> new java.util.ArrayList<>()).add(t));
    var hits =
        byDoctor.entrySet().stream().map(entry -> hit(entry.getKey(), entry.getValue(), next));
    return switch (order) {
      case NAME -> hits.toList();
      case FEE -> hits.sorted(Comparator.comparingLong(Hit::lowestFee)).toList();
      case EARLIEST ->
          hits.sorted(
                  Comparator.comparing(
                      Hit::earliest, Comparator.nullsLast(Comparator.naturalOrder())))
              .toList();
    };
  }

  private static Hit hit(DoctorId doctor, List<Terms> affiliations, Map<AffiliationId, Slot> next) {
    var own = new HashMap<AffiliationId, Slot>();
    affiliations.forEach(
        t -> {
          var slot = next.get(t.affiliation());
          if (slot != null) {
            own.put(t.affiliation(), slot);
          }
        });
    return new Hit(doctor, affiliations, own);
  }

  private Map<AffiliationId, Slot> firstFree(List<Terms> all, AvailableOn wish) {
    var hours = timetable.hours(all, wish.date(), wish.date());
    var taken =
        timetable.taken(
            all.stream().map(Terms::doctor).distinct().toList(),
            wish.date().minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
            wish.date().plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC),
            clock.instant());
    var first = new HashMap<AffiliationId, Slot>();
    for (var t : all) {
      var from =
          wish.date()
              .atTime(wish.from() == null ? LocalTime.MIN : wish.from())
              .atZone(t.zone())
              .toInstant();
      var to =
          wish.to() == null
              ? wish.date().plusDays(1).atStartOfDay(t.zone()).toInstant()
              : wish.date().atTime(wish.to()).atZone(t.zone()).toInstant();
      freeSlots
          .free(
              t,
              Objects.requireNonNull(hours.get(t.affiliation())),
              taken.getOrDefault(t.doctor(), List.of()),
              wish.date(),
              wish.date(),
              t.slotMinutes())
          .stream()
          .filter(slot -> !slot.startsAt().isBefore(from) && !slot.endsAt().isAfter(to))
          .findFirst()
          .ifPresent(slot -> first.put(t.affiliation(), slot));
    }
    return first;
  }
}
