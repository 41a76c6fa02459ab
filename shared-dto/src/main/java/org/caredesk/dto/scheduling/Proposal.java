package org.caredesk.dto.scheduling;

import java.time.Instant;

/**
 * Another time that the doctor offers for a requested appointment (SPEC B3). It is kept free for
 * the booker until {@code answerBy}.
 *
 * @param proposedBy the name of the one who offers it
 */
public record Proposal(
    Instant startsAt, Instant endsAt, String proposedBy, Instant proposedAt, Instant answerBy) {}
