package org.caredesk.server.kernel;

import java.util.UUID;

/** Names one doctor. */
public record DoctorId(UUID value) {}
