package org.caredesk.dto.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check-in ({@code POST /appointments/{id}/check-in}); the body may be left out.
 *
 * @param arrivedAt when the patient came, where that was noted earlier; null for now
 */
public record ArrivalRequest(@Nullable Instant arrivedAt) {}
