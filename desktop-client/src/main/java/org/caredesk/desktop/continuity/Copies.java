package org.caredesk.desktop.continuity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.caredesk.dto.identity.MeResponse;
import org.jspecify.annotations.Nullable;

/**
 * The copies on this computer, one for each person and server. Their names do not tell whose they
 * are. The calls block.
 */
public final class Copies {
  private static final String FORMER = ".former";

  /** A copy that is open. */
  public static final class Store {
    private final SealedFile file;
    private final Path path;
    private final ObjectMapper json;

    private Store(SealedFile file, Path path, ObjectMapper json) {
      this.file = file;
      this.path = path;
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

    /** The copies of the same person that were put aside, each under a former password. */
    private List<Path> aside() throws IOException {
      Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
      if (!Files.isDirectory(folder)) {
        return List.of();
      }
      String name = path.getFileName() + FORMER;
      try (Stream<Path> all = Files.list(folder)) {
        return all.filter(each -> each.getFileName().toString().startsWith(name)).sorted().toList();
      }
    }

    /**
     * Reads the copies put aside that {@code password} opens; the others stay closed.
     *
     * @throws IOException where one that it opens cannot be read
     */
    Former openFormer(String password) throws IOException {
      List<NotedArrival> arrivals = new ArrayList<>();
      List<Path> files = new ArrayList<>();
      for (Path each : aside()) {
        try {
          SealedFile.Opened found = SealedFile.open(each, password);
          if (found != null) {
            arrivals.addAll(json.readValue(found.content(), DeskCopy.class).arrivals());
            files.add(each);
          }
        } catch (SealedFile.NotOpened other) {
          // Another password sealed this one.
        }
      }
      return new Former(arrivals, files);
    }
  }

  /**
   * Copies put aside that a password has opened.
   *
   * @param arrivals who was noted in them
   * @param files where they lie, to be let go once those are noted elsewhere
   */
  record Former(List<NotedArrival> arrivals, List<Path> files) {}

  /**
   * What was opened, with its content.
   *
   * @param former how many copies of former passwords lie beside it: there may be arrivals in them
   */
  public record Opened(Store store, DeskCopy copy, int former) {}

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
        return new Opened(found.store(), found.copy().of(me), found.former());
      }
    } catch (SealedFile.NotOpened other) {
      putAside(file);
    }
    return opened(SealedFile.create(file, password), file, DeskCopy.empty(me));
  }

  /** Beside those that were put aside before: none is replaced. */
  private static void putAside(Path file) throws IOException {
    Path free = file.resolveSibling(file.getFileName() + FORMER);
    for (int n = 2; Files.exists(free); n++) {
      free = file.resolveSibling(file.getFileName() + FORMER + "-" + n);
    }
    Files.move(file, free);
  }

  private Opened opened(SealedFile sealed, Path file, DeskCopy copy) throws IOException {
    Store store = new Store(sealed, file, json);
    return new Opened(store, copy, store.aside().size());
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
        : opened(opened.file(), file, json.readValue(opened.content(), DeskCopy.class));
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
