package org.caredesk.dto.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a doctor's application stands; for the doctor and for super admins alone.
 *
 * @param decidedAt null while it waits
 * @param decidedBy name of the super admin who approved or rejected it
 * @param reason why it was rejected
 */
public record DoctorApplication(
    Instant appliedAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String reason) {}
