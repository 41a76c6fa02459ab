package org.caredesk.dto.scheduling;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time off of a doctor, in the local time of whichever hospital it meets.
 *
 * @param affected the ids of {@code appointments}
 * @param appointments after taking it: the live appointments inside, which stay and must be moved
 *     (SPEC A2); in a list empty
 */
public record TimeOffResponse(
    UUID id,
    UUID doctorId,
    LocalDateTime from,
    LocalDateTime to,
    @Nullable String reason,
    List<UUID> affected,
    List<AffectedAppointment> appointments) {}
