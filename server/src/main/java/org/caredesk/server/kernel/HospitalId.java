package org.caredesk.server.kernel;

import java.util.UUID;

/** Names one hospital. */
public record HospitalId(UUID value) {}
