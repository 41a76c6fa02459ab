package org.caredesk.server.identity.oauth;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.caredesk.server.identity.Hashes;

/**
 * An authorization code or a refresh token: the id of its sign-in and a secret, 64 characters
 * together.
 *
 * @param text as the client keeps it
 */
record Handle(UUID signIn, String text) {
  private static final int ID_BYTES = 16;
  private static final int SECRET_BYTES = 32;

  static Handle make(UUID signIn, SecureRandom random) {
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    var bytes =
        ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
            .putLong(signIn.getMostSignificantBits())
            .putLong(signIn.getLeastSignificantBits())
            .put(secret);
    return new Handle(
        signIn, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
  }

  /** Reads what a client sent; empty when it cannot be one of ours. */
  static Optional<Handle> parse(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      return bytes.remaining() == ID_BYTES + SECRET_BYTES
          ? Optional.of(new Handle(new UUID(bytes.getLong(), bytes.getLong()), text))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What is stored. */
  String hash() {
    return Hashes.sha256(text);
  }

  // A token must not reach a log.
  @Override
  public String toString() {
    return "Handle of " + signIn;
  }
}
