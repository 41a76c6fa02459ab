package org.caredesk.server.scheduling.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.caredesk.dto.scheduling.AppointmentStatus;

/**
 * An appointment as a calendar shows it. Nothing of it is about the patient.
 *
 * @param uid the same for as long as the appointment exists
 * @param sequence rises with every change
 * @param stamp when it was first written down
 * @param start at the hospital, in {@code zone}
 * @param note further lines; empty for none
 */
record CalendarEntry(
    String uid,
    int sequence,
    Instant stamp,
    LocalDateTime start,
    ZoneId zone,
    Duration length,
    AppointmentStatus status,
    String title,
    String place,
    String note) {}
