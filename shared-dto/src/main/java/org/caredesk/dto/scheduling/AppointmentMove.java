package org.caredesk.dto.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One move of an appointment from state to state: when, by whom and why. {@code from} is null for
 * the first.
 */
public record AppointmentMove(
    Instant at,
    @Nullable AppointmentStatus from,
    AppointmentStatus to,
    String actor,
    @Nullable String reason) {}
