package org.caredesk.dto.scheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weekly hours of an affiliation over a period (SPEC A1). Putting it replaces what was set for
 * the days of the period and leaves the days outside as they are.
 *
 * @param validTo last day, inclusive; null for no end
 */
public record WeeklyAvailability(
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validTo,
    @NotNull @Size(max = 70) List<@NotNull @Valid WeeklyRule> rules) {}
