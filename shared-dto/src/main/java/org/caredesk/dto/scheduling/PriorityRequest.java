package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.caredesk.dto.Formats;
import org.jspecify.annotations.Nullable;

/** Calls somebody who waits before the others, or no longer; the reason is kept. */
public record PriorityRequest(
    @NotNull QueuePriority priority, @Nullable @Size(max = Formats.TEXT_LENGTH) String reason) {}
