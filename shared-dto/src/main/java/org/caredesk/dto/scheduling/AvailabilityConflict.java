package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.UUID;

/** A window that is already taken by the same doctor, there or at another hospital. */
public record AvailabilityConflict(
    UUID affiliationId, String hospitalName, String timeZone, Instant startsAt, Instant endsAt) {}
