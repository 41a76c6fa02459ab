package org.caredesk.dto.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/**
 * A hospital at this moment ({@code GET /reports/live}).
 *
 * @param day today there
 * @param slotsToday how many visits of the usual length fit into today's hours
 * @param capacityPercent of today's open minutes that are booked; null when nobody is open
 * @param waitingOver15 those who wait for more than 15 minutes, those over 30 among them
 * @param meanWaitMinutes of those who wait now; null for nobody
 * @param doctorsToday who have hours or visits today
 * @param toCome booked for later today
 */
public record LiveFigures(
    UUID hospitalId,
    Instant at,
    LocalDate day,
    long bookedToday,
    long slotsToday,
    @Nullable Double capacityPercent,
    long waiting,
    @Nullable Double meanWaitMinutes,
    @Nullable Long longestWaitMinutes,
    long waitingOver15,
    long waitingOver30,
    long withDoctor,
    long doctorsToday,
    Money paidToday,
    long paymentsToday,
    long noShowsToday,
    long toCome) {}
