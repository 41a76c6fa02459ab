package org.caredesk.dto.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an appointment reached each stage; null for a stage not reached.
 *
 * @param answerBy when a request that nobody answers expires; null in every other state
 */
public record AppointmentProgress(
    @Nullable Instant requestedAt,
    @Nullable Instant answerBy,
    @Nullable Instant checkedInAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt) {

  /** Of an appointment that has reached none. */
  public static final AppointmentProgress NONE =
      new AppointmentProgress(null, null, null, null, null);
}
