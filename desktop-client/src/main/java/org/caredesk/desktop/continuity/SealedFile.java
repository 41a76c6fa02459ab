package org.caredesk.desktop.continuity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A file that only its password opens: AES-256 in GCM, the key by PBKDF2 with HMAC-SHA-256 and the
 * number of rounds that OWASP's password storage cheat sheet names (2023). What stands before the
 * cipher text is authenticated with it. The password itself is not kept.
 */
final class SealedFile {
  /** The password does not open the file, or the file is spoilt. */
  static final class NotOpened extends Exception {
    private static final long serialVersionUID = 1L;

    private NotOpened() {
      super("not opened");
    }
  }

  private static final byte[] MAGIC = {'C', 'D', 'C', '1'};
  private static final int ROUNDS = 600_000;
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD = MAGIC.length + Integer.BYTES + SALT + NONCE;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final int rounds;
  private final byte[] salt;
  private final SecretKey key;

  private SealedFile(Path file, int rounds, byte[] salt, String password) {
    this.file = file;
    this.rounds = rounds;
    this.salt = salt;
    this.key = key(password, salt, rounds);
  }

  /** What was in a file, and the way to write it anew. */
  record Opened(SealedFile file, byte[] content) {}

  /** A file that is new or replaces what is there. */
  static SealedFile create(Path file, String password) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return new SealedFile(file, ROUNDS, salt, password);
  }

  /**
   * @return null where there is no file
   * @throws NotOpened for another password, or a file that is not whole
   */
  static @Nullable Opened open(Path file, String password) throws IOException, NotOpened {
    if (!Files.exists(file)) {
      return null;
    }
    byte[] sealed = Files.readAllBytes(file);
    if (sealed.length < HEAD + TAG_BITS / 8
        || !Arrays.equals(MAGIC, 0, MAGIC.length, sealed, 0, MAGIC.length)) {
      throw new NotOpened();
    }
    ByteBuffer head = ByteBuffer.wrap(sealed, MAGIC.length, HEAD - MAGIC.length);
    int rounds = head.getInt();
    if (rounds < 1 || rounds > 10 * ROUNDS) {
      throw new NotOpened();
    }
    byte[] salt = new byte[SALT];
    head.get(salt);
    SealedFile opened = new SealedFile(file, rounds, salt, password);
    try {
      Cipher cipher = opened.cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, HEAD));
      return new Opened(opened, cipher.doFinal(sealed, HEAD, sealed.length - HEAD));
    } catch (AEADBadTagException other) {
      throw new NotOpened();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Replaces the file at once: a crash leaves the one before or the new one. */
  synchronized void write(byte[] content) throws IOException {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] head = ByteBuffer.allocate(HEAD).put(MAGIC).putInt(rounds).put(salt).put(nonce).array();
    byte[] sealed;
    try {
      sealed = cipher(Cipher.ENCRYPT_MODE, head).doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(fresh, ByteBuffer.allocate(HEAD + sealed.length).put(head).put(sealed).array());
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private Cipher cipher(int mode, byte[] head) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, head, HEAD - NONCE, NONCE));
    cipher.updateAAD(head);
    return cipher;
  }

  private static SecretKey key(String password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, 256);
    try {
      return new SecretKeySpec(
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded(),
          "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spec.clearPassword();
    }
  }
}
