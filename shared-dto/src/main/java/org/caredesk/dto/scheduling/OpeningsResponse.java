package org.caredesk.dto.scheduling;

import java.util.List;

/**
 * Openings at a hospital, the soonest first.
 *
 * @param timeZone the hospital's
 * @param more whether the dates asked for have openings beyond these
 */
public record OpeningsResponse(String timeZone, boolean more, List<Opening> openings) {}
