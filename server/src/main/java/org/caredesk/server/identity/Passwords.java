package org.caredesk.server.identity;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, two passes), and says which passwords are taken. The hash
 * names its method, so that a later one can replace it.
 */
@Component
class Passwords implements PasswordEncoder {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          "argon2id",
          Map.of(
              "argon2id",
              new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES),
              DeviceSecrets.PREFIX,
              new DeviceSecrets()));

  // A hash takes 19 MiB: a crowd that signs in at once must queue for the memory.
  private final Semaphore running =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

  /**
   * @throws Refusal invalid, for a password that is too short or too long
   */
  static void check(String password) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw Refusal.invalid(
          "password",
          "password-length",
          "A password has " + SHORTEST + " to " + LONGEST + " characters.");
    }
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    running.acquireUninterruptibly();
    try {
      return encoder.encode(password);
    } finally {
      running.release();
    }
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    if (hash != null && hash.startsWith("{" + DeviceSecrets.PREFIX + "}")) {
      return encoder.matches(password, hash);
    }
    running.acquireUninterruptibly();
    try {
      return encoder.matches(password, hash);
    } finally {
      running.release();
    }
  }

  String hash(String password) {
    var hash = encode(password);
    if (hash == null) {
      throw new IllegalStateException("The password was not hashed");
    }
    return hash;
  }
}
