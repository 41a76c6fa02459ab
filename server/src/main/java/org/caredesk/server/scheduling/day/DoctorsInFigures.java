package org.caredesk.server.scheduling.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.directory.DoctorFigures;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Doctors;
import org.caredesk.server.directory.Ratings;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes what a profile shows of a doctor's work (SPEC D4). A constant number of statements,
 * whatever there is.
 */
@Service
public class DoctorsInFigures {
  private final JdbcClient jdbc;
  private final Directory directory;
  private final Timetable timetable;
  private final FreeSlots freeSlots;
  private final Clock clock;

  /** Who the doctor is. */
  @Component
  record Directory(Doctors doctors, TermsOfAffiliations terms, Ratings ratings) {}

  DoctorsInFigures(
      JdbcClient jdbc, Directory directory, Timetable timetable, FreeSlots freeSlots, Clock clock) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.timetable = timetable;
    this.freeSlots = freeSlots;
    this.clock = clock;
  }

  /**
   * @throws Refusal doctor-not-found, also for who may not know of an applicant
   */
  @Transactional(readOnly = true)
  public DoctorFigures of(Actor actor, DoctorId id) {
    if (!directory.doctors().get(id).isKnownTo(actor)) {
      throw Refusal.notFound("doctor");
    }
    var bookable = directory.terms().of(id).stream().filter(Terms::isBookable).toList();
    var next =
        freeSlots.next(bookable).entrySet().stream()
            .min(Comparator.comparing(entry -> entry.getValue().startsAt()));
    var rated = directory.ratings().of(id);
    return new DoctorFigures(
        completed(id),
        isAvailable(id, bookable),
        next.map(Map.Entry::getValue).orElse(null),
        next.map(entry -> entry.getKey().value()).orElse(null),
        rated.average(),
        rated.ratings());
  }

  private long completed(DoctorId id) {
    return jdbc.sql("SELECT count(*) FROM appointment WHERE doctor_id = ? AND status = 'COMPLETED'")
        .param(id.value())
        .query(Long.class)
        .single();
  }

  private boolean isAvailable(DoctorId id, List<Terms> bookable) {
    if (bookable.isEmpty()) {
      return false;
    }
    var now = clock.instant();
    var taken = timetable.taken(List.of(id), now, now.plusSeconds(1), now);
    if (taken.getOrDefault(id, List.of()).stream().anyMatch(slot -> holds(slot, now))) {
      return false;
    }
    var days = bookable.stream().map(t -> LocalDate.ofInstant(now, t.zone())).sorted().toList();
    var hours = timetable.hours(bookable, days.getFirst(), days.getLast());
    return bookable.stream()
        .anyMatch(t -> isIn(t, Objects.requireNonNull(hours.get(t.affiliation())), now));
  }

  private static boolean isIn(Terms terms, Hours hours, Instant now) {
    var today = LocalDate.ofInstant(now, terms.zone());
    return hours.openSlots(today).stream().anyMatch(slot -> holds(slot, now))
        && hours.away().stream().noneMatch(slot -> holds(slot, now));
  }

  private static boolean holds(Slot slot, Instant now) {
    return !slot.startsAt().isAfter(now) && slot.endsAt().isAfter(now);
  }
}
