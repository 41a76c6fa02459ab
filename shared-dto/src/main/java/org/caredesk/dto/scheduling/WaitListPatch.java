package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.caredesk.dto.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Changes a wish on the wait-list; what is not set stays. An empty note or list takes it away, and
 * so does midnight a time.
 */
public record WaitListPatch(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable @Size(max = 7) List<@NotNull DayOfWeek> daysOfWeek,
    @Nullable LocalTime timeFrom,
    @Nullable LocalTime timeTo,
    @Nullable WaitListPriority priority,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String note) {}
