package org.caredesk.server.imports.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caredesk.dto.imports.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * One watched place. Files lie in {@code HOSPITAL/KIND/}, or in the place itself under a name such
 * as {@code HOSPITAL.KIND.anything.csv}. Nothing is ever read through a link, and nothing outside.
 *
 * <p>Buckets tell of no changes, so a place is looked at again and again; a file is whole once two
 * looks see it alike.
 */
final class WatchedPlace {
  private static final int MOST_AT_ONCE = 100;
  private static final LinkOption[] NO_LINKS = {LinkOption.NOFOLLOW_LINKS};

  private final Path root;
  private Map<Path, Seen> before = new HashMap<>();

  private record Seen(long size, long modified) {}

  /**
   * A file that is whole.
   *
   * @param hospital as the folder calls it
   * @param address of the file, for good
   */
  record Found(Path file, String hospital, ImportKind kind, String address) {}

  private WatchedPlace(Path root) {
    this.root = root;
  }

  /**
   * @param location a path, or a URI such as {@code gs://bucket/folder}
   * @throws IOException when nothing here knows how to reach it
   */
  static WatchedPlace of(String location) throws IOException {
    try {
      return new WatchedPlace(path(location.strip()));
    } catch (ProviderNotFoundException | IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Path path(String location) throws IOException {
    // A single letter before the colon is a drive of Windows.
    if (!location.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
      return Path.of(location).toAbsolutePath().normalize();
    }
    var uri = URI.create(location);
    try {
      return Path.of(uri);
    } catch (FileSystemNotFoundException e) {
      // Known but not open; where there is no such provider, this says so.
      FileSystems.newFileSystem(uri, Map.of());
      return Path.of(uri);
    }
  }

  /** The files that have not changed since the look before. */
  List<Found> look() {
    var now = new HashMap<Path, Seen>();
    var found = new ArrayList<Found>();
    for (var candidate : candidates()) {
      var seen = seen(candidate.file());
      if (seen.isPresent()) {
        now.put(candidate.file(), seen.get());
        if (seen.get().equals(before.get(candidate.file()))) {
          found.add(candidate);
        }
      }
    }
    before = now;
    return found;
  }

  private static Optional<Seen> seen(Path file) {
    try {
      return Optional.of(
          new Seen(Files.size(file), Files.getLastModifiedTime(file, NO_LINKS).toMillis()));
    } catch (IOException e) {
      // It was taken away between two questions.
      return Optional.empty();
    }
  }

  private List<Found> candidates() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    var all = new ArrayList<Found>();
    for (var entry : list(root)) {
      var name = name(entry);
      if (Files.isDirectory(entry, NO_LINKS)) {
        for (var folder : list(entry)) {
          kind(name(folder))
              .filter(kind -> Files.isDirectory(folder, NO_LINKS))
              .ifPresent(kind -> list(folder).forEach(file -> add(all, file, name, kind)));
        }
      } else {
        var parts = name.split("\\.", 3);
        if (parts.length == 3) {
          kind(parts[1]).ifPresent(kind -> add(all, entry, parts[0], kind));
        }
      }
    }
    return all.stream().limit(MOST_AT_ONCE).toList();
  }

  private static void add(List<Found> all, Path file, String hospital, ImportKind kind) {
    if (name(file).toLowerCase(Locale.ROOT).matches("[^.].*\\.(csv|tsv|txt)")
        && Files.isRegularFile(file, NO_LINKS)) {
      all.add(new Found(file, hospital, kind, file.toUri().toString()));
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Some providers end the names of folders with a slash.
  private static String name(Path path) {
    return String.valueOf(path.getFileName()).replaceAll("/$", "");
  }

  private static Optional<ImportKind> kind(String name) {
    return Arrays.stream(ImportKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** Writes the lines of a file. */
  @FunctionalInterface
  interface Report {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Puts a file away into a folder beside it, with what is said of it.
   *
   * @param address as it was found
   * @param tag makes its name another one where there is one of this name already
   * @param rejected the rejected rows; null where there are none
   */
  void putAway(
      String address, String folder, String tag, String sentence, @Nullable Report rejected)
      throws IOException {
    var file = Path.of(URI.create(address));
    var beside = Objects.requireNonNull(file.getParent()).resolve(folder);
    Files.createDirectories(beside);
    var name = name(file);
    var target = beside.resolve(name);
    if (Files.exists(target, NO_LINKS)) {
      target = beside.resolve(tag + "-" + name);
    }
    var said = String.valueOf(target.getFileName());
    Files.write(
        beside.resolve(said + ".report.txt"), (sentence + "\n").getBytes(StandardCharsets.UTF_8));
    if (rejected != null) {
      try (var out = Files.newOutputStream(beside.resolve(said + ".rejected.csv"))) {
        rejected.write(out);
      }
    }
    // Last: while it lies there, a look that follows a crash does all of this again.
    if (Files.isRegularFile(file, NO_LINKS)) {
      Files.move(file, target);
    }
    before.remove(file);
  }

  /** Whether a file of this address lies here. */
  boolean owns(String address) {
    return address.startsWith(root.toUri().toString());
  }
}
