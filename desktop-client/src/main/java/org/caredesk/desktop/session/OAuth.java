package org.caredesk.desktop.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.SecureRandom;
import okhttp3.FormBody;
import okhttp3.Request;
import okhttp3.Response;
import org.caredesk.desktop.api.Transport;
import org.jspecify.annotations.Nullable;

/**
 * The OAuth calls of the desktop client: the native authorization challenge, the token endpoint and
 * revocation. Every call blocks.
 */
final class OAuth {

  static final String CLIENT_ID = "caredesk-desktop";
  private static final String SCOPE = "caredesk";

  private final Transport transport;
  private final SecureRandom random = new SecureRandom();

  OAuth(Transport transport) {
    this.transport = transport;
  }

  /**
   * Trades e-mail and password for tokens.
   *
   * @throws SignInFailure when the server refuses
   * @throws IOException when it cannot be reached
   */
  TokenPair signIn(String email, String password) throws IOException {
    Pkce pkce = Pkce.create(random);
    JsonNode challenge =
        post(
            "oauth2/authorize-challenge",
            form()
                .add("username", email)
                .add("password", password)
                .add("code_challenge", pkce.challenge())
                .add("code_challenge_method", "S256")
                .add("scope", SCOPE)
                .build());
    JsonNode code = challenge.path("authorization_code");
    if (code.isMissingNode()) {
      throw new SignInFailure("server_error", null);
    }
    return tokens(
        form()
            .add("grant_type", "authorization_code")
            .add("code", code.asText())
            .add("code_verifier", pkce.verifier())
            .build());
  }

  /** Trades the refresh token, which is used up by it, for new tokens; throws as sign-in does. */
  TokenPair refresh(String refreshToken) throws IOException {
    return tokens(
        form().add("grant_type", "refresh_token").add("refresh_token", refreshToken).build());
  }

  /** Ends the session that {@code refreshToken} belongs to. */
  void revoke(String refreshToken) throws IOException {
    post(
        "oauth2/revoke",
        form().add("token", refreshToken).add("token_type_hint", "refresh_token").build());
  }

  private static FormBody.Builder form() {
    return new FormBody.Builder().add("client_id", CLIENT_ID);
  }

  private TokenPair tokens(FormBody form) throws IOException {
    return transport.json().treeToValue(post("oauth2/token", form), TokenPair.class);
  }

  private JsonNode post(String path, FormBody form) throws IOException {
    Request request = new Request.Builder().url(transport.url(path)).post(form).build();
    try (Response response = transport.connections().newCall(request).execute()) {
      JsonNode body = json(response);
      if (response.isSuccessful()) {
        return body;
      }
      if (response.code() == 429) {
        throw new SignInFailure("too_many_attempts", seconds(response.header("Retry-After")));
      }
      // Endpoints that are not OAuth's own answer problem details, whose code serves as well.
      throw new SignInFailure(
          body.path("error").asText(body.path("code").asText("server_error")), null);
    }
  }

  private JsonNode json(Response response) throws IOException {
    try {
      JsonNode body = transport.json().readTree(response.body().byteStream());
      return body == null ? transport.json().createObjectNode() : body;
    } catch (JsonProcessingException notJson) {
      return transport.json().createObjectNode();
    }
  }

  private static @Nullable Integer seconds(@Nullable String header) {
    return header != null && header.matches("\\d{1,6}") ? Integer.valueOf(header) : null;
  }
}
