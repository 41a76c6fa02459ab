package org.caredesk.desktop.api;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The signed-in session's tokens, as the transport needs them. Called from any thread. */
public interface Tokens {

  /** The token to send, or null while nobody is signed in. */
  @Nullable String accessToken();

  /**
   * Gets a new access token with the refresh token. Called by one thread at a time.
   *
   * @return null when the session is over
   * @throws IOException when the server cannot be reached, so that the session may live on
   */
  @Nullable String refresh() throws IOException;

  /** Nobody is ever signed in. */
  static Tokens none() {
    return new Tokens() {
      @Override
      public @Nullable String accessToken() {
        return null;
      }

      @Override
      public @Nullable String refresh() {
        return null;
      }
    };
  }
}
