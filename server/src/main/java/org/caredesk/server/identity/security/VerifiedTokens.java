package org.caredesk.server.identity.security;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies each access token once and remembers the answer until the token expires: a desk sends
 * the same one hundreds of times, and a signature takes 40 microseconds to verify, a tenth of a
 * booking. Only good tokens are kept, the ten thousand used last.
 */
class VerifiedTokens implements JwtDecoder {
  private static final int MOST = 10_000;

  private final JwtDecoder decoder;
  private final Clock clock;
  private final Map<String, Jwt> verified =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param decoder checks the signature and the times
   */
  VerifiedTokens(JwtDecoder decoder, Clock clock) {
    this.decoder = decoder;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String token) {
    var known = known(token);
    if (known == null) {
      var jwt = decoder.decode(token);
      remember(token, jwt);
      return jwt;
    }
    if (!isLive(known)) {
      forget(token);
      throw new BadJwtException("The token has expired");
    }
    return known;
  }

  private boolean isLive(Jwt jwt) {
    Instant end = jwt.getExpiresAt();
    return end != null && clock.instant().isBefore(end);
  }

  private @Nullable Jwt known(String token) {
    synchronized (verified) {
      return verified.get(token);
    }
  }

  private void remember(String token, Jwt jwt) {
    synchronized (verified) {
      verified.put(token, jwt);
    }
  }

  private void forget(String token) {
    synchronized (verified) {
      verified.remove(token);
    }
  }
}
