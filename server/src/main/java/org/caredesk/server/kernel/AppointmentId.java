package org.caredesk.server.kernel;

import java.util.UUID;

/** Names one appointment. */
public record AppointmentId(UUID value) {}
