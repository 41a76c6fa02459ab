package org.caredesk.server.scheduling.booking;

import java.time.Clock;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.scheduling.appointments.AppointmentNews;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.appointments.Transition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Frees holds that ran out (SPEC B1). The time stands in the database, so a restart changes
 * nothing: free slots and bookings look at it themselves, and this job only makes the end visible,
 * each second.
 */
@Component
public class HoldExpiry {
  private static final Logger log = LoggerFactory.getLogger(HoldExpiry.class);
  private static final int BATCH = 200;

  private final Appointments appointments;
  private final AppointmentNews news;
  private final SchedulingProperties properties;
  private final TransactionTemplate transaction;
  private final Clock clock;

  HoldExpiry(
      Appointments appointments,
      AppointmentNews news,
      SchedulingProperties properties,
      TransactionTemplate transaction,
      Clock clock) {
    this.appointments = appointments;
    this.news = news;
    this.properties = properties;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${caredesk.scheduling.expiry-interval:PT1S}")
  public void expireDue() {
    for (var id : appointments.expiredHolds(clock.instant(), BATCH)) {
      try {
        transaction.executeWithoutResult(status -> expire(id));
      } catch (RuntimeException e) { // whatever is wrong with this one, the others ran out too
        log.warn("Hold {} could not be freed; the next round tries again", id.value(), e);
      }
    }
  }

  /** Frees one hold within the caller's transaction, if it still is one and ran out. */
  void expire(AppointmentId id) {
    var appointment = appointments.lock(id);
    var now = clock.instant();
    if (appointment.possible(now).contains(Transition.EXPIRE)) {
      var version = appointment.version();
      appointment.move(Transition.EXPIRE, Actor.SYSTEM, null, properties.at(now));
      appointments.save(appointment, version);
      news.changed(Actor.SYSTEM, "expire", appointment);
      news.slotsChanged(appointment);
    }
  }
}
