package org.caredesk.dto.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A day on which a hospital is closed.
 *
 * @param appointments after adding one: the live appointments of that day, which stay; in a list
 *     empty
 */
public record HolidayResponse(
    UUID hospitalId, LocalDate date, String name, List<AffectedAppointment> appointments) {}
