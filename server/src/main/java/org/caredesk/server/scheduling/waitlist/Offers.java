package org.caredesk.server.scheduling.waitlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.WaitListState;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.WaitListEntryId;
import org.caredesk.server.scheduling.booking.Booking;
import org.caredesk.server.scheduling.booking.SchedulingProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one offer and ends it, each in one transaction under the entry's lock: an entry has at most
 * one offer, and a slot is offered once, because the offer is a hold like any other.
 */
@Service
class Offers {
  static final String DECLINED = "DECLINED";
  static final String RAN_OUT = "EXPIRED";
  // Nobody can be reached and booked in less.
  private static final Duration SHORTEST = Duration.ofMinutes(2);

  private final WaitListRows rows;
  private final Booking booking;
  private final WaitListNews news;
  private final SchedulingProperties properties;
  private final Clock clock;

  Offers(
      WaitListRows rows,
      Booking booking,
      WaitListNews news,
      SchedulingProperties properties,
      Clock clock) {
    this.rows = rows;
    this.booking = booking;
    this.news = news;
    this.properties = properties;
    this.clock = clock;
  }

  /** Until when a slot would be held; not beyond the last moment at which it can be booked. */
  private Instant until(Terms terms, Slot slot) {
    var latest = slot.startsAt().minus(Duration.ofMinutes(terms.leadMinutes()));
    var usual = clock.instant().plus(properties.offerDuration());
    return latest.isBefore(usual) ? latest : usual;
  }

  /** Whether there is time enough to call somebody. */
  public boolean isWorthIt(Terms terms, Slot slot) {
    return !until(terms, slot).isBefore(clock.instant().plus(SHORTEST));
  }

  /**
   * Holds a slot for who waits.
   *
   * @return whether it was; not when the entry no longer waits for it
   * @throws Refusal when the slot cannot be held
   */
  @Transactional
  public boolean offer(WaitListEntryId id, Terms terms, Slot slot) {
    var entry = rows.lock(id);
    var now = clock.instant();
    if (entry.state() != WaitListState.WAITING
        || (entry.restUntil() != null && entry.restUntil().isAfter(now))
        || !entry.wish().fits(terms)
        || !entry.wish().fits(slot.startsAt().atZone(terms.zone()).toLocalDateTime())) {
      return false;
    }
    hold(entry, terms, slot);
    return true;
  }

  /**
   * Holds a slot for a locked entry, within the caller's transaction.
   *
   * @throws Refusal when it cannot be held
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(Waiting entry, Terms terms, Slot slot) {
    var until = until(terms, slot);
    var hold = booking.offer(terms, entry.patient(), slot, entry.wish().mode(), until);
    rows.turn(entry, WaitListState.OFFERED, hold.id(), null);
    news.offered(entry, terms, slot, until);
  }

  /** Draws the conclusion once an offered hold is booked or gone. */
  @Transactional
  public void conclude(WaitListEntryId id) {
    var entry = rows.lock(id);
    if (entry.state() != WaitListState.OFFERED || entry.offered() == null) {
      return; // another node was faster
    }
    var offered = rows.offered(entry.offered());
    var now = clock.instant();
    var isTheirs = entry.patient().equals(offered.patient());
    if (offered.status() == AppointmentStatus.HELD) {
      return;
    } else if (offered.status() == AppointmentStatus.EXPIRED) {
      rows.refused(entry, offered, RAN_OUT, now);
      // Nobody reached them: the others first.
      rows.turn(entry, WaitListState.WAITING, null, now.plus(properties.offerDuration()));
      news.changed(Actor.SYSTEM, "offer-ran-out", entry, WaitListState.WAITING);
    } else if (offered.status() == AppointmentStatus.CANCELLED || !isTheirs) {
      rows.refused(entry, offered, DECLINED, now);
      rows.turn(entry, WaitListState.WAITING, null, null);
      news.changed(Actor.SYSTEM, "offer-declined", entry, WaitListState.WAITING);
    } else {
      rows.turn(entry, WaitListState.BOOKED, offered.id(), null);
      news.changed(Actor.SYSTEM, "book", entry, WaitListState.BOOKED);
    }
  }

  /** Nobody waits for a day that is over. */
  @Transactional
  public void lapse(WaitListEntryId id) {
    var entry = rows.lock(id);
    if (entry.state() == WaitListState.WAITING
        && entry.wish().to().isBefore(LocalDate.ofInstant(clock.instant(), entry.zone()))) {
      rows.turn(entry, WaitListState.LAPSED, null, null);
      news.changed(Actor.SYSTEM, "lapse", entry, WaitListState.LAPSED);
    }
  }
}
