package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was told just now that the doctor runs late.
 *
 * @param lateMinutes how far the doctor runs behind
 * @param told in the order in which they are likely to be called; those who knew are not among them
 */
public record DelayNoticeResponse(int lateMinutes, List<Told> told) {

  /**
   * One who was told.
   *
   * @param reachable whether there is a phone number or an e-mail address; who has none and is not
   *     here must be told in another way
   */
  public record Told(
      UUID appointmentId,
      String patientName,
      @Nullable String queueToken,
      Instant expectedStart,
      boolean reachable) {}
}
