package org.caredesk.server.scheduling.waitlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.booking.SchedulingProperties;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Offers free time to who waits for it, the first in rank first (SPEC B7). What it looks at stands
 * in the database, so a crash loses nothing: changes of slots only make it look sooner than the
 * round that goes over everything. Time that has just become free is left alone for a moment, so
 * that whoever takes a move back finds it.
 *
 * <p>Over 200 lines with its imports: the look and what it is started by.
 */
@Component
public class Offering {
  private static final Logger log = LoggerFactory.getLogger(Offering.class);
  private static final int MOST_WAITING = 500;
  private static final int MOST_TRIES = 8;
  private static final int BATCH = 200;

  private final WaitListRows rows;
  private final Offers offers;
  private final FittingVisits fitting;
  private final Free free;
  private final SchedulingProperties properties;
  private final Clock clock;

  /** Doctors whose time changed, each with when that has settled. */
  private final Map<Settling, Instant> settling = new ConcurrentHashMap<>();

  private record Settling(HospitalId hospital, DoctorId doctor) {}

  /** Hospitals with a new or changed wish. */
  private final Set<HospitalId> wished = ConcurrentHashMap.newKeySet();

  /** What tells free time. */
  @Component
  record Free(TermsOfAffiliations termsOf, Timetable timetable, FreeSlots slots) {}

  Offering(
      WaitListRows rows,
      Offers offers,
      FittingVisits fitting,
      Free free,
      SchedulingProperties properties,
      Clock clock) {
    this.rows = rows;
    this.offers = offers;
    this.fitting = fitting;
    this.free = free;
    this.properties = properties;
    this.clock = clock;
  }

  /** Before the commit: by the time it has settled it is committed, or there is nothing to find. */
  @EventListener
  void on(Changed changed) {
    if (changed.hospital() != null
        && changed.doctor() != null
        && (changed.type().equals(LiveFrame.SLOTS_CHANGED)
            || changed.type().equals(LiveFrame.AVAILABILITY_CHANGED))) {
      settling.put(
          new Settling(changed.hospital(), changed.doctor()),
          clock.instant().plus(properties.offerSettle()));
    }
  }

