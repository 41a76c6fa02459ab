package org.caredesk.server.scheduling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings below {@code caredesk.scheduling}.
 *
 * @param holdDuration how long an unpaid slot stays held
 * @param noShowGrace how long after its start an appointment without check-in counts as no-show
 */
@ConfigurationProperties("caredesk.scheduling")
record SchedulingProperties(Duration holdDuration, Duration noShowGrace) {}
