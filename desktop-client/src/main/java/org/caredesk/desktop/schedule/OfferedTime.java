package org.caredesk.desktop.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another time that was offered for a request: held for the one who asked, who must still agree.
 *
 * @param id not that of the appointment, whose own card may stand in the same column
 * @param appointment the id of the request
 * @param name who asked
 * @param answerBy until when it is held; null where that is not known
 */
public record OfferedTime(
    String id,
    String appointment,
    Instant startsAt,
    Instant endsAt,
    String name,
    @Nullable Instant answerBy,
    @Nullable Place place)
    implements ScheduleEntry {

  @Override
  public int lane() {
    return 0;
  }
}
