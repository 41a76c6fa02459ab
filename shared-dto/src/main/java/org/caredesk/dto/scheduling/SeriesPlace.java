package org.caredesk.dto.scheduling;

import java.util.UUID;

/**
 * Where an appointment stands in a series.
 *
 * @param id the series
 * @param position from 1, as it was booked
 * @param count how many were booked together
 */
public record SeriesPlace(UUID id, int position, int count) {}
