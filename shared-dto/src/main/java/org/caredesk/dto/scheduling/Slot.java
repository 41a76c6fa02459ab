package org.caredesk.dto.scheduling;

import java.time.Instant;

/** A stretch of time, start inclusive, end exclusive, in UTC. */
public record Slot(Instant startsAt, Instant endsAt) {}
