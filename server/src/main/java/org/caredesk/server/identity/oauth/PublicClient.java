package org.caredesk.server.identity.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets the public client refresh and revoke by naming itself. The framework knows public clients
 * only at the exchange of a code; here the refresh token itself is the proof.
 */
final class PublicClient {
  private PublicClient() {}

  /** The request of a client that names itself and has no secret to show; else null. */
  static class Converter implements AuthenticationConverter {
    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
      var isRefresh =
          AuthorizationGrantType.REFRESH_TOKEN
              .getValue()
              .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
      var isRevocation = request.getRequestURI().endsWith("/oauth2/revoke");
      var ids = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
      if (!(isRefresh || isRevocation)
          || ids == null
          || ids.length != 1
          || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
          || request.getHeader("Authorization") != null) {
        return null;
      }
      return new Claim(ids[0]);
    }
  }

  /** Believes a client that is registered as public. */
  static class Provider implements AuthenticationProvider {
    private final Clients clients;

    Provider(Clients clients) {
      this.clients = clients;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
      var client = clients.findByClientId(authentication.getName());
      if (client == null
          || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
      }
      return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
      return authentication == Claim.class;
    }
  }

  private static final class Claim extends OAuth2ClientAuthenticationToken {
    private static final long serialVersionUID = 1L;

    Claim(String clientId) {
      super(clientId, ClientAuthenticationMethod.NONE, null, Map.of());
    }
  }
}
