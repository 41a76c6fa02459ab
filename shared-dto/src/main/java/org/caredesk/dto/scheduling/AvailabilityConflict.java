package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * A window of the same doctor, there or at another hospital, that hours asked for would overlap.
 *
 * @param affiliationId of the window in the way, as are its name, zone, start and end
 * @param drafted whether the window in the way is asked for in the same request; else it is there
 *     already
 * @param wished the window asked for that meets it
 * @param wishedAffiliationId where that one is asked for
 */
public record AvailabilityConflict(
    UUID affiliationId,
    String hospitalName,
    String timeZone,
    Instant startsAt,
    Instant endsAt,
    boolean drafted,
    Slot wished,
    UUID wishedAffiliationId) {}
