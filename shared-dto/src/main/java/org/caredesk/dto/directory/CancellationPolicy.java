package org.caredesk.dto.directory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What a hospital keeps of a paid fee when the visit does not take place (SPEC B6). Agreed when the
 * slot is held; a later change does not reach what is booked.
 *
 * @param freeHours cancelling costs nothing until this many hours before the start, 24 unless set
 * @param lateFeePercent of what was paid, kept when it is cancelled later; 0 unless set
 * @param noShowFeePercent of what was paid, kept when nobody comes; 100 unless set
 */
public record CancellationPolicy(
    @NotNull @Min(0) @Max(720) Integer freeHours,
    @NotNull @Min(0) @Max(100) Integer lateFeePercent,
    @NotNull @Min(0) @Max(100) Integer noShowFeePercent) {

  /** The policy of a hospital that has set none. */
  public static final CancellationPolicy USUAL = new CancellationPolicy(24, 0, 100);
}
