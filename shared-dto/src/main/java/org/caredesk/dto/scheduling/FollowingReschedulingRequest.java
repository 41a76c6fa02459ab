package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Moves a visit of a series and all later ones that still stand by the same local days and time.
 *
 * @param startsAt where the named one goes
 * @param leave which of the later ones stay where they are
 */
public record FollowingReschedulingRequest(
    @NotNull Instant startsAt,
    @Nullable @Size(max = Formats.MAX_SERIES) List<@NotNull UUID> leave,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String reason) {}
