package org.caredesk.desktop.api;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Answers a 401 by one refresh. However many calls fail at the same time, the refresh token is used
 * once: it rotates, and the server takes a second use for theft.
 */
final class TokenRefresher implements Authenticator {

  private final Tokens tokens;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  TokenRefresher(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response)
      throws IOException {
    if (response.priorResponse() != null) {
      return null;
    }
    String refused = response.request().header("Authorization");
    oneAtATime.lock();
    try {
      String current = tokens.accessToken();
      if (current == null) {
        return null;
      }
      String usable = Transport.bearer(current).equals(refused) ? tokens.refresh() : current;
      return usable == null
          ? null
          : response
              .request()
              .newBuilder()
              .header("Authorization", Transport.bearer(usable))
              .build();
    } finally {
      oneAtATime.unlock();
    }
  }
}
