package org.caredesk.server.kernel;

import java.util.UUID;

/** Names one account. */
public record AccountId(UUID value) {}
