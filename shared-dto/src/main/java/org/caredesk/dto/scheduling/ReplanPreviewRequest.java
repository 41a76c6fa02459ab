package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Asks what an absence of a doctor would mean at a hospital (SPEC X1).
 *
 * @param from local at the hospital
 * @param to exclusive
 */
public record ReplanPreviewRequest(
    @NotNull UUID hospitalId, @NotNull LocalDateTime from, @NotNull LocalDateTime to) {}
