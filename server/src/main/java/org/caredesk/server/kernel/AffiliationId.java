package org.caredesk.server.kernel;

import java.util.UUID;

/** Names one affiliation. */
public record AffiliationId(UUID value) {}
