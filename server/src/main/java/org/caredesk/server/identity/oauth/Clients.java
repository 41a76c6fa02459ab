package org.caredesk.server.identity.oauth;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.caredesk.server.identity.DemoAccounts;
import org.caredesk.server.identity.DeviceSecrets;
import org.caredesk.server.identity.IdentityProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The two clients there are: the desktop application and the kiosk device. */
@Component
class Clients implements RegisteredClientRepository {
  static final String DESKTOP = "caredesk-desktop";
  static final String KIOSK = "caredesk-kiosk";
  static final String DESKTOP_SCOPE = "caredesk";
  static final String KIOSK_SCOPE = "kiosk";

  /** Who a kiosk is in the audit trail. */
  static final UUID KIOSK_SUBJECT =
      UUID.nameUUIDFromBytes(("client:" + KIOSK).getBytes(StandardCharsets.UTF_8));

  private static final int SHORTEST_SECRET = 24;

  private final RegisteredClient desktop;
  private final @Nullable RegisteredClient kiosk;

  Clients(IdentityProperties properties, @Value("${caredesk.demo}") boolean isDemo) {
    var tokens =
        TokenSettings.builder()
            .accessTokenTimeToLive(properties.lifetimes().access())
            .refreshTokenTimeToLive(properties.lifetimes().refresh())
            .reuseRefreshTokens(false)
            .build();
    desktop =
        RegisteredClient.withId(DESKTOP)
            .clientId(DESKTOP)
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            // The framework asks for one; the native sign-in never redirects.
            .redirectUri("http://127.0.0.1/signed-in")
            .scope(DESKTOP_SCOPE)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .tokenSettings(tokens)
            .build();
    var secret = isDemo ? DemoAccounts.PASSWORD : properties.kiosk().secret();
    if (!isDemo && secret != null && !secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
      throw new IllegalStateException(
          "caredesk.identity.kiosk.secret needs at least " + SHORTEST_SECRET + " characters");
    }
    kiosk =
        secret == null || secret.isEmpty()
            ? null
            : RegisteredClient.withId(KIOSK)
                .clientId(KIOSK)
                .clientSecret(DeviceSecrets.stored(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(KIOSK_SCOPE)
                .tokenSettings(tokens)
                .build();
  }

  RegisteredClient desktop() {
    return desktop;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("Clients are configuration");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return switch (clientId) {
      case DESKTOP -> desktop;
      case KIOSK -> kiosk;
      default -> null;
    };
  }
}
