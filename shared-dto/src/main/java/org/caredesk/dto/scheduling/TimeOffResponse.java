package org.caredesk.dto.scheduling;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time off of a doctor. {@code affected} are the live appointments inside it, for the desk to move
 * (SPEC A2).
 */
public record TimeOffResponse(
    UUID id,
    UUID doctorId,
    LocalDateTime from,
    LocalDateTime to,
    @Nullable String reason,
    List<UUID> affected) {}
