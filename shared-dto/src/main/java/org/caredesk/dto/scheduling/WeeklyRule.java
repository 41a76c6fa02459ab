package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** Working hours on one day of the week, in the hospital's local time; {@code to} is exclusive. */
public record WeeklyRule(
    @NotNull DayOfWeek dayOfWeek, @NotNull LocalTime from, @NotNull LocalTime to) {}
