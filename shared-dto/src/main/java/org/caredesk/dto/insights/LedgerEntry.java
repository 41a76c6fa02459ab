package org.caredesk.dto.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger behind a figure.
 *
 * @param day the hospital's day on which it counts
 * @param corrects the earlier day whose money it gives back or takes again; null for none
 * @param startsAt the visit's local start at the hospital
 * @param patientName null for who may not see patients
 * @param amount signed, {@code doctorShare + hospitalShare}
 * @param adjustable whether the caller may put right what the visit came to, now
 * @param doctorLeft what the doctor has of the visit by now, of all its entries; null unless it is
 *     adjustable
 * @param hospitalLeft the same of the hospital
 */
public record LedgerEntry(
    UUID id,
    EntryKind kind,
    Instant postedAt,
    LocalDate day,
    @Nullable LocalDate corrects,
    UUID appointmentId,
    String appointmentNumber,
    LocalDateTime startsAt,
    @Nullable String patientName,
    UUID doctorId,
    String doctorName,
    UUID departmentId,
    String departmentName,
    String receiptNumber,
    PaymentMethod method,
    Money amount,
    Money doctorShare,
    Money hospitalShare,
    boolean adjustable,
    @Nullable Money doctorLeft,
    @Nullable Money hospitalLeft) {
  /** The same where what is left does not matter. */
  public LedgerEntry notAdjustable() {
    return with(false, null, null);
  }

  /** The same with what is left of the visit. */
  public LedgerEntry left(Money doctor, Money hospital) {
    return with(true, doctor, hospital);
  }

  private LedgerEntry with(boolean isAdjustable, @Nullable Money doctor, @Nullable Money hospital) {
    return new LedgerEntry(
        id,
        kind,
        postedAt,
        day,
        corrects,
        appointmentId,
        appointmentNumber,
        startsAt,
        patientName,
        doctorId,
        doctorName,
        departmentId,
        departmentName,
        receiptNumber,
        method,
        amount,
        doctorShare,
        hospitalShare,
        isAdjustable,
        doctor,
        hospital);
  }
}
