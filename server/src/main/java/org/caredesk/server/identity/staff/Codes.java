package org.caredesk.server.identity.staff;

import java.security.SecureRandom;
import java.util.Locale;
import org.caredesk.server.identity.Hashes;

/**
 * One-time codes that people type: twelve signs of thirty-two, sixty bits, without those that are
 * mistaken for one another.
 */
final class Codes {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  private Codes() {}

  /** A new code, such as {@code 7K3M-9QXT-04BN}. */
  static String make(SecureRandom random) {
    var code = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  /** What is stored of a code, however it was typed. */
  static String hash(String typed) {
    return Hashes.sha256(
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1'));
  }
}
