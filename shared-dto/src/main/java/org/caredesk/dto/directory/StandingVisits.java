package org.caredesk.dto.directory;

import java.time.Instant;

/**
 * What keeps a doctor from leaving a hospital: visits there that are still to come or under way.
 *
 * @param visits how many, at least one
 * @param until when the last of them ends
 */
public record StandingVisits(int visits, Instant until) {}