  /** Somebody new waits at a hospital, once the caller's transaction is committed. */
  void lookAt(HospitalId hospital) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wished.add(hospital);
          }
        });
  }

  @Scheduled(fixedDelayString = "${caredesk.scheduling.expiry-interval:PT1S}")
  public synchronized void round() {
    for (var id : rows.overOffers(BATCH)) {
      safely(() -> offers.conclude(id), "The offer of " + id.value());
    }
    var now = clock.instant();
    var due = new HashMap<HospitalId, Set<DoctorId>>();
    settling.forEach(
        (each, at) -> {
          if (!at.isAfter(now) && settling.remove(each, at)) {
            due.computeIfAbsent(each.hospital(), h -> new HashSet<>()).add(each.doctor());
          }
        });
    for (var hospital : Set.copyOf(wished)) {
      wished.remove(hospital);
      due.remove(hospital);
      offer(hospital, Set.of());
    }
    due.forEach(this::offer);
  }

  /** Over everything, for what a crash or another hospital of the doctor has left behind. */
  @Scheduled(fixedDelayString = "${caredesk.scheduling.sweep-interval:PT1M}")
  public synchronized void sweep() {
    for (var entry : rows.perhapsLapsed(clock.instant())) {
      safely(() -> offers.lapse(entry.id()), "The end of " + entry.id().value());
    }
    rows.hospitalsWithWaiting().forEach(hospital -> offer(hospital, Set.of()));
  }

  private void offer(HospitalId hospital, Set<DoctorId> doctors) {
    safely(() -> look(hospital, doctors), "The wait-list of " + hospital.value());
  }

  private static void safely(Runnable work, String what) {
    try {
      work.run();
    } catch (RuntimeException e) { // the others are due too
      log.warn("{} failed; the next round tries again", what, e);
    }
  }

  /** A slot with somebody whom the patient wants to see. */
  private record Candidate(Terms terms, Slot slot) {
    Instant startsAt() {
      return slot.startsAt();
    }
  }

  private record Length(AffiliationId affiliation, int minutes) {}

  /**
   * @param doctors whose time is looked at; empty for all
   */
  private void look(HospitalId hospital, Set<DoctorId> doctors) {
    var now = clock.instant();
    var all = rows.waiting(hospital, now, MOST_WAITING);
    if (all.isEmpty()) {
      return;
    }
    var terms =
        free.termsOf().at(hospital).stream()
            .filter(t -> t.isBookable() && (doctors.isEmpty() || doctors.contains(t.doctor())))
            .filter(t -> isSettled(t, now))
            .toList();
    var booked = fitting.of(all);
    var waiting =
        all.stream()
            .filter(entry -> !booked.containsKey(entry.id()))
            .filter(entry -> terms.stream().anyMatch(entry.wish()::fits))
            .toList();
    if (waiting.isEmpty()) {
      return;
    }
    var look = new Look(terms, waiting, now);
    var refused = rows.refusals(waiting);
    for (var entry : waiting) {
      look.candidates(entry).stream()
          .filter(c -> !isRefused(refused, entry, c))
          .filter(c -> offers.isWorthIt(c.terms(), c.slot()))
          .limit(MOST_TRIES)
          .filter(c -> offered(entry, c))
          .findFirst()
          .ifPresent(look::give);
    }
  }

  private boolean isSettled(Terms terms, Instant now) {
    return settling.entrySet().stream()
        .noneMatch(
            each -> each.getKey().doctor().equals(terms.doctor()) && each.getValue().isAfter(now));
  }

  private static boolean isRefused(
      Set<WaitListRows.Refused> refused, Waiting entry, Candidate candidate) {
    return refused.contains(
        new WaitListRows.Refused(
            entry.id().value(), candidate.terms().affiliation(), candidate.slot()));
  }

  private boolean offered(Waiting entry, Candidate candidate) {
    try {
      return offers.offer(entry.id(), candidate.terms(), candidate.slot());
    } catch (Refusal refusal) { // taken meanwhile, or the patient is busy then: the next one
      return false;
    }
  }

  /** What is free, computed once for all who wait. */
  private final class Look {
    private final List<Terms> terms;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<AffiliationId, Hours> hours;
    private final Map<DoctorId, List<Slot>> taken;
    private final Map<Length, List<Slot>> slots = new HashMap<>();
    private final Map<DoctorId, List<Slot>> given = new HashMap<>();

    Look(List<Terms> terms, List<Waiting> waiting, Instant now) {
      this.terms = terms;
      var today = LocalDate.ofInstant(now, terms.getFirst().zone());
      var earliest =
          waiting.stream().map(e -> e.wish().from()).min(LocalDate::compareTo).orElseThrow();
      var latest = waiting.stream().map(e -> e.wish().to()).max(LocalDate::compareTo).orElseThrow();
      var horizon = today.plusDays(terms.stream().mapToInt(Terms::horizonDays).max().orElseThrow());
      this.first = earliest.isBefore(today) ? today : earliest;
      this.last = latest.isAfter(horizon) ? horizon : latest;
      if (last.isBefore(first)) {
        this.hours = Map.of();
        this.taken = Map.of();
        return;
      }
      this.hours = free.timetable().hours(terms, first, last);
      this.taken =
          free.timetable()
              .taken(
                  terms.stream().map(Terms::doctor).distinct().toList(),
                  first.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                  last.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC),
                  now);
    }

    /** The soonest first. */
    List<Candidate> candidates(Waiting entry) {
      var wish = entry.wish();
      var found = new ArrayList<Candidate>();
      for (var t : terms) {
        if (wish.fits(t)) {
          free(t, wish.minutesWith(t)).stream()
              .filter(slot -> wish.fits(slot.startsAt().atZone(t.zone()).toLocalDateTime()))
              .filter(
                  slot ->
                      given.getOrDefault(t.doctor(), List.of()).stream().noneMatch(slot::overlaps))
              .forEach(slot -> found.add(new Candidate(t, slot)));
        }
      }
      found.sort(Comparator.comparing(Candidate::startsAt));
      return found;
    }

    private List<Slot> free(Terms t, int minutes) {
      return last.isBefore(first)
          ? List.of()
          : slots.computeIfAbsent(
              new Length(t.affiliation(), minutes),
              length ->
                  free.slots()
                      .free(
                          t,
                          Objects.requireNonNull(hours.get(t.affiliation())),
                          taken.getOrDefault(t.doctor(), List.of()),
                          first,
                          last,
                          minutes));
    }

    void give(Candidate candidate) {
      given
          .computeIfAbsent(candidate.terms().doctor(), d -> new ArrayList<>())
          .add(candidate.slot());
    }
  }
}
