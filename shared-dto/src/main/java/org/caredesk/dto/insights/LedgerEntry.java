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
    boolean adjustable) {}
