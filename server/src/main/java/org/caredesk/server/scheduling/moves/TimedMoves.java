package org.caredesk.server.scheduling.moves;

import java.time.Clock;
import java.util.List;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.appointments.Transition;
import org.caredesk.server.scheduling.booking.SchedulingProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves that time makes: requests that nobody answered expire with a refund (SPEC B3), and who has
 * not come after the grace period counts as no-show (SPEC B6). Each asks the table again under its
 * own lock, so that two nodes make a move once.
 */
@Component
public class TimedMoves {
  private static final Logger log = LoggerFactory.getLogger(TimedMoves.class);
  private static final int BATCH = 200;

  private final Appointments appointments;
  private final AppointmentMoves moves;
  private final SchedulingProperties properties;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TimedMoves(
      Appointments appointments,
      AppointmentMoves moves,
      SchedulingProperties properties,
      TransactionTemplate transaction,
      Clock clock) {
    this.appointments = appointments;
    this.moves = moves;
    this.properties = properties;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${caredesk.scheduling.expiry-interval:PT1S}")
  public void expireRequests() {
    make(Transition.EXPIRE_REQUEST, appointments.unanswered(clock.instant(), BATCH));
  }

  /** More seldom: nobody waits for it, and it looks at a week of visits. */
  @Scheduled(fixedDelayString = "${caredesk.scheduling.no-show-interval:PT1M}")
  public void markNoShows() {
    make(
        Transition.MARK_NO_SHOW,
        appointments.notArrived(clock.instant().minus(properties.noShowGrace()), BATCH));
  }

  private void make(Transition transition, List<AppointmentId> due) {
    for (var id : due) {
      try {
        transaction.executeWithoutResult(status -> make(transition, id));
      } catch (RuntimeException e) { // whatever is wrong with this one, the others are due too
        log.warn("{} of {} failed; the next round tries again", transition, id.value(), e);
      }
    }
  }

  private void make(Transition transition, AppointmentId id) {
    var appointment = appointments.lock(id);
    var moment = moves.now();
    if (appointment.possible(moment.now()).contains(transition)) {
      moves.make(Actor.SYSTEM, transition, appointment, null, moment);
    }
  }
}
