package org.caredesk.desktop.session;

import java.io.IOException;
import org.caredesk.desktop.api.Tokens;
import org.jspecify.annotations.Nullable;

/** The tokens of who is signed in. They live in memory only. Used from any thread. */
final class Session implements Tokens {

  private volatile @Nullable TokenPair tokens;
  private volatile @Nullable OAuth oAuth;
  private volatile Runnable onOver = () -> {};

  /** Where tokens are refreshed; set once, because the transport is made with this session. */
  void connect(OAuth server) {
    oAuth = server;
  }

  /** Calls {@code listener}, on any thread, when the server no longer accepts the session. */
  void onOver(Runnable listener) {
    onOver = listener;
  }

  void begin(TokenPair pair) {
    tokens = pair;
  }

  /** Forgets the tokens and answers the refresh token, for revoking it. */
  @Nullable String end() {
    TokenPair last = tokens;
    tokens = null;
    return last == null ? null : last.refreshToken();
  }

  /** Forgets the access token's text: the next call is refused, and refreshes it. */
  void renewNext() {
    TokenPair current = tokens;
    if (current != null) {
      tokens = new TokenPair("outdated", current.refreshToken());
    }
  }

  @Override
  public @Nullable String accessToken() {
    TokenPair current = tokens;
    return current == null ? null : current.accessToken();
  }

  @Override
  public @Nullable String refresh() throws IOException {
    TokenPair old = tokens;
    OAuth server = oAuth;
    if (old == null || old.refreshToken() == null || server == null) {
      return null;
    }
    try {
      TokenPair fresh = server.refresh(old.refreshToken());
      tokens =
          fresh.refreshToken() == null
              ? new TokenPair(fresh.accessToken(), old.refreshToken())
              : fresh;
      return fresh.accessToken();
    } catch (SignInFailure over) {
      tokens = null;
      onOver.run();
      return null;
    }
  }
}
