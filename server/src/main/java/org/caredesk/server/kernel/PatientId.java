package org.caredesk.server.kernel;

import java.util.UUID;

/** Names one patient. */
public record PatientId(UUID value) {}
