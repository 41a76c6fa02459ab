package org.caredesk.dto.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether anybody has changed the audit trail by hand.
 *
 * @param intact whether every event is as it was when it was sealed, and none is missing
 * @param brokenAt the first position that is not
 * @param events how many are sealed
 * @param checkedAt when the walk began
 */
public record AuditVerification(
    boolean intact, @Nullable Long brokenAt, long events, Instant checkedAt) {}
