package org.caredesk.dto.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** Extra hours on one date, in the hospital's local time. */
public record AvailabilityWindowResponse(
    UUID id, UUID affiliationId, LocalDate date, LocalTime from, LocalTime to) {}
