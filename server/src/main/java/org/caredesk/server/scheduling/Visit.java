package org.caredesk.server.scheduling;

import java.time.Duration;
import java.time.Instant;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A visit that was booked elsewhere and is taken in as it is: imported history, demo data.
 *
 * @param status any but HELD
 * @param bookedAt when it was booked, before its start
 * @param sourceKey names it in the place it came from, so that a second intake adds nothing; null
 *     for none
 */
public record Visit(
    AppointmentId id,
    Terms terms,
    PatientId patient,
    Slot slot,
    AppointmentStatus status,
    PaymentState paymentState,
    Amount fee,
    VisitMode mode,
    @Nullable String reason,
    Instant bookedAt,
    @Nullable String sourceKey) {

  /** When it was cancelled, if it was: half way from the booking to the visit, or to now. */
  public Instant cancelledAt(Instant now) {
    var end = slot.startsAt().isBefore(now) ? slot.startsAt() : now;
    return bookedAt.plus(Duration.between(bookedAt, end).dividedBy(2));
  }
}
