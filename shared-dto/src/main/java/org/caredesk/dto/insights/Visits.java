package org.caredesk.dto.insights;

import org.jspecify.annotations.Nullable;

/**
 * What became of the visits that begin on some days at a hospital.
 *
 * @param booked those that took, take or should have taken place: neither held, nor expired,
 *     parked, rejected or cancelled
 * @param completed those the doctor has finished
 * @param noShowRate percent of those that are over, completed or missed; null when none is
 * @param meanWaitingMinutes from check-in to the doctor, of those who got there; null for nobody
 * @param meanLeadDays from booking to the visit, of those booked; null for none
 */
public record Visits(
    long booked,
    long completed,
    long cancelled,
    long noShows,
    @Nullable Double noShowRate,
    @Nullable Double meanWaitingMinutes,
    @Nullable Double meanLeadDays) {}
