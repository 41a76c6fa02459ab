package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a series that is planned or to be moved.
 *
 * @param free whether it can stand there
 * @param code why not: the rule that is broken, {@code slot-taken}, {@code patient-busy}, {@code
 *     series-overlap} or {@code no-such-time}; null when it is free
 * @param detail whose visit is in the way or which holiday it is, for those who may know
 * @param nearest the nearest free slots of the same doctor, of the same day first; none when it is
 *     free
 * @param appointmentId the visit that was to be moved there; null for a new one
 */
public record SeriesVisit(
    Instant startsAt,
    Instant endsAt,
    boolean free,
    @Nullable String code,
    @Nullable String detail,
    List<Slot> nearest,
    @Nullable UUID appointmentId) {}
