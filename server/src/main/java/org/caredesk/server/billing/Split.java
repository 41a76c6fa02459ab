package org.caredesk.server.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a consultation's money is shared (SPEC M1).
 *
 * @param doctor minor units for the doctor: the share, rounded half to even
 * @param hospital minor units for the hospital: whatever remains, so that the parts always sum to
 *     the whole
 */
public record Split(long doctor, long hospital) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

  public static Split of(long minor, int doctorShareBasisPoints) {
    var doctor =
        BigDecimal.valueOf(minor)
            .multiply(BigDecimal.valueOf(doctorShareBasisPoints))
            .divide(WHOLE, 0, RoundingMode.HALF_EVEN)
            .longValueExact();
    return new Split(doctor, minor - doctor);
  }
}
