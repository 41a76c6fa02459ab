package org.caredesk.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares the secrets of devices. They are long and random, so a quick hash is enough, and a flood
 * of wrong ones costs nothing.
 */
public final class DeviceSecrets implements PasswordEncoder {
  static final String PREFIX = "sha256";

  /** A device's secret as a client registration keeps it. */
  public static String stored(String secret) {
    return "{" + PREFIX + "}" + Hashes.sha256(secret);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : Hashes.sha256(secret.toString());
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
    return secret != null
        && hash != null
        && MessageDigest.isEqual(
            Hashes.sha256(secret.toString()).getBytes(StandardCharsets.US_ASCII),
            hash.getBytes(StandardCharsets.US_ASCII));
  }
}
