package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * A window that is already taken by the same doctor, there or at another hospital.
 *
 * @param affiliationId of the window that is there already, as is all but {@code wished}
 * @param wished the window asked for that meets it
 */
public record AvailabilityConflict(
    UUID affiliationId,
    String hospitalName,
    String timeZone,
    Instant startsAt,
    Instant endsAt,
    Slot wished) {}
