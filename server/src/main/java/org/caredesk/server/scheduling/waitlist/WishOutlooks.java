package org.caredesk.server.scheduling.waitlist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.WishOutlook;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.scheduling.slots.SlotGrid;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells before somebody waits whether anybody works at the times wished for. What is booked then,
 * and how far ahead a doctor can be booked, does not matter: both change while they wait.
 */
@Service
public class WishOutlooks {
  private final Hospitals hospitals;
  private final TermsOfAffiliations termsOf;
  private final Timetable timetable;
  private final Clock clock;

  WishOutlooks(Hospitals hospitals, TermsOfAffiliations termsOf, Timetable timetable, Clock clock) {
    this.hospitals = hospitals;
    this.termsOf = termsOf;
    this.timetable = timetable;
    this.clock = clock;
  }

  /**
   * @throws org.caredesk.server.kernel.Refusal hospital-not-found; forbidden but for the desk;
   *     invalid
   */
  @Transactional(readOnly = true)
  public WishOutlook of(Actor actor, HospitalId id, Wish wish) {
    var hospital = hospitals.get(id);
    actor.requireAt(id, Role.RECEPTIONIST);
    var now = LocalDateTime.ofInstant(clock.instant(), hospital.zone());
    wish.requireSound(now.toLocalDate());
    var terms =
        termsOf.at(id).stream().filter(Terms::isBookable).filter(t -> wish.fits(t)).toList();
    var first = wish.from().isBefore(now.toLocalDate()) ? now.toLocalDate() : wish.from();
    var hours = timetable.hours(terms, first, wish.to());
    return new WishOutlook(
        terms.stream()
            .anyMatch(
                t ->
                    first
                        .datesUntil(wish.to().plusDays(1))
                        .filter(date -> wish.fits(date))
                        .anyMatch(
                            date ->
                                works(
                                    t,
                                    Objects.requireNonNull(hours.get(t.affiliation())),
                                    date,
                                    wish,
                                    now))));
  }

  private static boolean works(
      Terms terms, Hours hours, LocalDate date, Wish wish, LocalDateTime now) {
    return SlotGrid.of(terms, hours, date, wish.minutesWith(terms)).stream()
        .map(Slot::startsAt)
        .map(start -> LocalDateTime.ofInstant(start, terms.zone()))
        .anyMatch(start -> start.isAfter(now) && wish.fits(start));
  }
}
