package org.caredesk.server.imports.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The files of imports that are not over, in a folder beside the other data. */
@Component
class UploadedFiles {
  private final Path folder;
  private final long largest;

  UploadedFiles(
      @Value("${caredesk.data}") Path data,
      @Value("${caredesk.imports.largest-file}") DataSize largest) {
    this.folder = data.resolve("imports");
    this.largest = largest.toBytes();
  }

  /**
   * Keeps a file.
   *
   * @throws Unreadable when it is too large, empty or no text; nothing is kept then
   */
  FileScan keep(UUID of, InputStream in) {
    try {
      Files.createDirectories(folder);
      var isKept = false;
      try (var out = Files.newOutputStream(path(of))) {
        var scan = FileScan.copy(in, out, largest);
        isKept = true;
        return scan;
      } finally {
        if (!isKept) {
          remove(of);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputStream open(UUID of) throws IOException {
    return Files.newInputStream(path(of));
  }

  void remove(UUID of) {
    try {
      Files.deleteIfExists(path(of));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what a server left that ended between keeping a file and noting it. */
  void removeAllBut(Collection<UUID> known) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var name = String.valueOf(file.getFileName()).replace(".csv", "");
        if (known.stream().noneMatch(id -> id.toString().equals(name))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(UUID of) {
    return folder.resolve(of + ".csv");
  }
}
