package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Somebody arrives with a slip.
 *
 * @param slipToken as scanned, with {@link #PREFIX}, or as typed from the paper
 * @param hospitalId where they arrive
 */
public record CheckInRequest(
    @NotBlank @Size(max = 100) String slipToken, @NotNull UUID hospitalId) {

  /**
   * What every scanned slip starts with: keys that lie alike on most keyboards, and no shortcut.
   */
  public static final String PREFIX = ".CD1.";

  /** Without the token: it would open the appointment to whoever reads a log. */
  @Override
  public String toString() {
    return "CheckInRequest[hospitalId=" + hospitalId + "]";
  }
}
