package org.caredesk.dto.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A doctor accepts a request.
 *
 * @param startsAt when set, another time of the same length, which the booker must then accept
 */
public record AcceptanceRequest(@Nullable Instant startsAt) {}
