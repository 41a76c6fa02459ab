package org.caredesk.server.scheduling.booking;

import java.time.Duration;
import java.time.Instant;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code caredesk.scheduling}.
 *
 * @param holdDuration how long an unpaid slot stays held
 * @param noShowGrace how long after its start an appointment without check-in counts as no-show
 * @param requestDuration how long a doctor has to answer a request; never beyond its start
 * @param undoDuration how long a move can be taken back
 * @param offerDuration how long a freed slot is held for somebody on the wait-list
 * @param offerSettle how long time must have been free before it is offered, so that an undo finds
 *     it
 */
@ConfigurationProperties("caredesk.scheduling")
public record SchedulingProperties(
    Duration holdDuration,
    Duration noShowGrace,
    Duration requestDuration,
    Duration undoDuration,
    @DefaultValue("PT30M") Duration offerDuration,
    @DefaultValue("PT10S") Duration offerSettle) {

  public Appointment.Moment at(Instant now) {
    return new Appointment.Moment(now, requestDuration, undoDuration);
  }
}
