package org.caredesk.server.identity.oauth;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in of a person on one client, from the code it began with to its end.
 *
 * @param refreshHash of the one refresh token that is good now; null before the code was exchanged
 * @param previousHash of the token that was exchanged for it
 * @param exchangeKey hash of the Idempotency-Key of that exchange
 * @param version counts exchanges, so that of two at once only one succeeds
 */
record SignIn(
    UUID id,
    UUID account,
    String client,
    String codeChallenge,
    String codeHash,
    boolean isCodeUsed,
    @Nullable String refreshHash,
    @Nullable String previousHash,
    @Nullable String exchangeKey,
    @Nullable Instant exchangedAt,
    Instant createdAt,
    int version) {}
