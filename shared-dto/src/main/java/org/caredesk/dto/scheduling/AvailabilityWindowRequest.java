package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;

/** Extra hours on one date, in the hospital's local time (SPEC A1). */
public record AvailabilityWindowRequest(
    @NotNull LocalDate date, @NotNull LocalTime from, @NotNull LocalTime to) {}
