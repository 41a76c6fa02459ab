package org.caredesk.server.scheduling.booking;

import java.time.Duration;
import java.time.Instant;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings below {@code caredesk.scheduling}.
 *
 * @param holdDuration how long an unpaid slot stays held
 * @param noShowGrace how long after its start an appointment without check-in counts as no-show
 * @param requestDuration how long a doctor has to answer a request; never beyond its start
 * @param undoDuration how long a move can be taken back
 */
@ConfigurationProperties("caredesk.scheduling")
public record SchedulingProperties(
    Duration holdDuration, Duration noShowGrace, Duration requestDuration, Duration undoDuration) {

  public Appointment.Moment at(Instant now) {
    return new Appointment.Moment(now, requestDuration, undoDuration);
  }
}
