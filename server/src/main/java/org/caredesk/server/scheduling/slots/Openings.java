package org.caredesk.server.scheduling.slots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.Opening;
import org.caredesk.dto.scheduling.OpeningsResponse;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.DoctorSearch;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be booked at a hospital across its doctors, the soonest first (SPEC X2). The same slots
 * as {@link FreeSlots} offers, in a constant number of statements.
 */
@Service
public class Openings {
  private final Hospitals hospitals;
  private final TermsOfAffiliations termsOf;
  private final Timetable timetable;
  private final Clock clock;

  Openings(Hospitals hospitals, TermsOfAffiliations termsOf, Timetable timetable, Clock clock) {
    this.hospitals = hospitals;
    this.termsOf = termsOf;
    this.timetable = timetable;
    this.clock = clock;
  }

  /**
   * When, all local to the hospital.
   *
   * @param from the first date; today unless set
   * @param days how many dates
   * @param startsFrom no visit begins before it
   * @param startsTo no visit begins at it or later
   */
  public record When(
      @Nullable LocalDate from,
      int days,
      @Nullable LocalTime startsFrom,
      @Nullable LocalTime startsTo) {

    boolean fits(Slot slot, ZoneId zone) {
      var starts = slot.startsAt().atZone(zone).toLocalTime();
      return (startsFrom == null || !starts.isBefore(startsFrom))
          && (startsTo == null || starts.isBefore(startsTo));
    }
  }

  private record Found(Terms terms, Slot slot) {
    Instant startsAt() {
      return slot.startsAt();
    }
  }

  /**
   * @param search its hospital is the one looked at
   * @param doctors only these; empty for all that fit
   * @param limit at most so many
   * @throws org.caredesk.server.kernel.Refusal hospital-not-found; forbidden unless reception there
   */
  @Transactional(readOnly = true)
  public OpeningsResponse of(
      Actor actor, DoctorSearch search, Set<DoctorId> doctors, When when, int limit) {
    HospitalId id = Objects.requireNonNull(search.hospital());
    var hospital = hospitals.get(id);
    actor.requireAt(id, Role.RECEPTIONIST);
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, hospital.zone());
    var terms =
        termsOf.matching(search).stream()
            .filter(t -> doctors.isEmpty() || doctors.contains(t.doctor()))
            .toList();
    var asked = when.from() == null ? today : when.from();
    var first = asked.isBefore(today) ? today : asked;
    var horizon = today.plusDays(terms.stream().mapToInt(Terms::horizonDays).max().orElse(0));
    // Dates that nobody can be booked on are not looked up: they may be beyond any calendar.
    var found =
        first.isAfter(horizon)
            ? List.<Found>of()
            : find(terms, first, earlier(asked.plusDays(when.days() - 1L), horizon), when, limit);
    return new OpeningsResponse(
        hospital.zone().getId(),
        found.size() > limit,
        found.stream().limit(limit).map(f -> opening(f.terms(), f.slot())).toList());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** More than {@code limit} where there are more; the dates after that are not looked at. */
  private List<Found> find(
      List<Terms> terms, LocalDate first, LocalDate last, When when, int limit) {
    if (last.isBefore(first)) {
      return List.of();
    }
    var now = clock.instant();
    var hours = timetable.hours(terms, first, last);
    var busy = busy(terms, first, last, now);
    var found = new ArrayList<Found>();
    for (var date = first; !date.isAfter(last) && found.size() <= limit; date = date.plusDays(1)) {
      var day = new ArrayList<Found>();
      for (var t : terms) {
        Hours own = Objects.requireNonNull(hours.get(t.affiliation()));
        Busy taken = busy.getOrDefault(t.doctor(), Busy.of(List.of()));
        var wanted = new FreeSlots.Wanted(date, date, t.slotMinutes());
        FreeSlots.free(t, own, taken, wanted, now).stream()
            .filter(slot -> when.fits(slot, t.zone()))
            .forEach(slot -> day.add(new Found(t, slot)));
      }
      // Those who are free at the same time stay in the order of their names.
      day.sort(Comparator.comparing(Found::startsAt));
      found.addAll(day);
    }
    return found;
  }

  private Map<DoctorId, Busy> busy(
      List<Terms> terms, LocalDate first, LocalDate last, Instant now) {
    var busy = new HashMap<DoctorId, Busy>();
    if (!terms.isEmpty()) {
      timetable
          .taken(
              terms.stream().map(Terms::doctor).distinct().toList(),
              first.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
              last.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC),
              now)
          .forEach((doctor, taken) -> busy.put(doctor, Busy.of(taken)));
    }
    return busy;
  }

  private static Opening opening(Terms t, Slot slot) {
    return new Opening(
        t.affiliation().value(),
        t.doctor().value(),
        t.doctorName(),
        t.specialties(),
        t.department().value(),
        t.departmentName(),
        t.room(),
        slot.startsAt(),
        slot.endsAt(),
        t.slotMinutes(),
        t.allowedSlotMinutes(),
        t.visitModes(),
        t.fee().toMoney(),
        t.policy(),
        t.payAtDesk());
  }
}
