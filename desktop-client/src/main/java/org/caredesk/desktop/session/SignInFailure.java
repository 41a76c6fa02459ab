package org.caredesk.desktop.session;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The server refused a sign-in or a refresh; nothing is wrong with the connection. */
final class SignInFailure extends IOException {

  private static final long serialVersionUID = 1L;

  private final String error;
  private final @Nullable Integer retryAfter;

  /**
   * @param error the OAuth error code, such as {@code access_denied}
   * @param retryAfter seconds to wait; null where the server does not say
   */
  SignInFailure(String error, @Nullable Integer retryAfter) {
    super(error);
    this.error = error;
    this.retryAfter = retryAfter;
  }

  String error() {
    return error;
  }

  @Nullable Integer retryAfter() {
    return retryAfter;
  }
}
