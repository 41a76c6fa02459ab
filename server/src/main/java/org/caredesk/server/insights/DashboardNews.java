package org.caredesk.server.insights;

import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.server.kernel.Changed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells who looks at a hospital's figures that they are others now. Money never moves without its
 * appointment, so what becomes of appointments is all that there is to tell.
 */
@Component
class DashboardNews {
  private final ApplicationEventPublisher events;

  DashboardNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  @EventListener
  void on(Changed change) {
    if (change.type().equals(LiveFrame.APPOINTMENT_CHANGED)
        && change.hospital() != null
        && !AppointmentStatus.HELD.name().equals(change.status())
        && !AppointmentStatus.EXPIRED.name().equals(change.status())) {
      events.publishEvent(
          new Changed(
              LiveFrame.DASHBOARD_CHANGED,
              change.hospital().value(),
              change.hospital(),
              null,
              null,
              change.day(),
              null,
              null));
    }
  }
}
