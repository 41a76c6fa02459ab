package org.caredesk.dto.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One move of an appointment from state to state: when, by whom and why. {@code from} is null for
 * the first.
 *
 * @param movedFrom the start before a rescheduling; null for every other move
 * @param movedTo the start after it
 */
public record AppointmentMove(
    Instant at,
    @Nullable AppointmentStatus from,
    AppointmentStatus to,
    String actor,
    @Nullable String reason,
    @Nullable Instant movedFrom,
    @Nullable Instant movedTo) {}
