package org.caredesk.dto.directory;

import java.util.UUID;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What is computed of a doctor (SPEC D4).
 *
 * @param appointmentsCompleted at all hospitals
 * @param availableNow whether the doctor is in and with nobody at this moment
 * @param nextFreeSlot the earliest anywhere, of that hospital's usual length; null without one
 * @param nextFreeAt the affiliation where that is; null without a slot
 * @param averageRating 1 to 5, to one decimal; null while there are fewer than three ratings
 * @param ratings how many visits were rated
 */
public record DoctorFigures(
    long appointmentsCompleted,
    boolean availableNow,
    @Nullable Slot nextFreeSlot,
    @Nullable UUID nextFreeAt,
    @Nullable Double averageRating,
    long ratings) {}
