package org.caredesk.server.kernel;

import java.util.UUID;

/** Names one series of appointments. */
public record SeriesId(UUID value) {}
