package org.caredesk.dto.scheduling;

import java.util.List;

/**
 * What came of several changes that were made as one.
 *
 * @param weekly what was set, with the new version of the affiliation; the first day is today where
 *     the one wished for is history
 * @param windows the new hours of single dates
 * @param timeOff the time off taken, each with the appointments inside, which stay and must be
 *     moved (SPEC A2)
 */
public record AvailabilityChangeResponse(
    List<AvailabilityChangeRequest.Weekly> weekly,
    List<AvailabilityWindowResponse> windows,
    List<TimeOffResponse> timeOff) {}
