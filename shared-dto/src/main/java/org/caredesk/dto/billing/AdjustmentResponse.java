package org.caredesk.dto.billing;

import java.time.Instant;
import java.util.UUID;
import org.caredesk.dto.Money;

/**
 * An adjustment as the ledger has it. It is never changed; another one takes it back.
 *
 * @param amount signed, {@code doctorShare + hospitalShare}: what the patient paid more
 * @param doctorShare what the doctor is owed more; negative for less
 * @param doctorShareNow what the doctor is owed for the visit with it
 */
public record AdjustmentResponse(
    UUID id,
    UUID appointmentId,
    AdjustmentDirection direction,
    AdjustmentReason reasonCode,
    String reason,
    Money amount,
    Money doctorShare,
    Money hospitalShare,
    Money doctorShareNow,
    Money hospitalShareNow,
    Instant madeAt) {}
