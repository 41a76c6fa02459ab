package org.caredesk.dto.identity;

import java.time.Instant;

/** A message that a server in demo mode would have sent by email. */
public record DemoMail(String to, String subject, String text, Instant at) {}
