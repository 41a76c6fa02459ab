package org.caredesk.desktop.continuity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who came while the server could not be told.
 *
 * @param date the local day of the visit at the hospital
 * @param number the appointment's, as on the slip
 * @param patient their name, or the number where the visit has none
 * @param arrivedAt when the desk noted it
 */
public record NotedArrival(
    UUID hospitalId,
    LocalDate date,
    UUID appointmentId,
    String number,
    String patient,
    String doctor,
    Instant startsAt,
    Instant arrivedAt) {}
