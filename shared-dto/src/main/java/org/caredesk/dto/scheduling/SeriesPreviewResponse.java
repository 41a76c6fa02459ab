package org.caredesk.dto.scheduling;

import java.util.List;
import org.caredesk.dto.Money;

/**
 * What a series would meet.
 *
 * @param timeZone the hospital's zone
 * @param fee of one visit
 */
public record SeriesPreviewResponse(String timeZone, Money fee, List<SeriesVisit> visits) {}
