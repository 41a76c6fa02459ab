package org.caredesk.desktop.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What the token endpoint answers. */
record TokenPair(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("refresh_token") @Nullable String refreshToken) {

  @Override
  public String toString() {
    // Tokens must not end up in a log by accident.
    return "TokenPair";
  }
}
