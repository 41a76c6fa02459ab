package org.caredesk.server.kernel;

import java.util.UUID;

/** Names one wish on a wait-list. */
public record WaitListEntryId(UUID value) {}
