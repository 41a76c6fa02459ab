package org.caredesk.server.kernel.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts single fields with AES-256-GCM and makes keyed hashes (HMAC-SHA-256) by which they can
 * be found.
 *
 * <p>What is stored is {@code keyId:base64(nonce + ciphertext)}, so keys can be rotated: new text
 * takes the current key, old text names the key it needs.
 */
@Component
public class FieldCipher {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final KeyRing keys;
  private final SecureRandom random = new SecureRandom();

  FieldCipher(KeyRing keys) {
    this.keys = keys;
  }

  public String encrypt(String plain) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var sealed =
        run(
            Cipher.ENCRYPT_MODE,
            keys.currentKeyId(),
            nonce,
            plain.getBytes(StandardCharsets.UTF_8),
            0);
    var stored = new byte[NONCE_BYTES + sealed.length];
    System.arraycopy(nonce, 0, stored, 0, NONCE_BYTES);
    System.arraycopy(sealed, 0, stored, NONCE_BYTES, sealed.length);
    return keys.currentKeyId() + ":" + Base64.getEncoder().encodeToString(stored);
  }

  public String decrypt(String stored) {
    var colon = stored.indexOf(':');
    var bytes = Base64.getDecoder().decode(stored.substring(colon + 1));
    var nonce = new byte[NONCE_BYTES];
    System.arraycopy(bytes, 0, nonce, 0, NONCE_BYTES);
    return new String(
        run(Cipher.DECRYPT_MODE, stored.substring(0, colon), nonce, bytes, NONCE_BYTES),
        StandardCharsets.UTF_8);
  }

  /**
   * The hash under which {@code plain} is found; the same text gives the same hash, with this
   * installation's key.
   */
  public String lookupHash(String plain) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.lookupKey(), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] run(int mode, String keyId, byte[] nonce, byte[] input, int offset) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(keys.dataKey(keyId), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input, offset, input.length - offset);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The field cannot be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), e);
    }
  }
}
