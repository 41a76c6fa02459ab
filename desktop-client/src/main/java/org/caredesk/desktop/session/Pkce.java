package org.caredesk.desktop.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Proof key of one sign-in (RFC 7636): only who made the verifier can use the code. */
record Pkce(String verifier, String challenge) {

  private static final int BYTES = 32;

  static Pkce create(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String verifier = base64.encodeToString(bytes);
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return new Pkce(verifier, base64.encodeToString(hash));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
