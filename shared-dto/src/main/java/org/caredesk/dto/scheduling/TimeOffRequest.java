package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Time off of a doctor, in the local time of whichever hospital it meets; {@code to} is exclusive.
 */
public record TimeOffRequest(
    @NotNull LocalDateTime from,
    @NotNull LocalDateTime to,
    @Nullable @Size(max = 200) String reason) {}
