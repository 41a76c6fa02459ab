package org.caredesk.dto.scheduling;

import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Money;

/**
 * A series with its visits as they stand, in the order in which they were booked.
 *
 * @param timeZone the hospital's zone
 * @param total the fees of those that have not ended before their time
 */
public record SeriesResponse(
    UUID id, int everyWeeks, String timeZone, Money total, List<AppointmentResponse> visits) {}
