package org.caredesk.server.scheduling.moves;

import java.time.Clock;
import org.caredesk.server.scheduling.MoneyLeft;
import org.caredesk.server.scheduling.appointments.AppointmentNews;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says of a visit that is over where its money stands, once adjustments have moved it. */
@Component
class MoneyStands {
  private final Appointments appointments;
  private final AppointmentNews news;
  private final Clock clock;

  MoneyStands(Appointments appointments, AppointmentNews news, Clock clock) {
    this.appointments = appointments;
    this.news = news;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void note(MoneyLeft left) {
    var visit = appointments.lock(left.appointment());
    if (visit.paymentState() == left.state()) {
      return;
    }
    var readVersion = visit.version();
    visit.adjusted(left.state(), left.actor(), clock.instant());
    appointments.save(visit, readVersion);
    news.changed(left.actor(), "adjust", visit);
  }
}
