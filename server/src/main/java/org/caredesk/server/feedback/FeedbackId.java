package org.caredesk.server.feedback;

import java.util.UUID;

/** What was said of one visit. */
public record FeedbackId(UUID value) {}
