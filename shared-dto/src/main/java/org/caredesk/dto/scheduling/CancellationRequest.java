package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Cancels an appointment (SPEC B6).
 *
 * @param reasonCode OTHER unless set
 * @param reason must be there for OTHER
 * @param waiveFee whether reception gives back what the hospital would keep
 * @param waiverReason must be there when it does
 */
public record CancellationRequest(
    @Nullable CancellationReason reasonCode,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String reason,
    @Nullable Boolean waiveFee,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String waiverReason) {

  /** With nothing waived. */
  public CancellationRequest(CancellationReason reasonCode, @Nullable String reason) {
    this(reasonCode, reason, null, null);
  }

  /** For another reason, in words. */
  public static CancellationRequest because(String words) {
    return new CancellationRequest(CancellationReason.OTHER, words);
  }
}
