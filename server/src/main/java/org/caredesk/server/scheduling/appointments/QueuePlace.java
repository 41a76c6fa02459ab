package org.caredesk.server.scheduling.appointments;

import java.time.LocalDate;
import org.caredesk.dto.scheduling.QueuePriority;
import org.jspecify.annotations.Nullable;

/**
 * A patient's place in the queue of a doctor and a day (SPEC B8).
 *
 * @param day the hospital's, on which the token was given; null with the token
 * @param token what the patient is called by, such as {@code MI-07}; it stays when a check-in is
 *     taken back
 */
public record QueuePlace(@Nullable LocalDate day, @Nullable String token, QueuePriority priority) {
  /** Of one who has not come yet. */
  public static final QueuePlace NONE = new QueuePlace(null, null, QueuePriority.NORMAL);

  QueuePlace with(QueuePriority other) {
    return new QueuePlace(day, token, other);
  }
}
