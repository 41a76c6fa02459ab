package org.caredesk.desktop.continuity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.caredesk.dto.identity.MeResponse;
import org.jspecify.annotations.Nullable;

/**
 * The copies on this computer, one for each person and server. Their names do not tell whose they
 * are. The calls block.
 */
public final class Copies {

  /** A copy that is open. */
  public static final class Store {
    private final SealedFile file;
    private final ObjectMapper json;

    private Store(SealedFile file, ObjectMapper json) {
      this.file = file;
      this.json = json;
    }

    /**
     * Replaces what is kept.
     *
     * @throws IOException where the file cannot be written; the one before stays
     */
    public void write(DeskCopy copy) throws IOException {
      file.write(json.writeValueAsBytes(copy));
    }
  }

  /** What was opened, with its content. */
  public record Opened(Store store, DeskCopy copy) {}

  private final Path folder;
  private final ObjectMapper json;

  /**
   * @param folder where they lie; made when the first is written
   * @param json reads and writes what the server sends
   */
  public Copies(Path folder, ObjectMapper json) {
    this.folder = folder;
    this.json = json;
  }

  /** Whether there is a copy of this person. */
  public boolean has(String server, String email) {
    return Files.exists(file(server, email));
  }

  /**
   * Opens the copy of somebody who has just signed in, or begins one. One that the password does
   * not open any more is put aside, not overwritten: there may be arrivals in it.
   */
  public Opened begin(String server, String email, String password, MeResponse me)
      throws IOException {
    Path file = file(server, email);
    try {
      Opened found = read(file, password);
      if (found != null) {
        return new Opened(found.store(), found.copy().of(me));
      }
    } catch (SealedFile.NotOpened other) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".former"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    return new Opened(new Store(SealedFile.create(file, password), json), DeskCopy.empty(me));
  }

  /**
   * Opens the copy of somebody while there is no server to sign in to.
   *
   * @return null where there is none, or the password does not open it
   */
  public @Nullable Opened open(String server, String email, String password) throws IOException {
    try {
      return read(file(server, email), password);
    } catch (SealedFile.NotOpened other) {
      return null;
    }
  }

  private @Nullable Opened read(Path file, String password)
      throws IOException, SealedFile.NotOpened {
    SealedFile.Opened opened = SealedFile.open(file, password);
    return opened == null
        ? null
        : new Opened(
            new Store(opened.file(), json), json.readValue(opened.content(), DeskCopy.class));
  }

  private Path file(String server, String email) {
    String whose = server + "\n" + email.strip().toLowerCase(Locale.ROOT);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(whose.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(hash, 0, 12) + ".copy");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
