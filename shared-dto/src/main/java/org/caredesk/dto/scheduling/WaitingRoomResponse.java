package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What hangs in a hospital's waiting room ({@code GET /hospitals/{id}/waiting-room}): tokens and
 * rooms, and nothing that tells who anybody is.
 *
 * @param seq the live sequence number up to which this picture is complete
 * @param asOf the server's time when the picture was taken
 * @param places those who are called, the latest first; then those who wait, in the order in which
 *     they are likely to be called
 */
public record WaitingRoomResponse(
    UUID hospitalId, String timeZone, long seq, Instant asOf, List<Place> places) {

  /** Where one token stands. */
  public enum State {
    /** To go to the room now. */
    CALLED,
    WAITING
  }

  /**
   * One token.
   *
   * @param room null where the doctor has none
   * @param expectedStart when it is likely to be called; null once it is
   */
  public record Place(
      String token, @Nullable String room, State state, @Nullable Instant expectedStart) {}
}
