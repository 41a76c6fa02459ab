package org.caredesk.server.identity.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.caredesk.server.identity.Hashes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Shows the framework our sign-ins as its authorizations.
 *
 * <p>A code or refresh token is good once. One that comes a second time was stolen, or its thief
 * was quicker: the sign-in ends and with it the newest token. The one exception is a client that
 * repeats its latest exchange with the same {@code Idempotency-Key} within a minute, because the
 * answer got lost; it gets a new token, and the lost one is dead.
 *
 * <p>Whether a token has expired is decided here, by the server's clock; what the framework sees
 * never expires.
 */
@Component
class SignInAuthorizations implements OAuth2AuthorizationService {
  private static final Logger log = LoggerFactory.getLogger(SignInAuthorizations.class);
  private static final String SIGN_IN = SignIn.class.getName();

  private final SignIns signIns;
  private final Clients clients;
  private final ObjectProvider<HttpServletRequest> request;

  SignInAuthorizations(
      SignIns signIns, Clients clients, ObjectProvider<HttpServletRequest> request) {
    this.signIns = signIns;
    this.clients = clients;
    this.request = request;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    SignIn read = authorization.getAttribute(SIGN_IN);
    if (read == null) {
      return; // A kiosk's access token: nothing to keep.
    }
    var refresh = authorization.getRefreshToken();
    if (refresh == null || refresh.isInvalidated()) {
      signIns.end(read.id());
    } else if (!signIns.exchange(read, Hashes.sha256(refresh.getToken().getTokenValue()), key())) {
      end(read, "used twice at once");
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    SignIn read = authorization.getAttribute(SIGN_IN);
    if (read != null) {
      signIns.end(read.id());
    }
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    throw new UnsupportedOperationException("Authorizations are found by their tokens");
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    var handle = Handle.parse(token).orElse(null);
    var signIn = handle == null ? null : signIns.findLive(handle.signIn()).orElse(null);
    if (handle == null || signIn == null) {
      return null;
    }
    var isCode = type != null && OAuth2ParameterNames.CODE.equals(type.getValue());
    var isGood = isCode ? isGoodCode(signIn, handle) : isGoodRefresh(signIn, handle);
    if (!isGood) {
      end(signIn, isCode ? "a code used twice" : "a refresh token used twice");
      return null;
    }
    var authorization = base(signIn);
    return isCode
        ? authorization
            .token(new OAuth2AuthorizationCode(token, signIn.createdAt(), Instant.MAX))
            .build()
        : authorization.refreshToken(new OAuth2RefreshToken(token, signIn.createdAt())).build();
  }

  private static boolean isGoodCode(SignIn signIn, Handle code) {
    return !signIn.isCodeUsed() && code.hash().equals(signIn.codeHash());
  }

  private boolean isGoodRefresh(SignIn signIn, Handle token) {
    var hash = token.hash();
    return hash.equals(signIn.refreshHash())
        || (hash.equals(signIn.previousHash()) && signIns.isRetry(signIn, key()));
  }

  private OAuth2Authorization.Builder base(SignIn signIn) {
    var account = signIn.account().toString();
    return OAuth2Authorization.withRegisteredClient(clients.desktop())
        .id(signIn.id().toString())
        .principalName(account)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizedScopes(clients.desktop().getScopes())
        .attribute(SIGN_IN, signIn)
        .attribute(
            Principal.class.getName(),
            UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()))
        .attribute(
            OAuth2AuthorizationRequest.class.getName(),
            OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("/oauth2/authorize-challenge")
                .clientId(signIn.client())
                .scopes(clients.desktop().getScopes())
                .additionalParameters(
                    Map.of(
                        PkceParameterNames.CODE_CHALLENGE,
                        signIn.codeChallenge(),
                        PkceParameterNames.CODE_CHALLENGE_METHOD,
                        "S256"))
                .build());
  }

  private void end(SignIn signIn, String why) {
    log.warn("Ended sign-in {} of account {}: {}", signIn.id(), signIn.account(), why);
    signIns.end(signIn.id());
  }

  private @Nullable String key() {
    var key = request.getObject().getHeader("Idempotency-Key");
    return key == null || key.isBlank() ? null : Hashes.sha256(key);
  }
}
