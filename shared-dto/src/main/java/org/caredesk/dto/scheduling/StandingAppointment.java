package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.util.UUID;

/** An appointment that stands in the way of something, such as leaving a hospital. */
public record StandingAppointment(UUID id, String number, Instant startsAt) {}
