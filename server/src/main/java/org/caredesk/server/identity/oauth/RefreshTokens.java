package org.caredesk.server.identity.oauth;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes refresh tokens, for the public client too. The framework's own generator gives public
 * clients none; ours rotate, and a second use ends the sign-in, as RFC 9700 asks.
 */
class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  RefreshTokens(Clock clock) {
    this.clock = clock;
  }

  @Override
  public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
    var authorization = context.getAuthorization();
    if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType()) || authorization == null) {
      return null;
    }
    var handle = Handle.make(UUID.fromString(authorization.getId()), random);
    return new OAuth2RefreshToken(handle.text(), clock.instant());
  }
}
