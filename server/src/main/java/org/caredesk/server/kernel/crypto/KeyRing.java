package org.caredesk.server.kernel.crypto;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's secret keys, from a properties file that only the server's user may read. The
 * first start makes it: {@code current} names the data key in use, {@code data.<id>} are AES keys,
 * {@code lookup} is the hash key, {@code signing} the RSA key that signs access tokens.
 *
 * <p>Whoever loses this file loses the encrypted fields; a backup keeps it apart from the database.
 */
@Component
public class KeyRing {
  private static final int KEY_BYTES = 32;
  private static final int RSA_BITS = 2048;

  private final Properties keys;

  KeyRing(@Value("${caredesk.keys.file}") Path file) {
    try {
      if (Files.notExists(file)) {
        write(file);
      }
      keys = new Properties();
      keys.load(new StringReader(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be used", e);
    }
  }

  String currentKeyId() {
    return required("current");
  }

  byte[] dataKey(String id) {
    return Base64.getDecoder().decode(required("data." + id));
  }

  byte[] lookupKey() {
    return Base64.getDecoder().decode(required("lookup"));
  }

  /** The key pair that signs access tokens: tokens outlive a restart because it does. */
  public KeyPair signingKey() {
    try {
      var rsa = KeyFactory.getInstance("RSA");
      var secret =
          (RSAPrivateCrtKey)
              rsa.generatePrivate(
                  new PKCS8EncodedKeySpec(Base64.getDecoder().decode(required("signing"))));
      var open =
          rsa.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
      return new KeyPair(open, secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signing key cannot be read", e);
    }
  }

  private String required(String name) {
    var value = keys.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("The key file has no entry " + name);
    }
    return value;
  }

  private static void write(Path file) throws IOException {
    var text =
        "current=k1\ndata.k1="
            + randomKey()
            + "\nlookup="
            + randomKey()
            + "\nsigning="
            + newSigningKey()
            + "\n";
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    } else {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }
  }

  private static String newSigningKey() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      return Base64.getEncoder()
          .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String randomKey() {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
